import 'server-only'
import { and, desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { feedback, feedbackFlags, feedbackVersions } from '@/db/schema/feedback'
import { personIdOf } from '@/lib/auth/actor'
import { defineCommand } from '@/lib/core/command'
import { keyedHash } from '@/lib/core/ids'
import { canModerate, canReadOriginal } from '../policy'
import { caseInput, hidingRuleInput, mendInput, reasonInput } from '../validation'
import { about, addStop, change, invalid, loadStaffCase, notNow, requireVersion, touchPages } from './load'
import type {} from '../events'

/** Publishes a waiting or hidden report. Refuses one that the sender wants kept private (`notPublishable`) and one already public. */
export const publishFeedback = defineCommand({
  name: 'feedback.publish',
  input: caseInput,
  load: ({ tx, actor, input }) => loadStaffCase(tx, actor, input.number),
  allow: ({ actor, loaded }) => canModerate(actor, loaded.row),
  run: async (context, input, { row, unit }) => {
    await requireVersion(context.tx, row, input.version)
    if (!row.publishable) throw notNow('notPublishable')
    if (row.moderation === 'public') throw notNow('alreadyPublic')
    const next = await change(context, row, { moderation: 'public', hiddenRule: null, hiddenReason: null })
    await addStop(context, row, { kind: 'published', visibility: 'sender', unit })
    context.audit('feedback', row.id, { number: row.number, from: row.moderation, to: 'public' })
    context.emit('feedback.published', about(next))
    touchPages(context, row.number)
    return { version: next.version }
  },
})

/**
 * Hides a report under a rule and with a reason. Its address keeps a trace (rule and time), and the sender is told
 * when there is a way to. Refuses one that is hidden already.
 */
export const hideFeedback = defineCommand({
  name: 'feedback.hide',
  input: caseInput.extend({ rule: hidingRuleInput, reason: reasonInput }),
  load: ({ tx, actor, input }) => loadStaffCase(tx, actor, input.number),
  allow: ({ actor, loaded }) => canModerate(actor, loaded.row),
  run: async (context, input, { row, unit }) => {
    await requireVersion(context.tx, row, input.version)
    if (row.moderation === 'hidden') throw notNow('alreadyHidden')
    const next = await change(context, row, { moderation: 'hidden', hiddenRule: input.rule, hiddenReason: input.reason })
    await addStop(context, row, { kind: 'hidden', visibility: 'sender', body: input.reason, locale: row.locale, unit, detail: { rule: input.rule } })
    context.audit('feedback', row.id, { number: row.number, from: row.moderation, to: 'hidden', rule: input.rule })
    context.emit('feedback.hidden', { ...about(next), rule: input.rule, reason: input.reason })
    touchPages(context, row.number)
    return { version: next.version }
  },
})

/** Mends words (a name, a phone number, an insult). The original is kept; reading it is logged. Refuses when nothing changes. */
export const mendWords = defineCommand({
  name: 'feedback.mend',
  input: mendInput,
  load: ({ tx, actor, input }) => loadStaffCase(tx, actor, input.number),
  allow: ({ actor, loaded }) => canModerate(actor, loaded.row),
  run: async (context, input, { row, unit }) => {
    await requireVersion(context.tx, row, input.version)
    if (row.title === input.title && row.description === input.description) throw invalid('description', 'feedback.nothingChanged')
    await context.tx.insert(feedbackVersions).values({ feedbackId: row.id, at: context.now, title: row.title, description: row.description, byPersonId: personIdOf(context.actor), reason: input.reason })
    const next = await change(context, row, { title: input.title, description: input.description })
    await addStop(context, row, { kind: 'mended', visibility: 'public', unit })
    context.audit('feedback', row.id, { number: row.number, before: keyedHash('words', `${row.title}\n${row.description}`), after: keyedHash('words', `${input.title}\n${input.description}`) })
    touchPages(context, row.number)
    return { version: next.version }
  },
})

/** Reads the words as they were before each mending, newest first. Who read, and when, stays in the audit log. */
export const readOriginal = defineCommand({
  name: 'feedback.readOriginal',
  input: z.strictObject({ number: z.string().max(40) }),
  load: ({ tx, actor, input }) => loadStaffCase(tx, actor, input.number),
  allow: ({ actor, loaded }) => canReadOriginal(actor, loaded.row),
  run: async (context, _input, { row }) => {
    const versions = await context.tx.select({ at: feedbackVersions.at, title: feedbackVersions.title, description: feedbackVersions.description, reason: feedbackVersions.reason }).from(feedbackVersions).where(eq(feedbackVersions.feedbackId, row.id)).orderBy(desc(feedbackVersions.at))
    context.audit('feedback', row.id, { number: row.number, versions: versions.length })
    return versions
  },
})

/** Closes a reader's flag with words on what was done. Refuses one that is closed already. */
export const resolveFlag = defineCommand({
  name: 'feedback.resolveFlag',
  input: z.strictObject({ number: z.string().max(40), flagId: z.uuid(), resolution: reasonInput }),
  load: ({ tx, actor, input }) => loadStaffCase(tx, actor, input.number),
  allow: ({ actor, loaded }) => canModerate(actor, loaded.row),
  run: async (context, input, { row }) => {
    const [flag] = await context.tx.select().from(feedbackFlags).where(and(eq(feedbackFlags.id, input.flagId), eq(feedbackFlags.feedbackId, row.id))).for('update')
    if (!flag || flag.resolvedAt) throw notNow('flagClosed')
    await context.tx.update(feedbackFlags).set({ resolvedAt: context.now, resolvedBy: personIdOf(context.actor), resolution: input.resolution }).where(eq(feedbackFlags.id, flag.id))
    await context.tx.update(feedback).set({ updatedAt: context.now }).where(eq(feedback.id, row.id))
    context.audit('feedback', row.id, { number: row.number, flag: flag.kind })
  },
})
