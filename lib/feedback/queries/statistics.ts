import 'server-only'
import { and, asc, eq, isNotNull, sql } from 'drizzle-orm'
import { getDb } from '@/db/client'
import { areas } from '@/db/schema/areas'
import { categoryGroups, feedback } from '@/db/schema/feedback'
import { localised, type Locale } from '@/lib/i18n/locales'
import type { FeedbackFilters } from '../types'
import { publicFeedback } from '../visibility'
import { filterConditions } from './filters'

/** Counts and times of one group, area or month. Hours are medians; null while there is nothing to count from. */
export type StatisticsRow = { id: string; name: string; total: number; open: number; answerHours: number | null; doneHours: number | null; withinTarget: number | null }
export type FeedbackStatistics = { total: StatisticsRow; byGroup: StatisticsRow[]; byArea: StatisticsRow[]; byMonth: StatisticsRow[] }

const hours = (column: typeof feedback.firstAnsweredAt | typeof feedback.closedAt) => sql`extract(epoch from (${column} - ${feedback.receivedAt})) / 3600`
const measures = {
  total: sql<number>`count(*)::int`,
  open: sql<number>`(count(*) filter (where ${feedback.closedAt} is null))::int`,
  answerHours: sql<number | null>`(percentile_cont(0.5) within group (order by ${hours(feedback.firstAnsweredAt)}) filter (where ${feedback.firstAnsweredAt} is not null))::float8`,
  doneHours: sql<number | null>`(percentile_cont(0.5) within group (order by ${hours(feedback.closedAt)}) filter (where ${feedback.status} = 'done' and ${feedback.closedAt} is not null))::float8`,
  // Answered by the due date, of those that are answered or late; what still has time is not judged.
  withinTarget: sql<number | null>`(100.0 * count(*) filter (where (${feedback.firstAnsweredAt} at time zone 'Europe/Helsinki')::date <= ${feedback.dueOn})
    / nullif(count(*) filter (where ${feedback.firstAnsweredAt} is not null or ${feedback.dueOn} < (now() at time zone 'Europe/Helsinki')::date), 0))::float8`,
}
const round = (n: number | null) => (n === null ? null : Math.round(n * 10) / 10)
const tidy = (row: Omit<StatisticsRow, 'id' | 'name'>) => ({ ...row, answerHours: round(row.answerHours), doneHours: round(row.doneHours), withinTarget: round(row.withinTarget) })

/**
 * Numbers of the public reports: by group, by parish or district (villages count to their parish), by month of arrival.
 * Median hours to the first answer and to done, and the share (%) answered within the target.
 */
export async function feedbackStatistics(filters: FeedbackFilters, locale: Locale): Promise<FeedbackStatistics> {
  const db = await getDb()
  const where = and(publicFeedback, filterConditions(filters))
  const [total] = await db.select(measures).from(feedback).where(where)
  const groups = await db.select({ id: categoryGroups.id, name: categoryGroups.name, ...measures }).from(feedback).innerJoin(categoryGroups, eq(categoryGroups.id, feedback.groupId)).where(where).groupBy(categoryGroups.id, categoryGroups.name, categoryGroups.position).orderBy(asc(categoryGroups.position))
  const top = sql<string>`case when ${areas.kind} = 'village' then ${areas.parentId} else ${areas.id} end`
  const counted = await db.select({ id: top.as('top'), ...measures }).from(feedback).innerJoin(areas, eq(areas.id, feedback.areaId)).where(where).groupBy(sql`top`)
  const names = await db.select({ id: areas.id, name: areas.name, sortKey: areas.sortKey }).from(areas).where(isNotNull(areas.lat)).orderBy(asc(areas.sortKey))
  const month = sql<string>`to_char(${feedback.receivedAt} at time zone 'Europe/Helsinki', 'YYYY-MM')`
  const months = await db.select({ id: month.as('month'), ...measures }).from(feedback).where(where).groupBy(sql`month`).orderBy(sql`month`)
  const byId = new Map(counted.map((r) => [r.id, r]))
  return {
    total: { id: 'all', name: '', ...tidy(total ?? { total: 0, open: 0, answerHours: null, doneHours: null, withinTarget: null }) },
    byGroup: groups.map((g) => ({ ...tidy(g), id: g.id, name: localised(g.name, locale).text })),
    byArea: names.flatMap((a) => { const row = byId.get(a.id); return row ? [{ ...tidy(row), id: a.id, name: localised(a.name, locale).text }] : [] }),
    byMonth: months.map((m) => ({ ...tidy(m), id: m.id, name: m.id })),
  }
}
