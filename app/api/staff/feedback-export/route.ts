import { getActorFromRequest } from '@/lib/auth/get-actor'
import { personIdOf } from '@/lib/auth/actor'
import { now } from '@/lib/core/clock'
import { env } from '@/lib/core/env'
import { notFound } from '@/lib/core/errors'
import { handle } from '@/lib/core/http'
import { limit } from '@/lib/core/rate-limit'
import { recordExport } from '@/lib/feedback/commands/export'
import { exportCells, exportFeature, exportHeader } from '@/lib/feedback/export-file'
import { canExport } from '@/lib/feedback/policy'
import { countExport, exportFeedback } from '@/lib/feedback/queries/export'
import { queueQuery, readQueueAddress } from '@/lib/feedback/queue-address'
import { csvStream } from '@/lib/formats/csv'
import { geoJsonStream } from '@/lib/formats/geojson'
import { href } from '@/lib/i18n/href'
import { toLocale } from '@/lib/i18n/locales'

export const dynamic = 'force-dynamic'

/**
 * The reports that the actor may export, as CSV (semicolons; `bom=1` for Excel) or GeoJSON, by the queue's own filters.
 * Streamed in pieces; `X-Total-Rows` tells beforehand how many rows come. Each export stands in the audit log.
 */
export const GET = handle(async (request) => {
  const actor = await getActorFromRequest(request)
  if (!canExport(actor)) throw notFound()
  await limit(['staffByPerson', personIdOf(actor)])
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const locale = toLocale(query.locale)
  const address = readQueueAddress(query)
  const only = { view: address.view, now: now() }
  const format = query.format === 'geojson' ? 'geojson' as const : 'csv' as const
  const total = await countExport(actor, address.filters, only, { placed: format === 'geojson' })
  await recordExport(actor, { format, rows: total, filters: { ...queueQuery(address), from: address.filters.from, to: address.filters.to } })
  const url = (number: string) => `${env().siteUrl}${href(locale, '/staff/feedback/[number]', { number })}`
  const rows = exportFeedback(actor, 'staff', address.filters, locale, only)
  const headers = { 'Cache-Control': 'private, no-store', 'X-Total-Rows': String(total), 'X-Content-Type-Options': 'nosniff' }
  if (format === 'csv') {
    const cells = (async function* () { for await (const row of rows) yield exportCells(row, url(row.number)) })()
    return new Response(csvStream(exportHeader, cells, { bom: (query.bom === '1' || query.bom === 'on') }), { headers: { ...headers, 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="palautteet.csv"' } })
  }
  const features = (async function* () {
    for await (const row of rows) {
      const feature = exportFeature(row, url(row.number))
      if (feature) yield feature
    }
  })()
  return new Response(geoJsonStream(features), { headers: { ...headers, 'Content-Type': 'application/geo+json; charset=utf-8', 'Content-Disposition': 'attachment; filename="palautteet.geojson"' } })
})
