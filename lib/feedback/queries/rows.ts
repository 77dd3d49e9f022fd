import { sql } from 'drizzle-orm'
import { areas } from '@/db/schema/areas'
import { attachments } from '@/db/schema/media'
import { categories, feedback } from '@/db/schema/feedback'
import { localised, type Locale } from '@/lib/i18n/locales'
import type { FeedbackListItem } from '../types'

/** The columns of a list row; joined with the category and the area by each query. */
export const listColumns = {
  id: feedback.id,
  number: feedback.number,
  title: feedback.title,
  status: feedback.status,
  categoryCode: feedback.categoryCode,
  categoryName: categories.name,
  groupId: feedback.groupId,
  icon: categories.icon,
  areaName: areas.name,
  lat: feedback.lat,
  lon: feedback.lon,
  receivedAt: feedback.receivedAt,
  updatedAt: feedback.updatedAt,
  supportCount: feedback.supportCount,
  isExample: feedback.isExample,
  hasPhoto: sql<boolean>`exists (select 1 from ${attachments} where ${attachments.ownerType} = 'feedback' and ${attachments.ownerId} = ${feedback.id} and ${attachments.removedAt} is null and ${attachments.hiddenAt} is null)`,
}
type Row = {
  id: string; number: string; title: string; status: FeedbackListItem['status']; categoryCode: string; categoryName: { fi: string; sv?: string; en?: string }
  groupId: string; icon: string; areaName: { fi: string; sv?: string; en?: string } | null; lat: number | null; lon: number | null
  receivedAt: Date; updatedAt: Date; supportCount: number; isExample: boolean; hasPhoto: boolean
}

/** Public coordinates are rounded to about 50 metres, so that a single home is not pointed at. */
export const publicDegrees = (degrees: number | null, step = 0.0005): number | null => (degrees === null ? null : Math.round(Math.round(degrees / step) * step * 1e5) / 1e5)

/** A row as the reader gets it. `exact` gives the point as it was set: for the sender and staff only. */
export function toListItem(row: Row, locale: Locale, exact = false): FeedbackListItem {
  return {
    id: row.id, number: row.number, title: row.title, status: row.status, categoryCode: row.categoryCode, categoryName: localised(row.categoryName, locale).text,
    groupId: row.groupId, icon: row.icon, areaName: row.areaName ? localised(row.areaName, locale).text : null,
    lat: exact ? row.lat : publicDegrees(row.lat), lon: exact ? row.lon : publicDegrees(row.lon, 0.001),
    receivedAt: row.receivedAt.toISOString(), updatedAt: row.updatedAt.toISOString(), supportCount: row.supportCount, hasPhoto: row.hasPhoto, isExample: row.isExample,
  }
}
