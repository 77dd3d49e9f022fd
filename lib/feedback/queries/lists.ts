import 'server-only'
import { and, asc, count, eq, gt, inArray, isNotNull, notInArray, sql, type SQL } from 'drizzle-orm'
import { getDb } from '@/db/client'
import { areas } from '@/db/schema/areas'
import { categories, feedback } from '@/db/schema/feedback'
import type { Actor } from '@/lib/auth/actor'
import { boxAround, distance } from '@/lib/geo/distance'
import type { Point } from '@/lib/geo/types'
import type { Locale } from '@/lib/i18n/locales'
import { closedStatuses, type FeedbackFilters, type FeedbackListItem, type Page } from '../types'
import { ownFeedback, publicFeedback } from '../visibility'
import { filterConditions, orderOf } from './filters'
import { listColumns, toListItem } from './rows'

export const pageSize = 20

async function select(where: SQL | undefined, options: { order: SQL[]; limit: number; offset?: number }) {
  const db = await getDb()
  // The page's rows are picked first by index alone: what is skipped is never joined.
  const page = db.select({ id: feedback.id }).from(feedback).where(where).orderBy(...options.order).limit(options.limit).offset(options.offset ?? 0).as('page')
  return db
    .select(listColumns)
    .from(page)
    .innerJoin(feedback, eq(feedback.id, page.id))
    .innerJoin(categories, eq(categories.code, feedback.categoryCode))
    .leftJoin(areas, eq(areas.id, feedback.areaId))
    .orderBy(...options.order)
}

/** How many public reports match. */
export async function countPublicFeedback(filters: FeedbackFilters = {}): Promise<number> {
  const [row] = await (await getDb()).select({ n: count() }).from(feedback).where(and(publicFeedback, filterConditions(filters)))
  return row?.n ?? 0
}

/** One page of public reports. A page past the end is the last one. */
export async function listPublicFeedback(filters: FeedbackFilters, page: number, locale: Locale, size = pageSize): Promise<Page<FeedbackListItem>> {
  const total = await countPublicFeedback(filters)
  const pages = Math.max(1, Math.ceil(total / size))
  const at = Math.min(page, pages)
  const rows = await select(and(publicFeedback, filterConditions(filters)), { order: orderOf(filters.sort), limit: size, offset: (at - 1) * size })
  return { items: rows.map((r) => toListItem(r, locale)), total, page: at, pages }
}

/** Public reports with their words, what changed last first; for feeds. */
export async function listForFeed(filters: FeedbackFilters, size: number, locale: Locale): Promise<(FeedbackListItem & { description: string })[]> {
  const rows = await select(and(publicFeedback, filterConditions(filters)), { order: orderOf('updated'), limit: size })
  if (!rows.length) return []
  const words = await (await getDb()).select({ id: feedback.id, description: feedback.description }).from(feedback).where(and(publicFeedback, inArray(feedback.id, rows.map((r) => r.id))))
  const byId = new Map(words.map((w) => [w.id, w.description]))
  return rows.map((r) => ({ ...toListItem(r, locale), description: byId.get(r.id) ?? '' }))
}

/** The newest public reports with a state, for the front page: those the city has answered. */
export async function listLatestAnswered(limit: number, locale: Locale): Promise<FeedbackListItem[]> {
  const rows = await select(and(publicFeedback, isNotNull(feedback.firstAnsweredAt)), { order: [sql`${feedback.firstAnsweredAt} desc`, sql`${feedback.id}`], limit })
  return rows.map((r) => toListItem(r, locale))
}

/**
 * Open public reports of the same group within `metres` (250 by default) of a point, nearest first, ten at most:
 * "Onko asiasi jo ilmoitettu?".
 */
export async function findNearbyOpen(point: Point, groupId: string, locale: Locale, metres = 250): Promise<(FeedbackListItem & { metres: number })[]> {
  const box = boxAround(point, metres)
  const inBox = sql`${feedback.lat} between ${box.south} and ${box.north} and ${feedback.lon} between ${box.west} and ${box.east}`
  const rows = await select(and(publicFeedback, eq(feedback.groupId, groupId), notInArray(feedback.status, [...closedStatuses]), inBox), { order: orderOf('newest'), limit: 100 })
  return rows
    .map((r) => toListItem(r, locale))
    // From the rounded point: exact distances from a few places would give the exact one away.
    .map((r) => ({ ...r, metres: Math.round(distance(point, { lat: r.lat ?? 0, lon: r.lon ?? 0 })) }))
    .filter((r) => r.metres <= metres)
    .sort((a, b) => a.metres - b.metres)
    .slice(0, 10)
}

/** Reports that the person sent when signed in, newest first. Nobody else's: others get an empty list. */
export async function listOwnFeedback(actor: Actor, locale: Locale): Promise<FeedbackListItem[]> {
  const rows = await select(ownFeedback(actor), { order: orderOf('newest'), limit: 200 })
  return rows.map((r) => toListItem(r, locale, true))
}

/** Public numbers with their time of change, for the sitemap, in steps of at most `limit`. */
export async function listPublicNumbers(after: string | null, limit: number): Promise<{ id: string; number: string; updatedAt: Date }[]> {
  return (await getDb())
    .select({ id: feedback.id, number: feedback.number, updatedAt: feedback.updatedAt })
    .from(feedback)
    .where(and(publicFeedback, after ? gt(feedback.id, after) : undefined))
    .orderBy(asc(feedback.id))
    .limit(limit)
}
