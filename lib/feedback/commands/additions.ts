import 'server-only'
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { feedbackUpdates } from '@/db/schema/feedback'
import { defineCommand } from '@/lib/core/command'
import { notFound } from '@/lib/core/errors'
import { canModerate } from '../policy'
import { numberInput } from '../validation'
import { change, isPublicCase, loadStaffCase, notNow, touchPages } from './load'

/**
 * Lets the sender's later words or pictures be seen by everyone, or takes them back from view.
 * Refuses (conflict) what already is so, and letting out what the sender keeps private. Staff's own stops are not found.
 */
export const showAddition = defineCommand({
  name: 'feedback.showAddition',
  input: z.strictObject({ number: numberInput, updateId: z.uuid({ error: 'not_found' }), visible: z.boolean() }),
  load: ({ tx, actor, input }) => loadStaffCase(tx, actor, input.number),
  allow: ({ actor, loaded }) => canModerate(actor, loaded.row),
  run: async (context, input, { row }) => {
    const [stop] = await context.tx.select().from(feedbackUpdates).where(and(eq(feedbackUpdates.id, input.updateId), eq(feedbackUpdates.feedbackId, row.id)))
    if (!stop || (stop.kind !== 'reporterReply' && stop.kind !== 'photosAdded')) throw notFound()
    const visibility = input.visible ? 'public' : 'sender'
    if (stop.visibility === visibility) throw notNow('alreadySo')
    if (input.visible && !row.publishable) throw notNow('notPublishable')
    await context.tx.update(feedbackUpdates).set({ visibility }).where(eq(feedbackUpdates.id, stop.id))
    const next = await change(context, row, {})
    context.audit('feedback', row.id, { number: row.number, update: stop.id, visibility })
    if (isPublicCase(row)) touchPages(context, row.number)
    return { version: next.version }
  },
})
