import { z } from 'zod'
import { ipKey } from '@/lib/core/client-ip'
import { parseInput } from '@/lib/core/command'
import { env } from '@/lib/core/env'
import { AppError } from '@/lib/core/errors'
import { conditional, handle, json, rateHeaders, readJson, writer } from '@/lib/core/http'
import { limit } from '@/lib/core/rate-limit'
import { toPublicReport } from '@/lib/feedback/api'
import { submitFeedback } from '@/lib/feedback/commands/submit'
import { listPublicFeedback } from '@/lib/feedback/queries/lists'
import { receiptCookies } from '@/lib/feedback/receipt-cookies'
import { keyInput, reportInput, strictFiltersInput } from '@/lib/feedback/validation'
import { href } from '@/lib/i18n/href'
import { countRead, formatOf, localeOf, queryOf, urlOf, wholeAs } from './read'

export const dynamic = 'force-dynamic'

const pageInput = z.object({ page: z.coerce.number({ error: 'badNumber' }).int({ error: 'badNumber' }).min(1, { error: 'badNumber' }).max(100_000, { error: 'badNumber' }).default(1), size: z.coerce.number({ error: 'badNumber' }).int({ error: 'badNumber' }).min(1, { error: 'badNumber' }).max(200, { error: 'badNumber' }).default(50) })

/** Public reports by the filters of the list: JSON in pages, GeoJSON and CSV whole. */
export const GET = handle(async (request) => {
  const rate = await countRead(request)
  const url = new URL(request.url)
  const query = queryOf(url.searchParams)
  const locale = localeOf(url.searchParams)
  const filters = parseInput(strictFiltersInput, query)
  const format = formatOf(request, url.searchParams)
  if (format !== 'json') return wholeAs(request, format, filters, locale, { bom: query.bom === '1', headers: rate })
  const { page, size } = parseInput(pageInput, query)
  const found = await listPublicFeedback(filters, page, locale, size)
  const at = (n: number) => `${env().siteUrl}/api/v1/feedback?${new URLSearchParams({ ...query, page: String(n) })}`
  // The list's own page shows the last page to who asks past it; a program is told that there is nothing there.
  const items = page > found.pages ? [] : found.items
  const next = page < found.pages ? at(page + 1) : null
  const links = [...(next ? [`<${next}>; rel="next"`] : []), ...(page > 1 ? [`<${at(Math.min(page - 1, found.pages))}>; rel="prev"`] : [])]
  const body = { items: items.map((item) => toPublicReport(item, urlOf(locale))), total: found.total, page, pages: found.pages, next }
  return conditional(request, JSON.stringify(body), 'application/json; charset=utf-8', { ...rate, ...(links.length ? { Link: links.join(', ') } : {}) })
})

/** Words and answers at their longest, in JSON, with room. Pictures come before, each by itself. */
const maxBody = 200_000

/**
 * Receives one report under the sender's `Idempotency-Key` (a UUID). Only what came whole and stands in the database is
 * acknowledged; the same key and body are answered as the first time, another body with 422 `keyReused`.
 */
export const POST = handle(async (request) => {
  const { actor, setCookie } = await writer(request)
  const who = actor.kind === 'person' ? actor.personId : actor.kind === 'anonymous' ? actor.device : null
  const { soft, hits } = await limit(['reportByDevice', who], ['reportByIp', ipKey(request.headers)])
  const key = keyInput.safeParse(request.headers.get('idempotency-key') ?? '')
  if (!key.success) throw new AppError('invalid', 'badKey', { fields: { 'Idempotency-Key': ['badKey'] } })
  const body = await readJson(request, reportInput, maxBody)
  const act = key.data.toLowerCase()
  const { number, code, dueOn, moderation } = await submitFeedback(actor, { ...body, observedAt: body.observedAt?.toISOString(), key: act, held: soft })
  const url = `${env().siteUrl}${href(body.locale, '/feedback/follow', undefined, { number })}`
  const response = json({ number, code, dueOn, moderation, url }, { status: 201, headers: { Location: url, ...(hits[0] ? rateHeaders(hits[0]) : {}) } })
  for (const cookie of [setCookie ?? [], await receiptCookies(request, { key: act, number })].flat()) response.headers.append('Set-Cookie', cookie)
  return response
})
