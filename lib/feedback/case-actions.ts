'use server'
import { redirect } from 'next/navigation'
import type { Actor } from '@/lib/auth/actor'
import { formAction } from '@/lib/core/action'
import { isAppError } from '@/lib/core/errors'
import type { FormState } from '@/lib/core/form-state'
import { href } from '@/lib/i18n/href'
import { defaultLocale, isLocale, type Locale } from '@/lib/i18n/locales'
import { addInternalNote, assignFeedback, changeStatus, makePrivate, moveCategory, takeOverFeedback } from './commands/handle'
import { linkFeedback, markDuplicate } from './commands/join'
import { hideFeedback, mendWords, publishFeedback, readOriginal, resolveFlag } from './commands/moderate'
import { getCase } from './queries/case'
import { listTemplates } from './queries/editing'
import { answerOf, fieldText } from './staff-form'

const localeOf = (form: FormData): Locale => { const l = form.get('locale'); return isLocale(l) ? l : defaultLocale }
const caseOf = (form: FormData) => ({ number: fieldText(form, 'number'), version: fieldText(form, 'version') as unknown as number })

/**
 * One deed on one case. Done, the page opens anew and says so. Too late (someone was before), the page shows the case
 * as it stands now, the form keeps every word, and sending again is a deed of one's own will.
 */
const deed = (done: string, run: (actor: Actor, form: FormData) => Promise<unknown>) =>
  formAction({ byDevice: 'staffByPerson' }, async ({ actor, form }): Promise<FormState | void> => {
    await run(actor, form)
    redirect(href(localeOf(form), '/staff/feedback/[number]', { number: fieldText(form, 'number') }, { done }))
  })

const optional = (form: FormData, name: string) => fieldText(form, name).trim() || undefined

/** A state, an answer, a note, or all three. An empty answer with a template chosen becomes the template's. */
export const answerAction = deed('status', async (actor, form) => {
  const found = await getCase(actor, fieldText(form, 'number'), localeOf(form))
  const templates = await listTemplates(actor, found, found.lang as Locale)
  const answer = answerOf(form, templates)
  await changeStatus(actor, { ...caseOf(form), status: (fieldText(form, 'status') || found.status) as typeof found.status, ...answer, internalNote: optional(form, 'internalNote'), transferredTo: optional(form, 'transferredTo') })
})
export const publishAction = deed('publish', (actor, form) => publishFeedback(actor, caseOf(form)))
export const hideAction = deed('hide', (actor, form) => hideFeedback(actor, { ...caseOf(form), rule: fieldText(form, 'rule') as 'other', reason: fieldText(form, 'reason') }))
export const privateAction = deed('private', (actor, form) => makePrivate(actor, caseOf(form)))
export const mendAction = deed('mend', (actor, form) => mendWords(actor, { ...caseOf(form), title: fieldText(form, 'title'), description: fieldText(form, 'description'), reason: fieldText(form, 'reason') }))
export const noteAction = deed('note', (actor, form) => addInternalNote(actor, { number: fieldText(form, 'number'), body: fieldText(form, 'body') }))
export const takeAction = deed('take', (actor, form) => takeOverFeedback(actor, caseOf(form)))
export const assignAction = deed('assign', (actor, form) => assignFeedback(actor, { ...caseOf(form), assigneeId: optional(form, 'assigneeId') ?? null }))
export const joinAction = deed('join', (actor, form) => markDuplicate(actor, { ...caseOf(form), firstNumber: fieldText(form, 'firstNumber') }))
export const linkAction = deed('link', (actor, form) => linkFeedback(actor, { number: fieldText(form, 'number'), otherNumber: fieldText(form, 'otherNumber') }))
export const flagDoneAction = deed('flag', (actor, form) => resolveFlag(actor, { number: fieldText(form, 'number'), flagId: fieldText(form, 'flagId'), resolution: fieldText(form, 'resolution') }))

/** To another category. The case may leave the actor's groups: then the queue opens. */
export const moveAction = formAction({ byDevice: 'staffByPerson' }, async ({ actor, form }) => {
  await moveCategory(actor, { ...caseOf(form), categoryCode: fieldText(form, 'categoryCode'), reason: optional(form, 'reason') })
  const number = fieldText(form, 'number')
  const stays = await getCase(actor, number, localeOf(form)).then(() => true, (error: unknown) => { if (isAppError(error) && error.code === 'not_found') return false; throw error })
  redirect(stays ? href(localeOf(form), '/staff/feedback/[number]', { number }, { done: 'move' }) : href(localeOf(form), '/staff/feedback', undefined, { moved: number }))
})

/** The words before mending, shown in the answer of this one request and kept nowhere in the browser. */
export const readOriginalAction = formAction({ byDevice: 'staffByPerson' }, async ({ actor, form }) => {
  const versions = await readOriginal(actor, { number: fieldText(form, 'number') })
  return { status: 'idle' as const, fieldErrors: {}, values: { originals: versions.map((v) => ({ title: v.title, description: v.description, reason: v.reason, at: v.at.toISOString() })) } }
})
