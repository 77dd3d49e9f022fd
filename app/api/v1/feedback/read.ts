import { createHash } from 'node:crypto'
import { csvStream } from '@/lib/formats/csv'
import { geoJsonStream, pointFeature } from '@/lib/formats/geojson'
import { anonymous } from '@/lib/auth/actor'
import { ipKey } from '@/lib/core/client-ip'
import { env } from '@/lib/core/env'
import { AppError } from '@/lib/core/errors'
import { openToAll, rateHeaders } from '@/lib/core/http'
import { limit, uncounted } from '@/lib/core/rate-limit'
import { csvHeader, csvRow, toPublicReport } from '@/lib/feedback/api'
import { exportFeedback, lastAct } from '@/lib/feedback/queries/export'
import type { FeedbackFilters } from '@/lib/feedback/types'
import { href } from '@/lib/i18n/href'
import { toLocale, type Locale } from '@/lib/i18n/locales'

export type DataFormat = 'json' | 'geojson' | 'csv'
const types: Record<string, DataFormat> = { 'application/json': 'json', 'application/geo+json': 'geojson', 'text/csv': 'csv' }

/** The format by `format=`, else by the Accept header, else JSON. @throws AppError invalid for one that does not exist */
export function formatOf(request: Request, query: URLSearchParams): DataFormat {
  const asked = query.get('format')
  if (asked === null) return (request.headers.get('accept') ?? '').split(',').map((part) => types[part.split(';')[0]?.trim() ?? '']).find(Boolean) ?? 'json'
  if (asked === 'json' || asked === 'geojson' || asked === 'csv') return asked
  throw new AppError('invalid', 'invalid', { fields: { format: ['notAcceptable'] } })
}

/** The arguments of an address. Empty ones are as if they were not there; a name that comes again continues its list. */
export function queryOf(params: URLSearchParams): Record<string, string> {
  const query: Record<string, string> = Object.create(null) as Record<string, string>
  for (const [name, value] of params) if (value !== '') query[name] = name in query ? `${query[name]},${value}` : value
  return { ...query }
}

export const localeOf = (query: URLSearchParams): Locale => toLocale(query.get('locale'))
export const urlOf = (locale: Locale) => (number: string): string => `${env().siteUrl}${href(locale, '/feedback/[number]', { number })}`

/** Counts one reading and tells what is left. @throws AppError rate_limited */
export async function countRead(request: Request): Promise<Record<string, string>> {
  const { hits } = await limit(['apiReadByIp', ipKey(request.headers)])
  return rateHeaders(hits[0] ?? uncounted('apiReadByIp'))
}

/**
 * Everything of a filter in one stream, oldest first; memory stays level however long it is. Its mark is that of the
 * last act in the service: nothing public changes without one, so an unchanged mark is an unchanged answer.
 */
export async function wholeAs(request: Request, format: 'geojson' | 'csv', filters: FeedbackFilters, locale: Locale, options: { bom: boolean; headers: Record<string, string> }): Promise<Response> {
  const url = urlOf(locale)
  const etag = `W/"${createHash('sha256').update(JSON.stringify([await lastAct(), format, filters, locale, options.bom])).digest('base64url').slice(0, 27)}"`
  const headers = { ETag: etag, 'Cache-Control': 'public, max-age=0, must-revalidate', ...openToAll, Vary: 'Accept', ...options.headers }
  if (request.headers.get('if-none-match')?.split(',').some((tag) => tag.trim() === etag)) return new Response(null, { status: 304, headers })
  const rows = exportFeedback(anonymous, 'public', filters, locale)
  if (format === 'csv') {
    const cells = (async function* () { for await (const row of rows) yield csvRow(row, url(row.number)) })()
    return new Response(csvStream(csvHeader, cells, { bom: options.bom }), { headers: { ...headers, 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="palautteet.csv"' } })
  }
  const features = (async function* () {
    for await (const row of rows) if (row.lat !== null && row.lon !== null) yield pointFeature(row.number, row.lat, row.lon, { ...toPublicReport(row, url), description: row.description })
  })()
  return new Response(geoJsonStream(features), { headers: { ...headers, 'Content-Type': 'application/geo+json; charset=utf-8' } })
}
