import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import type { z } from 'zod'
import { withTx, type Tx } from '@/db/client'
import { attachments } from '@/db/schema/media'
import type { Actor } from '@/lib/auth/actor'
import { defineCommand, parseInput } from '@/lib/core/command'
import { AppError, notFound } from '@/lib/core/errors'
import { sha256 } from '@/lib/core/ids'
import { log } from '@/lib/core/log'
import type {} from './events'
import type { PhotoGuard } from './guard'
import { burnBoxes } from './process'
import { fileStore } from './store'
import { putFiles, surelyRefused } from './upload'
import { redactInput, removeInput } from './validation'

type Loaded = { row: typeof attachments.$inferSelect & { ownerId: string }; mayChange: boolean }

/** The picture, locked, if it is of this owner type; and the owner's word on who may. */
async function load(tx: Tx, actor: Actor, attachmentId: string, guard: PhotoGuard): Promise<Loaded> {
  const [row] = await tx.select().from(attachments)
    .where(and(eq(attachments.id, attachmentId), eq(attachments.ownerType, guard.ownerType), isNull(attachments.removedAt))).for('update')
  if (!row?.ownerId) throw notFound()
  return { row: { ...row, ownerId: row.ownerId }, mayChange: await guard.mayChange({ tx, actor, ownerId: row.ownerId }) }
}

/** Old files go at once; no row names them any more, so what cannot be deleted now is out of reach and swept later. */
async function deleteFiles(...keys: string[]): Promise<void> {
  for (const key of keys) await fileStore().delete(key).catch((err: unknown) => log().error({ err, key }, 'an old picture could not be deleted yet'))
}

/**
 * Burns black boxes into a picture. New files under new names take its place and those before are deleted at once.
 * Refuses who may not moderate the owner (not found), boxes outside the picture, a missing reason,
 * and (stale) when somebody else changed the picture in the meantime.
 */
export async function redactPhoto(actor: Actor, raw: z.input<typeof redactInput>, guard: PhotoGuard): Promise<{ width: number; height: number }> {
  const input = parseInput(redactInput, raw)
  // The right is checked before any work is done, and again with the change itself.
  const first = await withTx(async (tx) => load(tx, actor, input.attachmentId, guard))
  if (!first.mayChange) throw notFound()
  const stored = await fileStore().get(first.row.largeKey)
  if (!stored) throw notFound()
  const photo = await burnBoxes(stored, input.boxes)
  const files = await putFiles(photo)
  const redact = defineCommand({
    name: 'media.redactPhoto',
    input: redactInput,
    load: ({ tx }) => load(tx, actor, input.attachmentId, guard),
    allow: ({ loaded }) => loaded.mayChange,
    run: async (context, { boxes, reason }, { row }) => {
      if (row.largeKey !== first.row.largeKey) throw new AppError('stale')
      await context.tx.update(attachments).set({
        largeKey: files.largeKey, smallKey: files.smallKey, sha256: sha256(photo.large), bytes: photo.large.length + photo.small.length,
        width: photo.width, height: photo.height, redactedAt: context.now,
      }).where(eq(attachments.id, row.id))
      const change = { attachmentId: row.id, ownerId: row.ownerId, slot: row.slot }
      await guard.changed(context, { kind: 'redacted', ...change, reason })
      context.audit('attachment', row.id, { ownerType: guard.ownerType, ownerId: row.ownerId, boxes: boxes.length, before: row.sha256, after: sha256(photo.large) })
      context.emit('media.photoRedacted', { ...change, ownerType: guard.ownerType })
      return { width: photo.width, height: photo.height }
    },
  })
  try {
    const done = await redact(actor, input)
    await deleteFiles(first.row.largeKey, first.row.smallKey)
    return done
  } catch (error) {
    if (surelyRefused(error)) await files.drop()
    throw error
  }
}

/** Takes a picture away for good, files at once. Refuses as `redactPhoto` does. */
export async function removePhoto(actor: Actor, raw: z.input<typeof removeInput>, guard: PhotoGuard): Promise<void> {
  const remove = defineCommand({
    name: 'media.removePhoto',
    input: removeInput,
    load: ({ tx, input }) => load(tx, actor, input.attachmentId, guard),
    allow: ({ loaded }) => loaded.mayChange,
    run: async (context, { reason }, { row }) => {
      await context.tx.update(attachments).set({ removedAt: context.now, alt: null }).where(eq(attachments.id, row.id))
      const change = { attachmentId: row.id, ownerId: row.ownerId, slot: row.slot }
      await guard.changed(context, { kind: 'removed', ...change, reason })
      context.audit('attachment', row.id, { ownerType: guard.ownerType, ownerId: row.ownerId })
      context.emit('media.photoRemoved', { ...change, ownerType: guard.ownerType })
      return [row.largeKey, row.smallKey]
    },
  })
  await deleteFiles(...(await remove(actor, raw)))
}

/** The kept picture's size and address, for the staff editor. @throws AppError not_found as `redactPhoto`. */
export async function photoToRedact(actor: Actor, attachmentId: string, guard: PhotoGuard): Promise<{ id: string; width: number; height: number; ownerId: string }> {
  const { row, mayChange } = await withTx((tx) => load(tx, actor, attachmentId, guard))
  if (!mayChange) throw notFound()
  return { id: row.id, width: row.width, height: row.height, ownerId: row.ownerId }
}
