import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import type { Tx } from '@/db/client'
import { feedback, feedbackFlags, feedbackSupports } from '@/db/schema/feedback'
import type { Actor } from '@/lib/auth/actor'
import { defineCommand } from '@/lib/core/command'
import { AppError, notFound } from '@/lib/core/errors'
import { keyedHash, parseCaseNumber } from '@/lib/core/ids'
import { flagInput, numberInput } from '../validation'
import { publicFeedback } from '../visibility'
import { touchPages } from './load'
import type {} from '../events'

async function loadPublic(tx: Tx, number: string) {
  const parsed = parseCaseNumber('P', number)
  const [row] = parsed ? await tx.select().from(feedback).where(and(eq(feedback.number, parsed), publicFeedback)).for('update') : []
  if (!row) throw notFound()
  return row
}

/** One mark a person or a browser, which cannot be turned back into either. */
function supporterHash(actor: Actor): string {
  if (actor.kind === 'person') return keyedHash('supporter', actor.personId)
  if (actor.kind === 'anonymous' && actor.device) return keyedHash('supporter', actor.device)
  throw new AppError('forbidden', 'noDevice')
}

/** "Minullakin on tämä": once per browser or account; again does nothing. Refuses machines and what is not public. */
export const supportFeedback = defineCommand({
  name: 'feedback.support',
  input: z.strictObject({ number: numberInput }),
  load: ({ tx, input }) => loadPublic(tx, input.number),
  allow: ({ actor }) => actor.kind === 'person' || actor.kind === 'anonymous',
  run: async (context, _input, row) => {
    const [made] = await context.tx.insert(feedbackSupports).values({ feedbackId: row.id, supporterHash: supporterHash(context.actor), at: context.now }).onConflictDoNothing().returning({ at: feedbackSupports.at })
    if (!made) {
      context.replayed()
      return { count: row.supportCount, isNew: false }
    }
    await context.tx.update(feedback).set({ supportCount: row.supportCount + 1 }).where(eq(feedback.id, row.id))
    context.audit('feedback', row.id, { number: row.number })
    context.emit('feedback.supported', { id: row.id })
    touchPages(context, row.number)
    return { count: row.supportCount + 1, isNew: true }
  },
})

/** "Tämä on vanhentunut / asiaton": told to the moderators with words. The same browser is heard once while its flag is open. Refuses what is not public. */
export const flagFeedback = defineCommand({
  name: 'feedback.flag',
  input: flagInput,
  load: ({ tx, input }) => loadPublic(tx, input.number),
  allow: ({ actor }) => actor.kind === 'person' || actor.kind === 'anonymous',
  run: async (context, input, row) => {
    const device = context.actor.kind === 'anonymous' || context.actor.kind === 'person' ? context.actor.device : null
    const open = and(eq(feedbackFlags.feedbackId, row.id), eq(feedbackFlags.kind, input.kind), isNull(feedbackFlags.resolvedAt))
    if (device && (await context.tx.$count(feedbackFlags, and(open, eq(feedbackFlags.deviceHash, device))))) {
      context.replayed()
      return
    }
    await context.tx.insert(feedbackFlags).values({ feedbackId: row.id, kind: input.kind, body: input.body, at: context.now, deviceHash: device })
    context.audit('feedback', row.id, { number: row.number, kind: input.kind })
  },
})
