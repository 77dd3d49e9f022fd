import { z } from 'zod'
import { queueViews, type FeedbackFilters, type QueueView } from './types'
import { filtersInput, pageInput } from './validation'

/** Rows on one page of the queue. */
export const queuePageSize = 50
export const queueOrderKeys = ['due', 'newest', 'number', 'supported'] as const
export type QueueAddress = { view: QueueView; filters: FeedbackFilters; order: (typeof queueOrderKeys)[number]; page: number }
type Asked = Record<string, string | string[] | undefined>

const viewInput = z.enum(queueViews).catch('open')
const orderInput = z.enum(queueOrderKeys).catch('due')

/** What an address of the queue asks for. A wrong part is left out, so that an old or saved address still opens. */
export function readQueueAddress(asked: Asked): QueueAddress {
  const single = Object.fromEntries(Object.entries(asked).map(([k, v]) => [k, Array.isArray(v) ? v[0] : v]).filter(([, v]) => v !== ''))
  return { view: viewInput.parse(single.view), filters: filtersInput.parse(single), order: orderInput.parse(single.order), page: pageInput.parse(single.page ?? 1) }
}

/** The same as the parts of an address; usual values are left out. Period, box and public sorting do not belong to the queue. */
export function queueQuery({ view, filters, order, page }: QueueAddress): Record<string, string | undefined> {
  return {
    view: view === 'open' ? undefined : view,
    group: filters.group, category: filters.category?.join(','), status: filters.status?.join(','), area: filters.area, text: filters.text,
    order: order === 'due' ? undefined : order, page: page > 1 ? String(page) : undefined,
  }
}

/** A query string to be saved or sent back to: only known parts survive. */
export function cleanQueueQuery(query: string): Record<string, string | undefined> {
  return queueQuery(readQueueAddress(Object.fromEntries(new URLSearchParams(query.slice(0, 1000)))))
}

/** The same as one string, to stand in a form or behind a link. */
export const queueBack = (address: QueueAddress): string =>
  new URLSearchParams(Object.entries(queueQuery(address)).filter((e): e is [string, string] => Boolean(e[1]))).toString()

/** Does anything but the view narrow the queue? */
export const isFiltered = ({ filters }: QueueAddress): boolean =>
  Boolean(filters.group || filters.category?.length || filters.status?.length || filters.area || filters.text)
