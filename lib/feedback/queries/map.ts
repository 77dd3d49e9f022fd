import 'server-only'
import { and, count, eq, isNotNull, sql } from 'drizzle-orm'
import { getDb } from '@/db/client'
import { categories, feedback } from '@/db/schema/feedback'
import type { FeedbackFilters, FeedbackStatus } from '../types'
import { publicFeedback } from '../visibility'
import { filterConditions } from './filters'
import { publicDegrees } from './rows'

export type MapItem = { number: string; title: string; status: FeedbackStatus; icon: string; lat: number; lon: number }
export type MapCluster = { lat: number; lon: number; count: number }
/** Never more points than this leave the server at once; beyond it they are counted in a grid. */
export const maxMapItems = 500

/**
 * Public reports of a view: single ones while there are at most 500, else counts in a grid of about 60 pixels.
 * `zoom` is the map's (7–18).
 */
export async function feedbackForMap(filters: FeedbackFilters, zoom: number): Promise<{ items: MapItem[]; clusters: MapCluster[]; total: number }> {
  const db = await getDb()
  const where = and(publicFeedback, isNotNull(feedback.lat), filterConditions(filters))
  const [sum] = await db.select({ n: count() }).from(feedback).where(where)
  const total = sum?.n ?? 0
  if (total > maxMapItems) {
    // One pixel is 360 / (256 · 2^zoom) degrees of longitude; at 63° north a degree of latitude is 2.2 times as long.
    const lonStep = (360 / (256 * 2 ** Math.min(18, Math.max(3, zoom)))) * 60
    const latStep = lonStep / 2.2
    const x = sql`floor(${feedback.lon} / ${lonStep}::float8)`
    const y = sql`floor(${feedback.lat} / ${latStep}::float8)`
    const cells = await db
      .select({ lat: sql<number>`avg(${feedback.lat})`, lon: sql<number>`avg(${feedback.lon})`, count: count() })
      .from(feedback)
      .where(where)
      .groupBy(x, y)
      .orderBy(sql`count(*) desc`)
      .limit(maxMapItems)
    return { items: [], clusters: cells.map((c) => ({ lat: Number(c.lat), lon: Number(c.lon), count: c.count })), total }
  }
  const rows = await db
    .select({ number: feedback.number, title: feedback.title, status: feedback.status, icon: categories.icon, lat: feedback.lat, lon: feedback.lon })
    .from(feedback)
    .innerJoin(categories, eq(categories.code, feedback.categoryCode))
    .where(where)
    .orderBy(sql`${feedback.receivedAt} desc`, sql`${feedback.id}`)
    .limit(maxMapItems)
  return { items: rows.map((r) => ({ ...r, lat: publicDegrees(r.lat) ?? 0, lon: publicDegrees(r.lon, 0.001) ?? 0 })), clusters: [], total }
}
