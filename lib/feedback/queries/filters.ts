import { and, gte, inArray, lt, lte, notInArray, or, eq, sql, type SQL } from 'drizzle-orm'
import { feedback } from '@/db/schema/feedback'
import { parseCaseNumber } from '@/lib/core/ids'
import { endOfDay, startOfDay } from '@/lib/core/time'
import { closedStatuses, type FeedbackFilters, type SortOrder } from '../types'

const likePattern = (text: string) => `%${text.toLowerCase().replace(/[\\%_]/g, (c) => `\\${c}`)}%`
/** The expression of the trigram index; the two must be the same to the letter. */
const searchedWords = sql`lower(${feedback.title} || ' ' || ${feedback.description} || ' ' || coalesce(${feedback.placeText}, ''))`

/** An area and everything below it: a parish holds its villages, the municipality everything. Three levels are all there are. */
function inArea(id: string): SQL {
  return sql`${feedback.areaId} in (
    select a.id from areas a left join areas b on b.id = a.parent_id where a.id = ${id} or a.parent_id = ${id} or b.parent_id = ${id})`
}

/** Finnish words change their endings: of a long word the beginning is enough. */
const stemOf = (word: string) => (word.length >= 7 ? word.slice(0, -2) : word.length >= 5 ? word.slice(0, -1) : word)

/** Every word must be there, in any order and with any ending; or it is a case number. */
function matchesText(text: string): SQL | undefined {
  const number = parseCaseNumber('P', text)
  const words = text.split(/\s+/).filter(Boolean).slice(0, 8)
  return or(and(...words.map((word) => sql`${searchedWords} like ${likePattern(stemOf(word))}`)), number ? eq(feedback.number, number) : undefined)
}

/** Edges lie on the grid of public points: a box can never tell more than the rounded point does. */
function inBox([west, south, east, north]: [number, number, number, number]): SQL | undefined {
  const edge = (degrees: number, step: number) => (Math.round(degrees / step - 0.5) + 0.5) * step
  return and(gte(feedback.lon, edge(west, 0.001)), gte(feedback.lat, edge(south, 0.0005)), lte(feedback.lon, edge(east, 0.001)), lte(feedback.lat, edge(north, 0.0005)))
}

/** SQL of a reader's filters; joined with a visibility condition by every query that uses it. */
export function filterConditions(filters: FeedbackFilters): SQL | undefined {
  const { bbox } = filters
  return and(
    filters.group ? eq(feedback.groupId, filters.group) : undefined,
    filters.category?.length ? inArray(feedback.categoryCode, filters.category) : undefined,
    filters.status?.length ? inArray(feedback.status, filters.status) : undefined,
    filters.phase === 'closed' ? inArray(feedback.status, [...closedStatuses]) : undefined,
    filters.phase === 'open' ? notInArray(feedback.status, [...closedStatuses]) : undefined,
    filters.area ? inArea(filters.area) : undefined,
    filters.from ? gte(feedback.receivedAt, startOfDay(filters.from)) : undefined,
    filters.to ? lt(feedback.receivedAt, endOfDay(filters.to)) : undefined,
    filters.text ? matchesText(filters.text) : undefined,
    bbox ? inBox(bbox) : undefined,
  )
}

const orders: Record<SortOrder, SQL[]> = {
  newest: [sql`${feedback.receivedAt} desc`, sql`${feedback.id}`],
  oldest: [sql`${feedback.receivedAt}`, sql`${feedback.id}`],
  updated: [sql`${feedback.updatedAt} desc`, sql`${feedback.id}`],
  supported: [sql`${feedback.supportCount} desc`, sql`${feedback.receivedAt} desc`, sql`${feedback.id}`],
}

/** Order by the reader's choice; ties are broken by id, so that pages never repeat or lose a row. */
export const orderOf = (sort: SortOrder | undefined): SQL[] => orders[sort ?? 'newest']
