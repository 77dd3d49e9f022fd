import 'server-only'
import { and, count, eq, isNull } from 'drizzle-orm'
import { attachments } from '@/db/schema/media'
import { categories } from '@/db/schema/feedback'
import { defineCommand, type CommandContext } from '@/lib/core/command'
import type { Tx } from '@/db/client'
import type { Actor } from '@/lib/auth/actor'
import { claimKey, rememberResult } from '@/lib/core/idempotency'
import { claimAttachments } from '@/lib/media/commands'
import { canBeAddedTo, canBeReopened, canBeWithdrawn } from '../rules/reporter'
import { addPhotosInput, correctPlaceInput, reopenInput, replyInput, reporterInput, withdrawInput } from '../validation'
import type { UpdateVisibility } from '../types'
import { about, addStop, change, invalid, isPublicCase, loadReporterCase, notNow, touchPages, type FeedbackRow } from './load'
import { settlePlace } from './place'

const load = ({ tx, actor, input }: { tx: Tx; actor: Actor; input: { number: string; code?: string | undefined } }) => loadReporterCase(tx, actor, input)
/** Loading has asked for the code or the account; machines have neither. */
const allow = ({ actor }: { actor: Actor }) => actor.kind === 'anonymous' || actor.kind === 'person'
/** Pictures of one case, all additions together. */
const maxPhotosOfCase = 20
const replyScope = 'feedback.reply'

/** What the sender adds is seen by the sender and staff until it is let out; where pieces are looked at afterwards, at once by everyone. */
async function firstSeenBy(context: CommandContext, row: FeedbackRow): Promise<UpdateVisibility> {
  const [category] = await context.tx.select({ before: categories.moderateBefore }).from(categories).where(eq(categories.code, row.categoryCode))
  return isPublicCase(row) && category?.before === false ? 'public' : 'sender'
}

/** Pages of a public report are made anew. */
const show = (context: CommandContext, row: FeedbackRow) => { if (isPublicCase(row)) touchPages(context, row.number) }

async function claim(context: CommandContext, row: FeedbackRow, slot: string, photos: { token: string; alt?: string | undefined }[]): Promise<void> {
  if (!photos.length) return
  const [there] = await context.tx.select({ n: count() }).from(attachments).where(and(eq(attachments.ownerType, 'feedback'), eq(attachments.ownerId, row.id), isNull(attachments.removedAt)))
  if ((there?.n ?? 0) + photos.length > maxPhotosOfCase) throw invalid('photos', 'tooManyPhotos')
  await claimAttachments(context.tx, { tokens: photos.map((p) => p.token), alts: photos.map((p) => p.alt), ownerType: 'feedback', ownerId: row.id, slot })
}

/** A case that waited for the sender's word goes back to the handler. */
const backToWork = (row: FeedbackRow) => (row.status === 'waitingForInformation' ? ({ status: 'inReview', toStatus: 'inReview' } as const) : null)

/** The sender writes back, with pictures if wanted; the same key is the same reply. Refuses (not found) a wrong code or account, and (conflict) a closed case. */
export const replyAsReporter = defineCommand({
  name: 'feedback.reply', input: replyInput, load, allow,
  run: async (context, input, { row }) => {
    const known = await claimKey(context.tx, replyScope, input.key, input)
    if (known) {
      context.replayed()
      return { updateId: String(known.updateId) }
    }
    if (!canBeAddedTo(row)) throw notNow('closed')
    const back = backToWork(row)
    const updateId = await addStop(context, row, {
      kind: 'reporterReply', visibility: await firstSeenBy(context, row), body: input.body, locale: row.locale, ...(back ? { fromStatus: row.status, toStatus: back.toStatus } : {}),
    })
    await claim(context, row, updateId, input.photos)
    const changed = await change(context, row, back ? { status: back.status } : {})
    show(context, row)
    context.audit('feedback', row.id, { photos: input.photos.length })
    context.emit('feedback.reporterReplied', { ...about(changed), updateId })
    await rememberResult(context.tx, replyScope, input.key, 201, { updateId })
    return { updateId }
  },
})

/** The sender adds pictures. Refuses as `replyAsReporter`, and more than 20 pictures in one case. */
export const addPhotos = defineCommand({
  name: 'feedback.addPhotos', input: addPhotosInput, load, allow,
  run: async (context, input, { row }) => {
    if (!canBeAddedTo(row)) throw notNow('closed')
    const back = backToWork(row)
    const updateId = await addStop(context, row, {
      kind: 'photosAdded', visibility: await firstSeenBy(context, row), detail: { count: String(input.photos.length) }, ...(back ? { fromStatus: row.status, toStatus: back.toStatus } : {}),
    })
    await claim(context, row, updateId, input.photos)
    const changed = await change(context, row, back ? { status: back.status } : {})
    show(context, row)
    context.audit('feedback', row.id, { photos: input.photos.length })
    context.emit('feedback.reporterReplied', { ...about(changed), updateId })
    return { updateId }
  },
})

/** The sender puts the point right. Refuses as `replyAsReporter`, and a point outside the municipality. */
export const correctPlace = defineCommand({
  name: 'feedback.correctPlace', input: correctPlaceInput, load, allow,
  run: async (context, input, { row }) => {
    if (!canBeAddedTo(row)) throw notNow('closed')
    const areaId = await settlePlace(context.tx, input, true)
    const back = backToWork(row)
    await addStop(context, row, { kind: 'placeCorrected', visibility: 'public', ...(back ? { fromStatus: row.status, toStatus: back.toStatus } : {}) })
    await change(context, row, { lat: input.lat, lon: input.lon, placeText: input.placeText ?? null, areaId, ...(back ? { status: back.status } : {}) })
    show(context, row)
    context.audit('feedback', row.id, { areaId })
  },
})

/** The sender takes the report back; its words stay on record. Refuses a closed case. */
export const withdrawFeedback = defineCommand({
  name: 'feedback.withdraw', input: withdrawInput, load, allow,
  run: async (context, input, { row, unit }) => {
    if (!canBeWithdrawn(row)) throw notNow('closed')
    const updateId = await addStop(context, row, { kind: 'withdrawn', fromStatus: row.status, toStatus: 'withdrawn', visibility: 'public' })
    if (input.reason) await addStop(context, row, { kind: 'reporterReply', visibility: 'sender', body: input.reason, locale: row.locale })
    const changed = await change(context, row, { status: 'withdrawn', closedAt: context.now })
    show(context, row)
    context.audit('feedback', row.id, { from: row.status })
    context.emit('feedback.updated', { ...about(changed), updateId, status: 'withdrawn', body: null, unit: unit, transferredTo: null })
  },
})

/** The sender opens a closed report again, saying why. Refuses an open one, a duplicate, and after 30 days. */
export const reopenFeedback = defineCommand({
  name: 'feedback.reopen', input: reopenInput, load, allow,
  run: async (context, input, { row, unit }) => {
    if (!canBeReopened(row, context.now)) throw notNow('cannotReopen')
    const updateId = await addStop(context, row, { kind: 'reopened', fromStatus: row.status, toStatus: 'inReview', visibility: 'public' })
    const wordsId = await addStop(context, row, { kind: 'reporterReply', visibility: await firstSeenBy(context, row), body: input.reason, locale: row.locale })
    const changed = await change(context, row, { status: 'inReview', closedAt: null, contactUntil: null, transferredTo: null })
    show(context, row)
    context.audit('feedback', row.id, { from: row.status })
    // Who opened it knows; followers and the handler are told.
    context.emit('feedback.updated', { ...about(changed), reporter: null, updateId, status: 'inReview', body: null, unit: unit, transferredTo: null })
    context.emit('feedback.reporterReplied', { ...about(changed), updateId: wordsId })
  },
})

/** Name, address and phone of the sender are forgotten at the sender's wish; the report stays. From then on only the code opens it. */
export const forgetContacts = defineCommand({
  name: 'feedback.forgetContacts', input: reporterInput, load, allow,
  run: async (context, _input, { row }) => {
    await change(context, row, { reporterName: null, reporterEmail: null, reporterPhone: null, personId: null })
    context.audit('feedback', row.id)
  },
})
