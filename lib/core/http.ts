import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { setCookieLine } from '@/lib/auth/cookies'
import { newDevice } from '@/lib/auth/device'
import { getActorFromRequest } from '@/lib/auth/get-actor'
import type { Actor } from '@/lib/auth/actor'
import { parseInput } from './command'
import { AppError, isAppError } from './errors'
import { requireOwnOrigin } from './origin'
import { asRefusal, logUnexpected } from './problem'
import type { Hit } from './rate-limit'

export type Handler<C> = (request: Request, context: C) => Promise<Response>

/** A refusal as RFC 9457 tells it. `detail` is a message key of `errors.json`; readers of machines need no sentence. */
export function problemResponse(error: unknown, context: Record<string, string> = {}): Response {
  const refusal = asRefusal(error)
  const status = refusal?.status ?? 500
  const headers = new Headers({ 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' })
  const retryAfter = refusal?.params.retryAfter ?? (status === 503 ? 5 : undefined)
  if (retryAfter !== undefined) headers.set('Retry-After', String(retryAfter))
  const body = refusal
    ? { type: 'about:blank', title: refusal.code, status, detail: refusal.messageKey, ...(refusal.fields ? { fields: refusal.fields } : {}), ...(Object.keys(refusal.params).length ? { params: refusal.params } : {}) }
    : { type: 'about:blank', title: 'internal', status, detail: 'internal', reference: logUnexpected(error, context) }
  return new Response(JSON.stringify(body), { status, headers })
}

/** Wraps a route handler: every refusal becomes a problem document, every other error a 500 with a reference in the log. */
export function handle<C = unknown>(handler: Handler<C>): Handler<C> {
  return async (request, context) => {
    try {
      return await handler(request, context)
    } catch (error) {
      return problemResponse(error, { method: request.method, path: new URL(request.url).pathname })
    }
  }
}

/**
 * The bytes of a body, counted as they come. @throws AppError too_large past `max`; invalid when fewer or more arrived
 * than Content-Length promised: a cut body is never taken for a whole one.
 */
export async function readBytes(request: Request, max: number): Promise<Uint8Array> {
  const promised = request.headers.get('content-length')
  if (promised !== null && Number(promised) > max) throw new AppError('too_large')
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (;;) {
    const part = await reader?.read()
    if (!part || part.done) break
    size += part.value.length
    if (size > max) {
      await reader?.cancel()
      throw new AppError('too_large')
    }
    chunks.push(part.value)
  }
  if (promised !== null && Number(promised) !== size) throw new AppError('invalid', 'cutBody')
  return Buffer.concat(chunks)
}

/** What would reach for a prototype is no name of ours; parsers of the parts would leave it out without a word. */
function withoutPrototype(name: string, value: unknown): unknown {
  if (name === '__proto__') throw new AppError('invalid', 'invalid', { fields: { ['__proto__']: ['unknownField'] } })
  return value
}

/** A JSON body of at most `max` bytes, checked by the schema. @throws AppError unsupported_media, invalid or too_large */
export async function readJson<S extends z.ZodType>(request: Request, schema: S, max = 100_000): Promise<z.output<S>> {
  if (!/^application\/([\w.-]+\+)?json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) throw new AppError('unsupported_media', 'jsonOnly')
  const bytes = await readBytes(request, max)
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes), withoutPrototype)
  } catch (error) {
    throw isAppError(error) ? error : new AppError('invalid', 'notJson', { cause: error })
  }
  return parseInput(schema, value)
}

/** JSON with headers; never kept by caches unless `headers` say so. */
export function json(value: unknown, init: { status?: number; headers?: Record<string, string> } = {}): Response {
  return new Response(JSON.stringify(value), { status: init.status ?? 200, headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store', ...init.headers } })
}

/** Open data is read from pages of any origin, whose scripts then also see the headers named here. */
export const openToAll = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'ETag, Link, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, X-Total-Count' }

/**
 * A body that readers may keep but must ask about: the same body is answered with 304 and nothing.
 * Open data is read from anywhere, so any origin may.
 */
export function conditional(request: Request, body: string, type: string, headers: Record<string, string> = {}): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  const shared = { ETag: etag, 'Cache-Control': 'public, max-age=0, must-revalidate', ...openToAll, Vary: 'Accept', ...headers }
  const known = (request.headers.get('if-none-match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  if (known.includes(etag) || known.includes('*')) return new Response(null, { status: 304, headers: shared })
  return new Response(body, { headers: { ...shared, 'Content-Type': type } })
}

/** The headers that tell a client how much it may still ask (draft-ietf-httpapi-ratelimit-headers). */
export function rateHeaders(hit: Hit): Record<string, string> {
  return { 'RateLimit-Limit': String(hit.limit), 'RateLimit-Remaining': String(hit.remaining), 'RateLimit-Reset': String(hit.resetSeconds) }
}

/**
 * Who writes through a route handler, from our own pages only. A browser without a mark gets one with the answer:
 * put `setCookie` on the response when it is there. @throws AppError forbidden for a foreign origin.
 */
export async function writer(request: Request): Promise<{ actor: Actor; setCookie: string | null }> {
  requireOwnOrigin(request.headers)
  const actor = await getActorFromRequest(request)
  if (actor.kind !== 'anonymous' || actor.device) return { actor, setCookie: null }
  const { device, cookie } = newDevice()
  return { actor: { kind: 'anonymous', device }, setCookie: setCookieLine(cookie) }
}
