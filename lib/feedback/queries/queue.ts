import 'server-only'
import { and, asc, count, eq, inArray, isNull, lt, ne, notInArray, or, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { getDb } from '@/db/client'
import { persons } from '@/db/schema/accounts'
import { areas } from '@/db/schema/areas'
import { categories, feedback, feedbackFlags, feedbackSavedFilters } from '@/db/schema/feedback'
import { personIdOf, type Actor } from '@/lib/auth/actor'
import { localDate } from '@/lib/core/time'
import type { Locale } from '@/lib/i18n/locales'
import { queuePageSize } from '../queue-address'
import { isOverdue } from '../rules/due'
import { closedStatuses, queueViews, type FeedbackFilters, type Page, type QueueItem, type QueueView } from '../types'
import { staffFeedback } from '../visibility'
import { filterConditions } from './filters'
import { listColumns, toListItem } from './rows'

const handler = alias(persons, 'handler')
const open = notInArray(feedback.status, [...closedStatuses])

/** What each view of the queue holds. */
export function viewCondition(view: QueueView, actor: Actor, now: Date): SQL | undefined {
  const me = personIdOf(actor)
  switch (view) {
    case 'new': return and(open, ne(feedback.moderation, 'hidden'), or(and(eq(feedback.moderation, 'waiting'), feedback.publishable), eq(feedback.status, 'received')))
    case 'mine': return me ? and(open, eq(feedback.assigneeId, me)) : sql`false`
    case 'overdue': return and(open, isNull(feedback.firstAnsweredAt), lt(feedback.dueOn, localDate(now)))
    case 'waiting': return eq(feedback.status, 'waitingForInformation')
    case 'open': return open
    case 'all': return undefined
  }
}

const flagCount = sql<number>`(select count(*)::int from ${feedbackFlags} where ${feedbackFlags.feedbackId} = ${feedback.id} and ${feedbackFlags.resolvedAt} is null)`
export const queueOrders = {
  due: [sql`${feedback.dueOn} asc nulls last`, sql`${feedback.receivedAt}`, sql`${feedback.id}`],
  newest: [sql`${feedback.receivedAt} desc`, sql`${feedback.id}`],
  number: [sql`${feedback.number}`],
  supported: [sql`${feedback.supportCount} desc`, sql`${feedback.id}`],
} satisfies Record<string, SQL[]>
export type QueueOrder = keyof typeof queueOrders
export type QueueQuery = { view: QueueView; filters: FeedbackFilters; order?: QueueOrder }

/** One page of the handler's queue, of the own groups only. */
export async function listQueue(actor: Actor, query: QueueQuery & { page: number }, locale: Locale, now: Date): Promise<Page<QueueItem>> {
  const db = await getDb()
  const where = and(staffFeedback(actor), viewCondition(query.view, actor, now), filterConditions(query.filters))
  const [sum] = await db.select({ n: count() }).from(feedback).where(where)
  const total = sum?.n ?? 0
  const pages = Math.max(1, Math.ceil(total / queuePageSize))
  const page = Math.min(query.page, pages)
  const rows = await db
    .select({ ...listColumns, moderation: feedback.moderation, dueOn: feedback.dueOn, firstAnsweredAt: feedback.firstAnsweredAt, assigneeId: feedback.assigneeId, assigneeName: handler.name, assigneeEmail: handler.email, flags: flagCount, version: feedback.version })
    .from(feedback)
    .innerJoin(categories, eq(categories.code, feedback.categoryCode))
    .leftJoin(areas, eq(areas.id, feedback.areaId))
    .leftJoin(handler, eq(handler.id, feedback.assigneeId))
    .where(where)
    .orderBy(...queueOrders[query.order ?? 'due'])
    .limit(queuePageSize)
    .offset((page - 1) * queuePageSize)
  const items = rows.map((r) => ({
    ...toListItem(r, locale, true), moderation: r.moderation, dueOn: r.dueOn, overdue: isOverdue(r, now),
    assigneeId: r.assigneeId, assigneeName: r.assigneeName ?? r.assigneeEmail, flags: r.flags, version: r.version,
  }))
  return { items, total, page, pages }
}

/** How many cases each view holds for the actor. */
export async function countQueueViews(actor: Actor, now: Date): Promise<Record<QueueView, number>> {
  const db = await getDb()
  const filter = (view: QueueView) => sql<number>`(count(*) filter (where ${viewCondition(view, actor, now) ?? sql`true`}))::int`
  const [row] = await db
    .select({ new: filter('new'), mine: filter('mine'), overdue: filter('overdue'), waiting: filter('waiting'), open: filter('open'), all: filter('all') })
    .from(feedback)
    .where(staffFeedback(actor))
  return row ?? (Object.fromEntries(queueViews.map((v) => [v, 0])) as Record<QueueView, number>)
}

/** The actor's own saved filters, with the number of cases each holds left to the page. */
export async function listSavedFilters(actor: Actor): Promise<{ id: string; name: string; query: string }[]> {
  const me = personIdOf(actor)
  if (!me) return []
  return (await getDb()).select({ id: feedbackSavedFilters.id, name: feedbackSavedFilters.name, query: feedbackSavedFilters.query }).from(feedbackSavedFilters).where(eq(feedbackSavedFilters.personId, me)).orderBy(asc(feedbackSavedFilters.name))
}

/** Versions of cases the actor is about to change in bulk, by number. */
export async function versionsOf(actor: Actor, numbers: string[]): Promise<Map<string, number>> {
  if (!numbers.length) return new Map()
  const rows = await (await getDb()).select({ number: feedback.number, version: feedback.version }).from(feedback).where(and(staffFeedback(actor), inArray(feedback.number, numbers)))
  return new Map(rows.map((r) => [r.number, r.version]))
}
