import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { getDb, withTx } from '@/db/client'
import { attachments } from '@/db/schema/media'
import { AppError, isAppError, notFound } from '@/lib/core/errors'
import { keyedHash, sha256 } from '@/lib/core/ids'
import { now } from '@/lib/core/clock'
import { photoUrl } from './address'
import { claimLimit } from './commands'
import { photoMime, processPhoto, type ProcessedPhoto } from './process'
import { holdBytes, releaseBytes } from './queue'
import { fileStore } from './store'
import { maxPhotoBytes, type Upload } from './types'

const tooLarge = () => new AppError('too_large', 'media.tooLarge', { fields: { photos: ['media.tooLarge'] } })
const diskFull = /^(ENOSPC|EDQUOT|EROFS|EIO|EMFILE)$/

/**
 * Reads a picture's bytes from a stream, counting them. `declared` is the sender's Content-Length, if any.
 * Refuses over 10 MB (413, before reading when the sender says so), an empty body, and one that ended early.
 */
async function readBytes(stream: ReadableStream<Uint8Array>, declared: number | null): Promise<{ bytes: Buffer; release: () => void }> {
  if (declared !== null && declared > maxPhotoBytes) throw tooLarge()
  const chunks: Uint8Array[] = []
  let received = 0
  const release = () => { releaseBytes(received); received = 0 }
  const reader = stream.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      holdBytes(value.byteLength)
      received += value.byteLength
      if (received > maxPhotoBytes) throw tooLarge()
      chunks.push(value)
    }
    if (!received || (declared !== null && received !== declared)) throw new AppError('invalid', 'media.cutShort', { fields: { photos: ['media.cutShort'] } })
    return { bytes: Buffer.concat(chunks, received), release }
  } catch (error) {
    release()
    await reader.cancel().catch(() => undefined)
    // A connection that broke is the sender's, not a fault of ours.
    if (error instanceof AppError) throw error
    throw new AppError('invalid', 'media.cutShort', { cause: error })
  }
}

/** The uploader's secret, made again from the row's id when an upload is repeated. */
const tokenOf = (id: string) => keyedHash('attachment-token', id).slice(0, 43)

async function findUpload(key: string, sourceHash: string): Promise<Upload | null> {
  const [row] = await (await getDb()).select().from(attachments).where(eq(attachments.key, key))
  if (!row) return null
  if (row.sourceHash !== sourceHash) throw new AppError('invalid', 'media.keyReused')
  if (row.removedAt || (!row.ownerType && row.createdAt <= claimLimit(now()))) throw new AppError('gone', 'media.expired')
  const token = tokenOf(row.id)
  return { id: row.id, token, width: row.width, height: row.height, previewUrl: photoUrl(row.id, 'small', token) }
}

/**
 * May files be taken back after this error? Only when the row surely is not there: a connection lost during a commit
 * leaves that open, and then the sweep decides, which looks at the rows.
 */
export const surelyRefused = (error: unknown) => isAppError(error) && error.code !== 'unavailable'

/** Writes both files under new names. @throws AppError unavailable when the disk or the store cannot take them; nothing stays then. */
export async function putFiles(photo: ProcessedPhoto): Promise<{ largeKey: string; smallKey: string; drop: () => Promise<void> }> {
  const name = randomUUID()
  const largeKey = `${name}-l.jpg`
  const smallKey = `${name}-s.jpg`
  const drop = async () => {
    await fileStore().delete(largeKey)
    await fileStore().delete(smallKey)
  }
  try {
    await fileStore().put(largeKey, photo.large, photoMime)
    await fileStore().put(smallKey, photo.small, photoMime)
    return { largeKey, smallKey, drop }
  } catch (error) {
    // What cannot be taken back now is taken by the sweep: no row names it.
    await drop().catch(() => undefined)
    if (diskFull.test(String((error as { code?: unknown }).code))) throw new AppError('unavailable', 'unavailable', { cause: error, params: { retryAfter: 60 } })
    throw error
  }
}

/**
 * Receives one picture: counts, checks, re-encodes, stores, and answers with the token by which a form claims it within 24 h.
 * `key` is the sender's UUID of the act: the same key with the same picture gives the same answer, with another picture it is refused.
 */
export async function storeUpload(stream: ReadableStream<Uint8Array>, { key, declared = null }: { key: string; declared?: number | null }): Promise<Upload> {
  const { bytes, release } = await readBytes(stream, declared)
  try {
    const sourceHash = keyedHash('attachment-source', sha256(bytes))
    const before = await findUpload(key, sourceHash)
    if (before) return before
    const photo = await processPhoto(bytes)
    const files = await putFiles(photo)
    const id = randomUUID()
    try {
      const stored = await withTx((tx) => tx.insert(attachments).values({
        id, key, sourceHash, claimHash: sha256(tokenOf(id)), mime: photoMime, createdAt: now(),
        bytes: photo.large.length + photo.small.length, width: photo.width, height: photo.height, sha256: sha256(photo.large),
        largeKey: files.largeKey, smallKey: files.smallKey,
      }).onConflictDoNothing({ target: attachments.key }).returning({ id: attachments.id }))
      // Of two senders with one key the first wins; the other's files go.
      if (!stored.length) await files.drop()
    } catch (error) {
      if (surelyRefused(error)) await files.drop()
      throw error
    }
    const upload = await findUpload(key, sourceHash)
    if (!upload) throw new AppError('unavailable')
    return upload
  } finally {
    release()
  }
}

/** Takes an upload that no form has claimed away, row and files. @throws AppError not_found unless the token is its own. */
export async function discardUpload(id: string, token: string): Promise<void> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw notFound()
  const [row] = await withTx((tx) => tx.delete(attachments)
    .where(and(eq(attachments.id, id), eq(attachments.claimHash, sha256(token)), isNull(attachments.ownerType)))
    .returning({ large: attachments.largeKey, small: attachments.smallKey }))
  if (!row) throw notFound()
  await fileStore().delete(row.large)
  await fileStore().delete(row.small)
}
