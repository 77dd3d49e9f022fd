import 'server-only'
import { and, asc, count, desc, eq, gt, gte, isNotNull, or, sql, type SQL } from 'drizzle-orm'
import { getDb } from '@/db/client'
import { areas } from '@/db/schema/areas'
import { audit } from '@/db/schema/core'
import { categories, feedback } from '@/db/schema/feedback'
import type { Actor } from '@/lib/auth/actor'
import type { Locale } from '@/lib/i18n/locales'
import type { FeedbackFilters, FeedbackListItem, ModerationState, QueueView } from '../types'
import { exportableFeedback, publicFeedback } from '../visibility'
import { filterConditions } from './filters'
import { viewCondition } from './queue'
import { listColumns, toListItem } from './rows'

export type ExportRow = FeedbackListItem & { description: string; placeText: string | null; dueOn: string | null; firstAnsweredAt: string | null; closedAt: string | null; moderation: ModerationState }
const chunk = 500
/** A view of the queue, as it is at a moment. */
export type ExportView = { view: QueueView; now: Date }

/** How many reports `exportFeedback` for staff will give; `placed` counts those with a place alone. */
export async function countExport(actor: Actor, filters: FeedbackFilters, only: ExportView, options: { placed?: boolean } = {}): Promise<number> {
  const placed = options.placed ? and(isNotNull(feedback.lat), isNotNull(feedback.lon)) : undefined
  const [row] = await (await getDb()).select({ n: count() }).from(feedback).where(and(exportableFeedback(actor), viewCondition(only.view, actor, only.now), filterConditions(filters), placed))
  return row?.n ?? 0
}

/**
 * Everything of a filter that the actor may see, oldest first, read in pieces of 500 so that memory stays level:
 * `public` is the open data, `staff` the cases of the groups that the actor may export, with exact points; `only` narrows them to a view of the queue.
 */
export async function* exportFeedback(actor: Actor, audience: 'public' | 'staff', filters: FeedbackFilters, locale: Locale, only?: ExportView): AsyncGenerator<ExportRow> {
  const db = await getDb()
  const visible: SQL = audience === 'staff' ? exportableFeedback(actor) : publicFeedback
  const view = only ? viewCondition(only.view, actor, only.now) : undefined
  let last: { at: SQL; id: string } | null = null
  for (;;) {
    // The first bound lets the index begin where the last piece ended.
    const after: SQL | undefined = last ? and(gte(feedback.receivedAt, last.at), or(gt(feedback.receivedAt, last.at), and(eq(feedback.receivedAt, last.at), gt(feedback.id, last.id)))) : undefined
    const rows = await db
      .select({ ...listColumns, at: sql<string>`${feedback.receivedAt}::text`, description: feedback.description, placeText: feedback.placeText, dueOn: feedback.dueOn, firstAnsweredAt: feedback.firstAnsweredAt, closedAt: feedback.closedAt, moderation: feedback.moderation })
      .from(feedback)
      .innerJoin(categories, eq(categories.code, feedback.categoryCode))
      .leftJoin(areas, eq(areas.id, feedback.areaId))
      .where(and(visible, view, filterConditions(filters), after))
      .orderBy(asc(feedback.receivedAt), asc(feedback.id))
      .limit(chunk)
    for (const row of rows) {
      yield {
        ...toListItem(row, locale, audience === 'staff'), description: row.description, placeText: row.placeText, dueOn: row.dueOn,
        firstAnsweredAt: row.firstAnsweredAt?.toISOString() ?? null, closedAt: row.closedAt?.toISOString() ?? null, moderation: row.moderation,
      }
    }
    const end = rows.at(-1)
    if (!end || rows.length < chunk) return
    // As the database writes it: a Date of JavaScript drops its microseconds, and the last row would come twice.
    last = { at: sql`${end.at}::timestamptz`, id: end.id }
  }
}

/** The number of the last act in the audit log: every command leaves one in the transaction that changes anything. */
export async function lastAct(): Promise<number> {
  const [row] = await (await getDb()).select({ seq: audit.seq }).from(audit).orderBy(desc(audit.seq)).limit(1)
  return row?.seq ?? 0
}
