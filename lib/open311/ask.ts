import { z } from 'zod'
import { AppError } from '@/lib/core/errors'
import { textInput } from '@/lib/core/text'

/** The standard's longest span between `start_date` and `end_date`. */
export const maxSpan = 90 * 86_400_000
/** The standard's "first 1000". */
export const maxPerPage = 1000

const list = z.string().max(4000).transform((v) => v.split(',').map((one) => one.trim()).filter(Boolean).slice(0, 200))
const instant = z.union([z.iso.datetime({ offset: true, error: 'badDate' }), z.iso.date({ error: 'badDate' })], { error: 'badDate' }).transform((v) => new Date(v)).refine((d) => d.getUTCFullYear() >= 2000 && d.getUTCFullYear() < 2200, { error: 'badDate' })
const whole = (max: number) => z.coerce.number({ error: 'badNumber' }).int({ error: 'badNumber' }).min(1, { error: 'badNumber' }).max(max, { error: 'badNumber' })
const degrees = (max: number) => z.coerce.number({ error: 'badPoint' }).min(-max, { error: 'badPoint' }).max(max, { error: 'badPoint' })
const box = z.preprocess((v) => (typeof v === 'string' ? v.slice(0, 200).split(',') : v), z.tuple([degrees(180), degrees(90), degrees(180), degrees(90)], { error: 'badPoint' }))

const requestsInput = z.object({
  service_request_id: list.optional(),
  service_code: list.optional(),
  status: z.string().max(40).transform((v) => new Set(v.split(',').map((s) => s.trim()))).refine((s) => [...s].every((one) => one === 'open' || one === 'closed'), { error: 'badStatus' }).optional(),
  start_date: instant.optional(),
  end_date: instant.optional(),
  updated_after: instant.optional(),
  updated_before: instant.optional(),
  lat: degrees(90).optional(),
  long: degrees(180).optional(),
  radius: z.coerce.number({ error: 'badNumber' }).min(1, { error: 'badNumber' }).max(100_000, { error: 'badNumber' }).default(1000),
  bbox: box.optional(),
  search: textInput({ max: 100, oneLine: true }).optional(),
  page: whole(100_000).default(1),
  per_page: whole(maxPerPage).default(maxPerPage),
})

/** The filters of a list of requests. */
export type RequestsAsked = {
  /** Case numbers as given; overrides every other filter. Those that cannot be numbers match nothing. */
  ids?: string[]
  serviceCodes?: string[]
  status?: 'open' | 'closed'
  /** Instants of arrival, both included. */
  start?: Date
  end?: Date
  /** Changed after, and before, this instant. */
  updatedAfter?: Date
  updatedBefore?: Date
  text?: string
  bbox?: [west: number, south: number, east: number, north: number]
  /** Within so many metres of a point. */
  near?: { lat: number; lon: number; metres: number }
}

/** The first value of each name; empty ones are as if they were not there. */
export const firstValues = (query: URLSearchParams): Record<string, string> => {
  const values: Record<string, string> = Object.create(null) as Record<string, string>
  for (const [name, value] of query) if (value !== '' && !(name in values)) values[name] = value
  return { ...values }
}

/** @throws AppError invalid with the standard's argument names */
function parse<S extends z.ZodType>(schema: S, values: unknown): z.output<S> {
  const result = schema.safeParse(values)
  if (result.success) return result.data
  throw new AppError('invalid', 'invalid', { fields: Object.fromEntries(result.error.issues.map((i) => [i.path.join('.') || 'request', [i.message]])) })
}

function requireWholePoint({ lat, long }: { lat?: number | undefined; long?: number | undefined }): void {
  if ((lat === undefined) !== (long === undefined)) throw new AppError('invalid', 'invalid', { fields: { [lat === undefined ? 'lat' : 'long']: ['required'] } })
}

/** At most 90 days, of which one end may be left out; nothing asked is the last 90 days. By number or by change, time does not limit. */
function period(asked: z.output<typeof requestsInput>, now: Date): { start?: Date; end?: Date } {
  const { start_date: start, end_date: end } = asked
  if (start && end && end.getTime() - start.getTime() > maxSpan) throw new AppError('invalid', 'invalid', { fields: { end_date: ['spanTooLong'] } })
  if (start && end && end < start) throw new AppError('invalid', 'invalid', { fields: { end_date: ['badDate'] } })
  if (start) return { start, end: end ?? new Date(start.getTime() + maxSpan) }
  if (end) return { start: new Date(end.getTime() - maxSpan), end }
  return asked.updated_after || asked.updated_before ? {} : { start: new Date(now.getTime() - maxSpan) }
}

/**
 * What `GET /requests` asks for. `service_request_id` overrides every other filter.
 * @throws AppError invalid for a wrong date, a span over 90 days, an unknown state, a point that is none
 */
export function readRequestsQuery(query: URLSearchParams, now: Date): { filters: RequestsAsked; page: number; size: number } {
  const asked = parse(requestsInput, firstValues(query))
  requireWholePoint(asked)
  const page = { page: asked.page, size: asked.per_page }
  if (asked.service_request_id) return { filters: { ids: asked.service_request_id }, ...page }
  const filters: RequestsAsked = { ...period(asked, now) }
  if (asked.service_code) filters.serviceCodes = asked.service_code
  if (asked.status?.size === 1) filters.status = asked.status.has('open') ? 'open' : 'closed'
  if (asked.updated_after) filters.updatedAfter = asked.updated_after
  if (asked.updated_before) filters.updatedBefore = asked.updated_before
  if (asked.search) filters.text = asked.search
  if (asked.bbox) filters.bbox = asked.bbox
  if (asked.lat !== undefined && asked.long !== undefined) filters.near = { lat: asked.lat, lon: asked.long, metres: asked.radius }
  return { filters, ...page }
}

const text = (max: number) => textInput({ max }).transform((v) => v || undefined).optional()
const newRequestInput = z.object({
  service_code: z.string({ error: 'required' }).min(1, { error: 'required' }).max(40),
  description: textInput({ min: 1, max: 4000 }),
  title: text(120),
  lat: degrees(90).optional(),
  long: degrees(180).optional(),
  address_string: text(300),
  email: z.string().max(320).optional(),
  first_name: text(60),
  last_name: text(60),
  phone: z.string().max(40).optional(),
  media_url: z.union([z.url({ protocol: /^https?$/, error: 'badAddress' }).max(1000), z.array(z.url({ protocol: /^https?$/, error: 'badAddress' }).max(1000)).max(5)]).optional(),
  locale: z.enum(['fi', 'en', 'sv']).optional(),
})
export type NewRequest = z.output<typeof newRequestInput> & { attributes: Record<string, string[]> }

/** `attribute[code]=value`, and `attribute[code][]` or a repeated name for many. */
const attributeName = /^attribute\[([a-zA-Z][a-zA-Z0-9_]{0,39})\](?:\[\])?$/

/**
 * A new request from the fields of a form (or of a JSON object, in the same names).
 * @throws AppError invalid: no service code, no description, half a point, a wrong address of a picture
 */
export function readNewRequest(fields: readonly (readonly [string, string])[]): NewRequest {
  const values: Record<string, string | string[]> = Object.create(null) as Record<string, string | string[]>
  const attributes: Record<string, string[]> = Object.create(null) as Record<string, string[]>
  for (const [name, value] of fields) {
    const code = attributeName.exec(name)?.[1]
    if (code) (attributes[code] ??= []).push(value)
    else if (name === 'media_url') values[name] = [...(values[name] ?? []), value].filter(Boolean)
    else if (value !== '' && !(name in values)) values[name] = value
  }
  const request = parse(newRequestInput, { ...values })
  requireWholePoint(request)
  return { ...request, attributes: { ...attributes } }
}

/** The fields of a JSON body: texts, numbers and lists of them; `attributes` or `attribute` may be an object. */
export function fieldsOfJson(body: unknown): [string, string][] {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new AppError('invalid', 'notJson')
  // A list holds texts; a list within a list is nothing of ours, however deep it goes.
  const plain = (v: unknown): string[] => (Array.isArray(v) ? v.flatMap(one) : one(v))
  const one = (v: unknown): string[] => (typeof v === 'string' || typeof v === 'number' || typeof v === 'boolean' ? [String(v)] : [])
  return Object.entries(body).flatMap(([name, value]): [string, string][] => {
    if ((name === 'attribute' || name === 'attributes') && typeof value === 'object' && value !== null && !Array.isArray(value)) return Object.entries(value).flatMap(([code, v]) => plain(v).map((one): [string, string] => [`attribute[${code}]`, one]))
    if (Array.isArray(value) && name !== 'media_url' && !attributeName.test(name)) throw new AppError('invalid', 'invalid', { fields: { [name]: ['invalid'] } })
    return plain(value).map((one): [string, string] => [name, one])
  })
}

/** A heading from the words when the sender gave none: the first sentence, at most 100 characters, cut between words. */
export function titleFrom(description: string, serviceName: string): string {
  const first = (/^[^\n]*?[.!?](?=\s|$)|^[^\n]+/.exec(description.trim())?.[0] ?? '').replace(/[.\s]+$/, '')
  const cut = first.length <= 100 ? first : `${first.slice(0, 99).replace(/\s+\S*$/, '')}…`
  return cut.length >= 3 ? cut : serviceName.slice(0, 100)
}
