import 'server-only'
import { eq } from 'drizzle-orm'
import { getDb } from '@/db/client'
import { attachments } from '@/db/schema/media'
import type { Actor } from '@/lib/auth/actor'
import { now } from '@/lib/core/clock'
import { notFound } from '@/lib/core/errors'
import { sameHash, sha256 } from '@/lib/core/ids'
import { claimLimit } from './commands'
import { fileStore } from './store'
import { photoSizes, type PhotoSize, type SeeOwner, type Visibility } from './types'

const isSize = (size: string): size is PhotoSize => (photoSizes as readonly string[]).includes(size)
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export type ServedPhoto = { etag: string; mime: string; visibility: Exclude<Visibility, null>; read: () => Promise<Uint8Array> }

/**
 * Finds the picture at an address for this viewer, by what its owner's domain says now. An unclaimed upload is shown to
 * the holder of its token alone. @throws AppError not_found for everything that is not to be seen.
 */
export async function findPhoto(
  viewer: { actor: Actor; request: Request },
  { id, size, token }: { id: string; size: string; token: string | null },
  owners: Record<string, SeeOwner>,
): Promise<ServedPhoto> {
  if (!uuid.test(id) || !isSize(size)) throw notFound()
  const [row] = await (await getDb()).select().from(attachments).where(eq(attachments.id, id))
  if (!row || row.removedAt) throw notFound()
  let visibility: Visibility = null
  if (row.ownerType && row.ownerId) {
    const see = Object.hasOwn(owners, row.ownerType) ? owners[row.ownerType] : undefined
    visibility = (await see?.(viewer, { id: row.ownerId, slot: row.slot, hidden: row.hiddenAt !== null })) ?? null
  } else if (token && row.claimHash && sameHash(sha256(token), row.claimHash) && row.createdAt > claimLimit(now())) {
    visibility = 'private'
  }
  if (!visibility) throw notFound()
  const key = size === 'large' ? row.largeKey : row.smallKey
  return {
    etag: `"${row.sha256.slice(0, 32)}-${size}"`,
    mime: row.mime,
    visibility,
    read: async () => {
      const bytes = await fileStore().get(key)
      // Between the row and the file a redaction may have come: what is gone is not found, never an error.
      if (!bytes) throw notFound()
      return bytes
    },
  }
}

/**
 * The answer for one picture. Every use asks again (`no-cache` with an ETag): a hidden or redacted picture is gone from
 * every screen at the next look, and an unchanged one costs 304 without a body. What only this viewer may see is not stored.
 */
export async function photoResponse(request: Request, photo: ServedPhoto): Promise<Response> {
  const headers = {
    etag: photo.etag,
    'cache-control': photo.visibility === 'public' ? 'public, no-cache' : 'private, no-store',
    'content-type': photo.mime,
    'content-disposition': 'inline',
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': photo.visibility === 'public' ? 'cross-origin' : 'same-origin',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': photo.visibility === 'public' ? 'noimageindex' : 'noindex',
  }
  const asked = request.headers.get('if-none-match')?.split(',').map((t) => t.trim().replace(/^W\//, '')) ?? []
  if (asked.includes(photo.etag)) return new Response(null, { status: 304, headers })
  const bytes = await photo.read()
  return new Response(request.method === 'HEAD' ? null : Buffer.from(bytes), { headers: { ...headers, 'content-length': String(bytes.byteLength) } })
}
