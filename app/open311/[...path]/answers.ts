import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { findApiKeyActor } from '@/lib/auth/api-keys'
import { ipKey } from '@/lib/core/client-ip'
import { now } from '@/lib/core/clock'
import { env } from '@/lib/core/env'
import { AppError } from '@/lib/core/errors'
import { conditional, rateHeaders, readBytes } from '@/lib/core/http'
import { limit, uncounted } from '@/lib/core/rate-limit'
import { submitFeedback } from '@/lib/feedback/commands/submit'
import { toDefinition, toReport, toServiceRequest, toServices } from '@/lib/feedback/open311'
import { findCategory, listCategoryGroups } from '@/lib/feedback/queries/categories'
import { listForOpen311 } from '@/lib/feedback/queries/open311'
import { settlePlaceForm } from '@/lib/geo/place-answers'
import type { Words } from '@/lib/geo/place-words'
import { fieldsOfJson, firstValues, readNewRequest, readRequestsQuery, type NewRequest } from '@/lib/open311/ask'
import type { Discovery } from '@/lib/open311/types'
import { write } from '@/lib/open311/write'
import type { Answer, Asked } from './told'

const maxBody = 100_000
/** The day the interface last changed its shape. */
const changeset = '2026-11-24T00:00:00Z'

function discovery(): Discovery {
  const { siteUrl, demo, MAIL_FROM } = env()
  return {
    changeset, contact: `${siteUrl}/fi/avoin-data`, key_service: MAIL_FROM,
    endpoints: [{ specification: 'http://wiki.open311.org/GeoReport_v2', url: `${siteUrl}/open311/v2`, changeset, type: demo ? 'test' : 'production', formats: ['text/xml', 'application/json'] }],
  }
}

async function requests({ query, locale, url }: Asked, one?: string) {
  const extensions = query.get('extensions') === 'true'
  const { filters, page, size } = one ? { filters: { ids: [one] }, page: 1, size: 1 } : readRequestsQuery(query, now())
  if (filters.serviceCodes) {
    const known = (await listCategoryGroups(locale)).flatMap((g) => g.categories.map((c) => c.code))
    if (filters.serviceCodes.some((code) => !known.includes(code))) throw new AppError('not_found', 'not_found', { fields: { service_code: ['unknownCategory'] } })
  }
  const { items, total } = await listForOpen311(filters, { page, size }, locale)
  if (one && !items.length) throw new AppError('not_found')
  const status = await getTranslations({ locale, namespace: 'feedback.status' })
  const links = [[page - 1, 'prev'], [page + 1, 'next']].filter(([n]) => Number(n) >= 1 && (Number(n) - 1) * size < total)
  const at = (n: number) => { const next = new URL(url.pathname, env().siteUrl); next.search = new URLSearchParams({ ...firstValues(query), page: String(n) }).toString(); return next.href }
  const headers: Record<string, string> = one ? {} : { 'X-Total-Count': String(total), ...(links.length ? { Link: links.map(([n, rel]) => `<${at(Number(n))}>; rel="${rel}"`).join(', ') } : {}) }
  return { items: items.map((row) => toServiceRequest(row, env().siteUrl, (s) => status(s), extensions)), headers }
}

async function content(asked: Asked): Promise<{ answer: Parameters<typeof write>[0]; headers?: Record<string, string> }> {
  const [root, name, id, ...rest] = asked.path
  if (rest.length) throw new AppError('not_found')
  if (root === 'discovery' && name === undefined) return { answer: { kind: 'discovery', item: discovery() } }
  if (root !== 'v2') throw new AppError('not_found')
  if (name === 'services' && id === undefined) return { answer: { kind: 'services', items: toServices(await listCategoryGroups(asked.locale)) } }
  if (name === 'services') {
    const category = await findCategory(id ?? '', asked.locale)
    if (!category?.questions.length) throw new AppError('not_found', 'not_found', { fields: { service_code: ['unknownCategory'] } })
    return { answer: { kind: 'definition', item: toDefinition(category) } }
  }
  if (name !== 'requests') throw new AppError('not_found')
  const { items, headers } = await requests(asked, id)
  return { answer: { kind: 'requests', items }, headers }
}

/** Reading is open to everyone and limited by address. Requests get their number at once, so no token is ever given: one asked for is not found. */
export const answerGet: Answer = async (request, asked) => {
  const { hits } = await limit(['apiReadByIp', ipKey(request.headers)])
  const { answer, headers } = await content(asked)
  const { body, type } = write(answer, asked.format)
  return conditional(request, body, type, { ...headers, ...rateHeaders(hits[0] ?? uncounted('apiReadByIp')) })
}

/** The fields of a body: urlencoded as the standard says, or the same names as JSON. */
async function fieldsOf(request: Request): Promise<[string, string][]> {
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/x-www-form-urlencoded' && type !== 'application/json') throw new AppError('unsupported_media', 'unsupportedBody')
  const text = Buffer.from(await readBytes(request, maxBody)).toString('utf8')
  if (type !== 'application/json') return [...new URLSearchParams(text)]
  try {
    return fieldsOfJson(JSON.parse(text))
  } catch (error) {
    throw error instanceof SyntaxError ? new AppError('invalid', 'notJson', { cause: error }) : error
  }
}

/** A place told in words is looked up; one clear hit is the point. */
async function pointOf(asked: NewRequest, locale: Asked['locale']) {
  if (asked.lat !== undefined || !asked.address_string) return null
  const t = (await getTranslations({ locale, namespace: 'map' })) as unknown as Words
  return (await settlePlaceForm({ placeSearch: asked.address_string }, locale, t)).place
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** @throws AppError forbidden without a valid key; rate_limited past the key's own figure; invalid as the form's rules say */
export const answerPost: Answer = async (request, asked) => {
  if (asked.path.join('/') !== 'v2/requests') throw new AppError('not_found')
  const fields = await fieldsOf(request)
  const key = asked.query.get('api_key') ?? fields.find(([name]) => name === 'api_key')?.[1] ?? ''
  // Guessing is counted by address, before the key is known.
  await limit(['apiReadByIp', ipKey(request.headers)])
  const found = await findApiKeyActor(key)
  if (!found) throw new AppError('forbidden', 'apiKeyWrong')
  const { hits } = await limit(['open311ByKey', found.actor.keyId, found.perMinute])
  const asks = readNewRequest(fields)
  const category = await findCategory(asks.service_code, asked.locale)
  if (!category) throw new AppError('not_found', 'not_found', { fields: { service_code: ['unknownCategory'] } })
  const act = request.headers.get('idempotency-key') ?? ''
  const sent = await submitFeedback(found.actor, { ...toReport(asks, category, await pointOf(asks, asked.locale), uuid.test(act) ? act.toLowerCase() : randomUUID()), channel: 'open311' })
  const { body, type } = write({ kind: 'created', items: [{ service_request_id: sent.number, service_notice: category.notice ?? '', account_id: '' }] }, asked.format)
  return new Response(body, { status: 201, headers: { 'Content-Type': type, 'Cache-Control': 'no-store', ...(hits[0] ? rateHeaders(hits[0]) : {}) } })
}
