import 'server-only'
import { and, count, eq, gt, inArray, isNull } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { attachments } from '@/db/schema/media'
import { now } from '@/lib/core/clock'
import { AppError } from '@/lib/core/errors'
import { sha256 } from '@/lib/core/ids'
import { maxPhotos, unclaimedHours } from './types'

const refuse = (key: string) => new AppError('invalid', key, { fields: { photos: [key] } })

/** Uploads older than this can no longer be claimed. */
export const claimLimit = (at: Date) => new Date(at.getTime() - unclaimedHours * 3_600_000)

/**
 * Gives uploaded pictures to their owner, in the owner's own transaction, in the order of the tokens.
 * `alts` are the words for each, in the same order. Returns the attachment ids.
 * Refuses a token that is unknown, already used, given twice or older than 24 h, and more than 5 pictures in one slot.
 */
export async function claimAttachments(
  tx: Tx,
  { tokens, alts, ownerType, ownerId, slot }: { tokens: readonly string[]; alts?: readonly (string | undefined)[]; ownerType: string; ownerId: string; slot: string },
): Promise<string[]> {
  if (!tokens.length) return []
  if (tokens.length > maxPhotos) throw refuse('media.tooMany')
  if (new Set(tokens).size !== tokens.length) throw refuse('media.tokenUnknown')
  const there = await tx.select({ n: count() }).from(attachments)
    .where(and(eq(attachments.ownerType, ownerType), eq(attachments.ownerId, ownerId), eq(attachments.slot, slot), isNull(attachments.removedAt)))
  const before = there[0]?.n ?? 0
  if (before + tokens.length > maxPhotos) throw refuse('media.tooMany')
  const ids: string[] = []
  for (const [i, token] of tokens.entries()) {
    const alt = alts?.[i]?.trim()
    const [row] = await tx.update(attachments)
      .set({ ownerType, ownerId, slot, position: before + i, claimHash: null, alt: alt ? { fi: alt } : null })
      .where(and(eq(attachments.claimHash, sha256(token)), isNull(attachments.ownerType), isNull(attachments.removedAt), gt(attachments.createdAt, claimLimit(now()))))
      .returning({ id: attachments.id })
    if (!row) throw refuse('media.tokenUnknown')
    ids.push(row.id)
  }
  return ids
}

/** Which of these uploads can still be claimed, for a form page that shows them again. Order is kept, the rest are left out. */
export async function claimableTokens(tx: Db | Tx, tokens: readonly string[]): Promise<{ token: string; id: string }[]> {
  if (!tokens.length) return []
  const hashes = new Map(tokens.map((t) => [sha256(t), t]))
  const rows = await tx.select({ id: attachments.id, claimHash: attachments.claimHash }).from(attachments)
    .where(and(inArray(attachments.claimHash, [...hashes.keys()]), isNull(attachments.ownerType), gt(attachments.createdAt, claimLimit(now()))))
  const byHash = new Map(rows.map((r) => [r.claimHash, r.id]))
  return [...hashes].flatMap(([hash, token]) => { const id = byHash.get(hash); return id ? [{ token, id }] : [] })
}
