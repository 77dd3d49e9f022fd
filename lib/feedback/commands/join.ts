import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { feedback, feedbackLinks, feedbackSupports } from '@/db/schema/feedback'
import { personIdOf } from '@/lib/auth/actor'
import { defineCommand } from '@/lib/core/command'
import { parseCaseNumber } from '@/lib/core/ids'
import { canHandle } from '../policy'
import { isAllowedTransition } from '../rules/status'
import { caseInput, numberInput } from '../validation'
import { contactUntil } from './handle'
import { about, addStop, change, invalid, isPublicCase, loadStaffCase, notNow, requireVersion, touchPages } from './load'
import type {} from '../events'

/**
 * Joins a case to the first report of the same thing. Supporters move along and are counted once; followers hear of
 * the first from now on. Refuses: itself, a first that is a duplicate or withdrawn, one outside the actor's groups,
 * and a first that is not public for one that is.
 */
export const markDuplicate = defineCommand({
  name: 'feedback.markDuplicate',
  input: caseInput.extend({ firstNumber: numberInput }),
  load: async ({ tx, actor, input }) => {
    // In the order of the numbers, so that two handlers joining the same pair wait instead of deadlocking.
    const own = parseCaseNumber('P', input.number) ?? ''
    const [a, b] = [own, parseCaseNumber('P', input.firstNumber) ?? ''].sort()
    const one = await loadStaffCase(tx, actor, a ?? '')
    const two = await loadStaffCase(tx, actor, b ?? '')
    return own === a ? { own: one, first: two } : { own: two, first: one }
  },
  allow: ({ actor, loaded }) => canHandle(actor, loaded.own.row) && canHandle(actor, loaded.first.row),
  run: async (context, input, { own: { row, unit }, first }) => {
    await requireVersion(context.tx, row, input.version)
    if (row.id === first.row.id || first.row.status === 'duplicate' || first.row.status === 'withdrawn') throw invalid('firstNumber', 'feedback.badFirst')
    if (!isAllowedTransition(row.status, 'duplicate')) throw invalid('firstNumber', 'feedback.badMove')
    // Readers and followers must not be led to what they may not see.
    if (isPublicCase(row) && !isPublicCase(first.row)) throw invalid('firstNumber', 'feedback.firstNotPublic')
    const { tx, now } = context
    await tx.insert(feedbackSupports).select(
      tx.select({ feedbackId: sql<string>`${first.row.id}::uuid`.as('feedback_id'), supporterHash: feedbackSupports.supporterHash, at: feedbackSupports.at }).from(feedbackSupports).where(eq(feedbackSupports.feedbackId, row.id)),
    ).onConflictDoNothing()
    // The sender of a duplicate is a supporter too.
    await tx.insert(feedbackSupports).values({ feedbackId: first.row.id, supporterHash: `report:${row.id}`, at: now }).onConflictDoNothing()
    const next = await change(context, row, { status: 'duplicate', duplicateOfId: first.row.id, closedAt: now, contactUntil: contactUntil(now) })
    await tx.update(feedback).set({ supportCount: await tx.$count(feedbackSupports, eq(feedbackSupports.feedbackId, first.row.id)), updatedAt: now }).where(eq(feedback.id, first.row.id))
    // What was joined to this one lives on in the first: never two steps.
    await tx.update(feedback).set({ duplicateOfId: first.row.id }).where(eq(feedback.duplicateOfId, row.id))
    await tx.insert(feedbackLinks).values({ fromId: row.id, toId: first.row.id, kind: 'duplicateOf', at: now, byPersonId: personIdOf(context.actor) }).onConflictDoNothing()
    const updateId = await addStop(context, row, { kind: 'joined', visibility: 'public', fromStatus: row.status, toStatus: 'duplicate', unit, detail: { into: first.row.number } })
    await addStop(context, first.row, { kind: 'joined', visibility: isPublicCase(row) ? 'public' : 'staff', unit, detail: { from: row.number } })
    context.audit('feedback', row.id, { number: row.number, into: first.row.number })
    if (!isPublicCase(first.row)) context.emit('feedback.updated', { ...about(next), updateId, status: 'duplicate', body: null, unit, transferredTo: null })
    else context.emit('feedback.joined', { ...about(next), updateId, into: { id: first.row.id, number: first.row.number, title: first.row.title } })
    touchPages(context, row.number, first.row.number)
    return { version: next.version }
  },
})

/** Links two cases that belong together. Refuses itself and a link that is there. */
export const linkFeedback = defineCommand({
  name: 'feedback.link',
  input: z.strictObject({ number: numberInput, otherNumber: numberInput }),
  load: async ({ tx, actor, input }) => ({ own: await loadStaffCase(tx, actor, input.number), other: await loadStaffCase(tx, actor, input.otherNumber) }),
  allow: ({ actor, loaded }) => canHandle(actor, loaded.own.row),
  run: async (context, _input, { own, other }) => {
    if (own.row.id === other.row.id) throw invalid('otherNumber', 'feedback.sameReport')
    const pair = [own.row.id, other.row.id]
    const there = await context.tx.select().from(feedbackLinks).where(and(eq(feedbackLinks.kind, 'related'), sql`${feedbackLinks.fromId} in (${pair[0]}, ${pair[1]}) and ${feedbackLinks.toId} in (${pair[0]}, ${pair[1]})`))
    if (there.length) throw notNow('alreadyLinked')
    await context.tx.insert(feedbackLinks).values({ fromId: own.row.id, toId: other.row.id, kind: 'related', at: context.now, byPersonId: personIdOf(context.actor) })
    await addStop(context, own.row, { kind: 'linked', visibility: 'staff', unit: own.unit, detail: { other: other.row.number } })
    context.audit('feedback', own.row.id, { number: own.row.number, other: other.row.number })
    touchPages(context, own.row.number, other.row.number)
  },
})
