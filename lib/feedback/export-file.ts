import type { Feature } from 'geojson'
import type { Cell } from '@/lib/formats/csv'
import { pointFeature } from '@/lib/formats/geojson'
import type { ExportRow } from './queries/export'

/** Columns of the staff's CSV, in English as in the open data; no sender in any of them. */
export const exportHeader = ['number', 'category_code', 'category', 'group', 'status', 'moderation', 'title', 'description', 'area', 'place', 'lat', 'lon', 'received_at', 'updated_at', 'due_on', 'first_answered_at', 'closed_at', 'supports', 'has_photo', 'url']

/** One report as a line; instants in UTC, dates as Finnish calendar dates. `url` is the case's page. */
export const exportCells = (r: ExportRow, url: string): Cell[] => [
  r.number, r.categoryCode, r.categoryName, r.groupId, r.status, r.moderation, r.title, r.description, r.areaName, r.placeText, r.lat, r.lon,
  r.receivedAt, r.updatedAt, r.dueOn, r.firstAnsweredAt, r.closedAt, r.supportCount, r.hasPhoto, url,
]

/** One report as a point with the same facts, or null without a place. */
export function exportFeature(r: ExportRow, url: string): Feature | null {
  if (r.lat === null || r.lon === null) return null
  const cells = exportCells(r, url)
  return pointFeature(r.number, r.lat, r.lon, Object.fromEntries(exportHeader.map((name, i) => [name, cells[i]] as const).filter(([name]) => name !== 'lat' && name !== 'lon')))
}
