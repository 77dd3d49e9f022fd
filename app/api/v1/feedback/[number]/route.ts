import { csvStream } from '@/lib/formats/csv'
import { pointFeature } from '@/lib/formats/geojson'
import { env } from '@/lib/core/env'
import { conditional, handle } from '@/lib/core/http'
import { csvHeader, csvRow, toPublicDetail } from '@/lib/feedback/api'
import { getPublicFeedback } from '@/lib/feedback/queries/detail'
import { countRead, formatOf, localeOf, urlOf } from '../read'

export const dynamic = 'force-dynamic'
type Context = { params: Promise<{ number: string }> }

/** One public report. A hidden, private or waiting one is not found, like one that never was. */
export const GET = handle<Context>(async (request, { params }) => {
  const rate = await countRead(request)
  const query = new URL(request.url).searchParams
  const format = formatOf(request, query)
  const locale = localeOf(query)
  const report = await getPublicFeedback((await params).number, locale)
  const detail = toPublicDetail(report, urlOf(locale), env().siteUrl)
  if (format === 'csv') {
    const one = (async function* () { yield csvRow(report, detail.url) })()
    return conditional(request, await new Response(csvStream(csvHeader, one, { bom: query.get('bom') === '1' })).text(), 'text/csv; charset=utf-8', rate)
  }
  if (format === 'json') return conditional(request, JSON.stringify(detail), 'application/json; charset=utf-8', rate)
  const feature = detail.lat !== null && detail.lon !== null ? pointFeature(detail.number, detail.lat, detail.lon, detail) : { type: 'Feature', id: detail.number, geometry: null, properties: detail }
  return conditional(request, JSON.stringify(feature), 'application/geo+json; charset=utf-8', rate)
})
