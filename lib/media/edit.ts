import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import type { Tx } from '@/db/client'
import { attachments } from '@/db/schema/media'
import type { Actor } from '@/lib/auth/actor'
import { defineCommand } from '@/lib/core/command'
import { AppError, notFound } from '@/lib/core/errors'
import { optionalText } from '@/lib/core/text'
import type { PhotoGuard } from './guard'
import { reasonInput } from './validation'

const photoId = z.uuid({ error: 'not_found' })
const words = optionalText({ max: 300, oneLine: true })

async function load(tx: Tx, actor: Actor, attachmentId: string, guard: PhotoGuard) {
  const [row] = await tx.select().from(attachments)
    .where(and(eq(attachments.id, attachmentId), eq(attachments.ownerType, guard.ownerType), isNull(attachments.removedAt))).for('update')
  if (!row?.ownerId) throw notFound()
  return { row: { ...row, ownerId: row.ownerId }, mayChange: await guard.mayChange({ tx, actor, ownerId: row.ownerId }) }
}

const hideInput = z.strictObject({ attachmentId: photoId, hidden: z.boolean(), reason: z.string().optional() })
  .transform((v, context) => {
    if (!v.hidden) return { ...v, reason: '' }
    const reason = reasonInput.safeParse(v.reason ?? '')
    if (reason.success) return { ...v, reason: reason.data }
    context.addIssue({ code: 'custom', message: reason.error.issues[0]?.message ?? 'required', path: ['reason'] })
    return z.NEVER
  })

/**
 * Hides a picture from everyone but its handlers, or shows it again; the file stays. Hiding needs a reason for the sender.
 * Refuses who may not moderate the owner (not found) and a picture that is so already.
 */
export async function hidePhoto(actor: Actor, raw: z.input<typeof hideInput>, guard: PhotoGuard): Promise<void> {
  await defineCommand({
    name: 'media.hidePhoto',
    input: hideInput,
    load: ({ tx, input }) => load(tx, actor, input.attachmentId, guard),
    allow: ({ loaded }) => loaded.mayChange,
    run: async (context, { hidden, reason }, { row }) => {
      if ((row.hiddenAt !== null) === hidden) throw new AppError('conflict', 'media.alreadySo')
      await context.tx.update(attachments).set({ hiddenAt: hidden ? context.now : null }).where(eq(attachments.id, row.id))
      await guard.changed(context, { kind: hidden ? 'hidden' : 'shown', attachmentId: row.id, ownerId: row.ownerId, slot: row.slot, reason })
      context.audit('attachment', row.id, { ownerType: guard.ownerType, ownerId: row.ownerId, hidden })
    },
  })(actor, raw)
}

const altInput = z.strictObject({ attachmentId: photoId, fi: words, sv: words, en: words })

/** Mends the words in place of a picture; without Finnish there are none. Refuses who may not moderate the owner (not found). */
export async function describePhoto(actor: Actor, raw: z.input<typeof altInput>, guard: PhotoGuard): Promise<void> {
  await defineCommand({
    name: 'media.describePhoto',
    input: altInput,
    load: ({ tx, input }) => load(tx, actor, input.attachmentId, guard),
    allow: ({ loaded }) => loaded.mayChange,
    run: async (context, { fi, sv, en }, { row }) => {
      const alt = fi ? { fi, ...(sv ? { sv } : {}), ...(en ? { en } : {}) } : null
      await context.tx.update(attachments).set({ alt }).where(eq(attachments.id, row.id))
      await guard.changed(context, { kind: 'described', attachmentId: row.id, ownerId: row.ownerId, slot: row.slot, reason: '' })
      context.audit('attachment', row.id, { ownerType: guard.ownerType, ownerId: row.ownerId, words: alt ? Object.keys(alt).length : 0 })
    },
  })(actor, raw)
}
