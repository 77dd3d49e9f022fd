import 'server-only'
import { and, asc, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import type { Tx } from '@/db/client'
import { categories, categoryGroups, categoryQuestions, feedback, feedbackUpdates } from '@/db/schema/feedback'
import { personIdOf, type Actor } from '@/lib/auth/actor'
import { defineCommand, type CommandContext } from '@/lib/core/command'
import { AppError } from '@/lib/core/errors'
import { claimKey, rememberResult } from '@/lib/core/idempotency'
import { followCodeFor, keyedHash, newCaseNumber } from '@/lib/core/ids'
import { claimAttachments } from '@/lib/media/commands'
import { checkAnswers } from '../answers'
import { canEnterOnBehalf } from '../policy'
import { dueOn } from '../rules/due'
import { behalfChannel, observedInput, submitFeedbackInput } from '../validation'
import type { Channel } from '../types'
import { invalid } from './load'
import { settlePlace } from './place'
import type {} from '../events'

export type SubmitResult = { id: string; number: string; code: string; dueOn: string; moderation: 'waiting' | 'public' }
const scope = 'feedback.submit'
/** Clocks of phones differ; a little in the future is now. */
const clockSlack = 10 * 60_000
/** Nothing is entered of what came more than a year ago. */
const oldestArrival = 366 * 24 * 3_600_000

const serverInput = submitFeedbackInput.safeExtend({
  /** Over the soft rate limit, or otherwise to be looked at first: never published unseen. */
  held: z.boolean().default(false),
  channel: z.union([behalfChannel, z.enum(['web', 'open311'])]).default('web'),
  /** When a call or letter came in, if not now. Only for what staff enter for someone else. */
  arrivedAt: observedInput.optional(),
})
type Input = z.output<typeof serverInput>


async function loadCategory(tx: Tx, code: string) {
  const [row] = await tx
    .select({ category: categories, group: categoryGroups })
    .from(categories)
    .innerJoin(categoryGroups, eq(categoryGroups.id, categories.groupId))
    .where(and(eq(categories.code, code), isNull(categories.retiredAt)))
  if (!row) return null
  const questions = await tx.select().from(categoryQuestions).where(and(eq(categoryQuestions.categoryCode, code), isNull(categoryQuestions.retiredAt))).orderBy(asc(categoryQuestions.position))
  return { ...row, questions }
}
type Loaded = Awaited<ReturnType<typeof loadCategory>>

/** Inserts under a number that is free. Numbers are random: with 20 000 reports one in a thousand meets another. */
async function insertNumbered(tx: Tx, row: Omit<typeof feedback.$inferInsert, 'number'>) {
  for (let attempt = 0; attempt < 8; attempt++) {
    const [made] = await tx.insert(feedback).values({ ...row, number: newCaseNumber('P') }).onConflictDoNothing({ target: feedback.number }).returning({ id: feedback.id, number: feedback.number })
    if (made) return made
  }
  throw new AppError('unavailable')
}

async function answerAgain(tx: Tx, id: unknown, key: string): Promise<SubmitResult> {
  const [row] = await tx.select({ id: feedback.id, number: feedback.number, dueOn: feedback.dueOn, moderation: feedback.moderation, key: feedback.key }).from(feedback).where(eq(feedback.id, String(id)))
  if (!row || row.key !== key) throw new AppError('conflict')
  return { id: row.id, number: row.number, code: followCodeFor(row.key), dueOn: row.dueOn ?? '', moderation: row.moderation === 'public' ? 'public' : 'waiting' }
}

/** A letter may have lain a while; the target and the law count from its arrival. */
function arrival(input: Input, now: Date, onBehalf: boolean): Date {
  if (!onBehalf || !input.arrivedAt) return now
  if (input.arrivedAt.getTime() > now.getTime() + clockSlack) throw invalid('arrivedAt', 'inFuture')
  if (now.getTime() - input.arrivedAt.getTime() > oldestArrival) throw invalid('arrivedAt', 'badDate')
  return input.arrivedAt > now ? now : input.arrivedAt
}

async function store(context: CommandContext, input: Input, loaded: NonNullable<Loaded>): Promise<SubmitResult> {
  const { tx, actor, now } = context
  const { category, group } = loaded
  const answers = checkAnswers(loaded.questions, input.answers)
  const areaId = await settlePlace(tx, input, category.placeRequired)
  const onBehalf = input.channel !== 'web' && input.channel !== 'open311'
  const receivedAt = arrival(input, now, onBehalf)
  const observedAt = input.observedAt ?? receivedAt
  if (observedAt.getTime() > now.getTime() + clockSlack) throw invalid('observedAt', 'inFuture')
  const code = followCodeFor(input.key)
  const due = dueOn(receivedAt, category)
  const publishable = input.publishable
  const moderation = category.moderateBefore || input.held || !publishable ? 'waiting' : 'public'
  const row = await insertNumbered(tx, {
    key: input.key, followCodeHash: keyedHash('follow-code', code), categoryCode: category.code, groupId: category.groupId,
    title: input.title, description: input.description, answers, moderation, publishable,
    lat: input.lat ?? null, lon: input.lon ?? null, placeText: input.placeText ?? null, areaId,
    observedAt: observedAt > now ? now : observedAt, receivedAt, updatedAt: now, createdAt: now, channel: input.channel as Channel, locale: input.locale,
    reporterName: input.reporterName ?? null, reporterEmail: input.reporterEmail ?? null, reporterPhone: input.reporterPhone ?? null,
    personId: onBehalf ? null : personIdOf(actor), enteredBy: onBehalf ? personIdOf(actor) : null,
    deviceHash: actor.kind === 'anonymous' || actor.kind === 'person' ? actor.device : null, apiKeyId: actor.kind === 'apiKey' ? actor.keyId : null,
    dueOn: due,
  })
  await claimAttachments(tx, { tokens: input.photos.map((p) => p.token), alts: input.photos.map((p) => p.alt), ownerType: 'feedback', ownerId: row.id, slot: 'report' })
  await tx.insert(feedbackUpdates).values({ feedbackId: row.id, at: receivedAt, kind: 'received', toStatus: 'received', visibility: 'public', unit: group.unit, detail: { channel: input.channel } })
  await rememberResult(tx, scope, input.key, 201, { id: row.id })
  context.audit('feedback', row.id, { number: row.number, category: category.code, channel: input.channel, moderation, photos: input.photos.length })
  context.emit('feedback.submitted', {
    id: row.id, number: row.number, title: input.title, reporter: input.reporterEmail ? { email: input.reporterEmail, locale: input.locale } : null,
    isPublic: moderation === 'public' && publishable, code, dueOn: due, waitsForModeration: moderation === 'waiting' && publishable,
  })
  if (moderation === 'public') context.touch('/', '/feedback/kept/[filters]', '/feedback/statistics')
  return { id: row.id, number: row.number, code, dueOn: due, moderation }
}

/**
 * Palautteen lähetys. Anyone may send; staff may send for someone else (`channel` phone, paper or visit).
 * The key makes it one act: the same key and body answer as the first time, another body is refused (`keyReused`).
 * Refuses: an unknown or retired category, a missing place or answer, a choice that ends with advice, a point outside
 * the municipality, an identity code in the words, pictures that are not there any more, an observation in the future.
 */
export const submitFeedback = defineCommand({
  name: 'feedback.submit',
  input: serverInput,
  load: ({ tx, input }): Promise<Loaded> => loadCategory(tx, input.categoryCode),
  allow: ({ actor, input }) => mayUse(actor, input.channel),
  run: async (context, input, loaded): Promise<SubmitResult> => {
    // Whether a limit was passed belongs to the moment, not to the body: sent again a second later it is the same report.
    const { held: _moment, ...body } = input
    const known = await claimKey(context.tx, scope, input.key, body)
    if (known) {
      context.replayed()
      return answerAgain(context.tx, known.id, input.key)
    }
    if (!loaded) throw invalid('categoryCode', 'unknownCategory')
    return store(context, input, loaded)
  },
})

function mayUse(actor: Actor, channel: Input['channel']): boolean {
  if (channel === 'open311') return actor.kind === 'apiKey'
  if (channel === 'web') return actor.kind !== 'apiKey'
  return canEnterOnBehalf(actor)
}
