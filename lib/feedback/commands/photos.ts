import 'server-only'
import { eq } from 'drizzle-orm'
import { feedback } from '@/db/schema/feedback'
import { notFound } from '@/lib/core/errors'
import type { PhotoGuard } from '@/lib/media/guard'
import type {} from '../events'
import { canModerate } from '../policy'
import { about, addStop, change, isPublicCase, touchPages, unitOfGroup } from './load'

/** Who may black out or remove pictures of reports, and the trace that it leaves: a stop for everyone, the reason for the sender. */
export const feedbackPhotoGuard: PhotoGuard = {
  ownerType: 'feedback',
  mayChange: async ({ tx, actor, ownerId }) => {
    const [row] = await tx.select({ groupId: feedback.groupId }).from(feedback).where(eq(feedback.id, ownerId))
    return row !== undefined && canModerate(actor, row)
  },
  changed: async (context, { kind, ownerId, reason }) => {
    const [row] = await context.tx.select().from(feedback).where(eq(feedback.id, ownerId)).for('update')
    if (!row) throw notFound()
    const unit = await unitOfGroup(context.tx, row.groupId)
    await change(context, row, {})
    // Words for a picture and a picture shown again take nothing away: no trace, and nobody is told.
    if (kind !== 'described' && kind !== 'shown') {
      await addStop(context, row, { kind: 'photoRedacted', visibility: 'public', unit, detail: { how: kind } })
      const updateId = await addStop(context, row, { kind: 'note', visibility: 'sender', body: reason, locale: 'fi', unit })
      context.emit('feedback.photoChanged', { ...about(row), updateId, how: kind, reason })
    }
    if (isPublicCase(row)) touchPages(context, row.number)
  },
}
