import 'server-only'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { persons, roleGrants } from '@/db/schema/accounts'
import { categories, feedbackLinks } from '@/db/schema/feedback'
import { personIdOf, type Actor } from '@/lib/auth/actor'
import { rolesWith } from '@/lib/auth/permissions'
import { grantInForce } from '@/lib/auth/sessions'
import { defineCommand, type CommandContext } from '@/lib/core/command'
import { AppError } from '@/lib/core/errors'
import { optionalText } from '@/lib/core/text'
import { localised } from '@/lib/i18n/locales'
import { canHandle } from '../policy'
import { dueOn } from '../rules/due'
import { fillTemplate } from '../rules/template'
import { isAllowedTransition, isClosed, requiredFor } from '../rules/status'
import { caseInput, changeStatusInput, reasonInput } from '../validation'
import { about, addStop, change, invalid, loadStaffCase, notNow, requireVersion, touchPages, unitOfGroup, type FeedbackRow, type LoadedCase } from './load'
import type {} from '../events'

const loadCase = ({ tx, actor, input }: { tx: CommandContext['tx']; actor: Actor; input: { number: string } }) => loadStaffCase(tx, actor, input.number)
const mayHandle = ({ actor, loaded }: { actor: Actor; loaded: LoadedCase }) => canHandle(actor, loaded.row)

/** Contact data is kept this long after closing. */
export const contactUntil = (closedAt: Date) => new Date(closedAt.getTime() + 90 * 86_400_000)

/** The answer with the template's placeholders filled from the case. */
async function filled(context: CommandContext, row: FeedbackRow, body: string, locale: 'fi' | 'en' | 'sv'): Promise<string> {
  const [category] = await context.tx.select({ name: categories.name }).from(categories).where(eq(categories.code, row.categoryCode))
  return fillTemplate(body, { number: row.number, title: row.title, category: category ? localised(category.name, locale).text : '', place: row.placeText, dueOn: row.dueOn }, locale)
}

/**
 * Moves a case to a state, answers it, or both. An answer without a change of state stays where it is.
 * Refuses: a move that the rules do not know, an ending without what it must carry (an answer, whose it is),
 * `duplicate` and `withdrawn` (they have commands of their own), nothing at all, and a case changed by someone else.
 */
export const changeStatus = defineCommand({
  name: 'feedback.changeStatus',
  input: changeStatusInput,
  load: loadCase,
  allow: mayHandle,
  run: async (context, input, { row, unit }) => {
    await requireVersion(context.tx, row, input.version)
    checkMove(row, input)
    const moved = row.status !== input.status
    const answered = input.publicAnswer !== undefined
    const body = input.publicAnswer === undefined ? null : await filled(context, row, input.publicAnswer, input.answerLocale)
    if (row.duplicateOfId && moved) await context.tx.delete(feedbackLinks).where(and(eq(feedbackLinks.fromId, row.id), eq(feedbackLinks.kind, 'duplicateOf')))
    const next = await change(context, row, {
      status: input.status,
      transferredTo: input.status === 'notOurs' ? input.transferredTo : moved ? null : row.transferredTo,
      firstAnsweredAt: row.firstAnsweredAt ?? (answered ? context.now : null),
      closedAt: isClosed(input.status) ? (moved || !row.closedAt ? context.now : row.closedAt) : null,
      contactUntil: isClosed(input.status) ? contactUntil(context.now) : null,
      ...(moved ? { duplicateOfId: null } : {}),
    })
    if (input.internalNote) await addStop(context, row, { kind: 'note', visibility: 'staff', body: input.internalNote, unit })
    if (moved || answered) {
      const updateId = await addStop(context, row, {
        kind: answered ? 'answer' : 'status', visibility: 'public', fromStatus: row.status, toStatus: input.status, body, locale: answered ? input.answerLocale : null, unit,
        detail: input.transferredTo && input.status === 'notOurs' ? { transferredTo: input.transferredTo } : {},
      })
      context.emit('feedback.updated', { ...about(next), updateId, status: input.status, body, unit, transferredTo: next.transferredTo })
      touchPages(context, row.number)
    }
    context.audit('feedback', row.id, { number: row.number, from: row.status, to: input.status, answered, note: input.internalNote !== undefined })
    return { version: next.version }
  },
})

function checkMove(row: FeedbackRow, input: z.output<typeof changeStatusInput>): void {
  const fields: Record<string, string[]> = {}
  const moved = row.status !== input.status
  if (input.status === 'duplicate' || input.status === 'withdrawn' || !isAllowedTransition(row.status, input.status)) fields.status = ['feedback.badMove']
  if (!moved && !input.publicAnswer && !input.internalNote) fields.publicAnswer = ['feedback.nothingToDo']
  if (moved) for (const need of requiredFor(input.status)) if (need !== 'duplicateOf' && !input[need]) fields[need] = ['required']
  if (Object.keys(fields).length) throw new AppError('invalid', 'invalid', { fields })
}

/** Adds a note that only staff see. Does not count as an answer. */
export const addInternalNote = defineCommand({
  name: 'feedback.note',
  input: z.strictObject({ number: z.string().max(40), body: reasonInput }),
  load: loadCase,
  allow: mayHandle,
  run: async (context, input, { row, unit }) => {
    await addStop(context, row, { kind: 'note', visibility: 'staff', body: input.body, unit })
    context.audit('feedback', row.id, { number: row.number })
  },
})

/** Gives the case to a handler of its group, or to nobody. Refuses a person without the right to the group. */
export const assignFeedback = defineCommand({
  name: 'feedback.assign',
  input: caseInput.extend({ assigneeId: z.uuid().nullable() }),
  load: loadCase,
  allow: mayHandle,
  run: async (context, input, { row, unit }) => {
    await requireVersion(context.tx, row, input.version)
    if (input.assigneeId) await requireHandler(context, input.assigneeId, row.groupId)
    const next = await change(context, row, { assigneeId: input.assigneeId })
    await addStop(context, row, { kind: 'assigned', visibility: 'staff', unit, detail: { assigneeId: input.assigneeId ?? '' } })
    context.audit('feedback', row.id, { number: row.number, assignee: input.assigneeId })
    return { version: next.version }
  },
})

/** Takes a case to oneself, from whoever has it. Refuses who may not handle it, and a case changed by someone else. */
export const takeOverFeedback = defineCommand({
  name: 'feedback.takeOver',
  input: caseInput,
  load: loadCase,
  allow: (given) => mayHandle(given) && given.actor.kind === 'person',
  run: async (context, input, { row, unit }) => {
    await requireVersion(context.tx, row, input.version)
    const me = personIdOf(context.actor)
    if (row.assigneeId === me) throw notNow('alreadyYours')
    const next = await change(context, row, { assigneeId: me })
    await addStop(context, row, { kind: 'assigned', visibility: 'staff', unit, detail: { assigneeId: me ?? '' } })
    context.audit('feedback', row.id, { number: row.number, assignee: me })
    return { version: next.version }
  },
})

async function requireHandler(context: CommandContext, personId: string, groupId: string): Promise<void> {
  const grants = await context.tx.select({ scopeType: roleGrants.scopeType, scopeId: roleGrants.scopeId }).from(roleGrants).innerJoin(persons, eq(persons.id, roleGrants.personId))
    .where(and(eq(roleGrants.personId, personId), inArray(roleGrants.role, rolesWith('feedback.handle')), grantInForce(context.now), isNull(persons.disabledAt)))
  const fits = grants.some((g) => g.scopeType === 'all' || (g.scopeType === 'categoryGroup' && g.scopeId === groupId))
  if (!fits) throw invalid('assigneeId', 'feedback.notAHandler')
}

/**
 * Moves the case to another category, and with it to the group that answers. History stays; the due date is counted
 * anew from arrival by the new category. Refuses the same category and a retired one.
 */
export const moveCategory = defineCommand({
  name: 'feedback.move',
  input: caseInput.extend({ categoryCode: z.string().min(1).max(40), reason: optionalText({ max: 1000 }) }),
  load: loadCase,
  allow: mayHandle,
  run: async (context, input, { row, unit }) => {
    await requireVersion(context.tx, row, input.version)
    const [category] = await context.tx.select().from(categories).where(and(eq(categories.code, input.categoryCode), isNull(categories.retiredAt)))
    if (!category || category.code === row.categoryCode) throw new AppError('invalid', 'invalid', { fields: { categoryCode: [category ? 'feedback.sameCategory' : 'unknownCategory'] } })
    const [from] = await context.tx.select({ name: categories.name }).from(categories).where(eq(categories.code, row.categoryCode))
    const newGroup = category.groupId !== row.groupId
    const next = await change(context, row, { categoryCode: category.code, groupId: category.groupId, dueOn: dueOn(row.receivedAt, category), assigneeId: newGroup ? null : row.assigneeId })
    const unitNow = newGroup ? await unitOfGroup(context.tx, category.groupId) : unit
    await addStop(context, row, { kind: 'moved', visibility: 'public', unit: unitNow, detail: { from: from?.name.fi ?? row.categoryCode, fromCode: row.categoryCode, to: category.name.fi, toCode: category.code } })
    if (input.reason) await addStop(context, row, { kind: 'note', visibility: 'staff', body: input.reason, unit })
    context.audit('feedback', row.id, { number: row.number, from: row.categoryCode, to: category.code })
    touchPages(context, row.number)
    return { version: next.version, groupId: next.groupId }
  },
})

/** The sender's own choice can be made stricter by staff on request: from then on only the sender and staff see it. */
export const makePrivate = defineCommand({
  name: 'feedback.makePrivate',
  input: caseInput,
  load: loadCase,
  allow: mayHandle,
  run: async (context, input, { row, unit }) => {
    await requireVersion(context.tx, row, input.version)
    if (!row.publishable) throw notNow('alreadyPrivate')
    const next = await change(context, row, { publishable: false })
    await addStop(context, row, { kind: 'hidden', visibility: 'sender', unit, detail: { private: 'yes' } })
    context.audit('feedback', row.id, { number: row.number })
    touchPages(context, row.number)
    return { version: next.version }
  },
})
