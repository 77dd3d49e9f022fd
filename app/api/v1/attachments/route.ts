import { ipKey } from '@/lib/core/client-ip'
import { AppError } from '@/lib/core/errors'
import { handle, json, rateHeaders, writer } from '@/lib/core/http'
import { limit } from '@/lib/core/rate-limit'
import { storeUpload } from '@/lib/media/upload'

export const dynamic = 'force-dynamic'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Content-Length in bytes, or null when the sender streams without one. */
function declaredLength(request: Request): number | null {
  const told = request.headers.get('content-length')
  return told !== null && /^\d+$/.test(told) ? Number(told) : null
}

/**
 * Receives one picture as the raw body, under the sender's `Idempotency-Key`. Stands outside the proxy, which would cut
 * a large body without a word. The answer's token lets a form claim the picture within 24 hours.
 */
export const POST = handle(async (request) => {
  const { actor, setCookie } = await writer(request)
  const who = actor.kind === 'person' ? actor.personId : actor.kind === 'anonymous' ? actor.device : null
  const { hits } = await limit(['uploadByDevice', who], ['uploadByIp', ipKey(request.headers)])
  const key = request.headers.get('idempotency-key') ?? ''
  if (!uuid.test(key)) throw new AppError('invalid', 'media.keyMissing')
  if (/^multipart\//i.test(request.headers.get('content-type') ?? '')) throw new AppError('unsupported_media', 'media.oneAtATime')
  if (!request.body) throw new AppError('invalid', 'media.cutShort')
  const upload = await storeUpload(request.body, { key: key.toLowerCase(), declared: declaredLength(request) })
  return json(upload, { status: 201, headers: { ...(hits[0] ? rateHeaders(hits[0]) : {}), ...(setCookie ? { 'Set-Cookie': setCookie } : {}) } })
})
