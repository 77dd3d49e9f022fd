'use server'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { Actor } from '@/lib/auth/actor'
import { formAction, typedValues } from '@/lib/core/action'
import { AppError, isAppError } from '@/lib/core/errors'
import { fieldLocale, fieldText } from '@/lib/core/form-fields'
import type { FormState } from '@/lib/core/form-state'
import { settlePlaceForm } from '@/lib/geo/place-answers'
import { href } from '@/lib/i18n/href'
import { formLocale, withTemplate } from './case-form'
import { showAddition } from './commands/additions'
import { addInternalNote, assignFeedback, changeStatus, makePrivate, moveCategory, takeOverFeedback } from './commands/handle'
import { linkFeedback, markDuplicate } from './commands/join'
import { hideFeedback, mendWords, publishFeedback, readOriginal, resolveFlag } from './commands/moderate'
import { correctPlaceByStaff } from './commands/staff-place'
import { canReadCase } from './policy'
import { getCase } from './queries/case'
import { listFilledTemplates } from './queries/templates'
import { cleanQueueQuery } from './queue-address'
import type { FeedbackStatus, HidingRule } from './types'

type Given = { number: string; version: string }

/** The same case again, in the same queue. */
const here = (form: FormData, more: Record<string, string | undefined>): string =>
  href(fieldLocale(form), '/staff/feedback/[number]', { number: fieldText(form, 'number').slice(0, 40) }, { ...cleanQueueQuery(fieldText(form, 'back')), ...more })

/** The right act at the wrong moment, because someone did it first: the page under the form comes anew, as it does for a stale one. */
function showWhatChanged(error: unknown): never {
  if (isAppError(error) && error.code === 'conflict') refresh()
  throw error
}

/** One act on one case; `done` tells the page what to say afterwards. */
const deed = (done: string, run: (actor: Actor, given: Given, form: FormData) => Promise<unknown>) =>
  formAction({ byDevice: 'staffByPerson' }, async ({ actor, form }) => {
    await run(actor, { number: fieldText(form, 'number'), version: fieldText(form, 'version') }, form).catch(showWhatChanged)
    redirect(here(form, { done }))
  })

/** Answer, state and note in one; or, with `act` = fill, the chosen template as text, for a browser without script. */
export const answerAction = formAction({ byDevice: 'staffByPerson' }, async ({ actor, form }): Promise<FormState | void> => {
  if (fieldText(form, 'act') === 'fill') return fillTemplateIn(actor, form)
  const answer = fieldText(form, 'publicAnswer')
  const locale = fieldLocale(form)
  await changeStatus(actor, {
    number: fieldText(form, 'number'), version: fieldText(form, 'version'), status: fieldText(form, 'status') as FeedbackStatus,
    publicAnswer: answer, answerLocale: formLocale(form.get('answerLocale'), locale), internalNote: fieldText(form, 'internalNote'), transferredTo: fieldText(form, 'transferredTo'),
  }).catch(showWhatChanged)
  redirect(here(form, { done: answer.trim() ? 'answer' : 'status' }))
})

async function fillTemplateIn(actor: Actor, form: FormData): Promise<FormState> {
  const found = await getCase(actor, fieldText(form, 'number'), fieldLocale(form))
  const template = (await listFilledTemplates(actor, found)).find((t) => t.id === fieldText(form, 'template'))
  if (!template) throw new AppError('invalid', 'invalid', { fields: { template: ['required'] } })
  const text = template.text[formLocale(form.get('answerLocale'), fieldLocale(form))]
  return { status: 'idle', values: { ...typedValues(form), publicAnswer: withTemplate(fieldText(form, 'publicAnswer'), text) }, fieldErrors: {} }
}

export const noteAction = deed('note', (actor, { number }, form) => addInternalNote(actor, { number, body: fieldText(form, 'body') }))
export const takeAction = deed('take', (actor, given) => takeOverFeedback(actor, given))
export const assignAction = deed('assign', (actor, given, form) => assignFeedback(actor, { ...given, assigneeId: fieldText(form, 'assigneeId') || null }))
export const publishAction = deed('publish', (actor, given) => publishFeedback(actor, given))
export const hideAction = deed('hide', (actor, given, form) => hideFeedback(actor, { ...given, rule: fieldText(form, 'rule') as HidingRule, reason: fieldText(form, 'reason') }))
export const privateAction = deed('private', (actor, given) => makePrivate(actor, given))
export const mendAction = deed('mend', (actor, given, form) => mendWords(actor, { ...given, title: fieldText(form, 'title'), description: fieldText(form, 'description'), reason: fieldText(form, 'reason') }))
export const joinAction = deed('join', (actor, given, form) => markDuplicate(actor, { ...given, firstNumber: fieldText(form, 'firstNumber') }))
export const linkAction = deed('link', (actor, { number }, form) => linkFeedback(actor, { number, otherNumber: fieldText(form, 'otherNumber') }))
export const flagDoneAction = deed('flag', (actor, { number }, form) => resolveFlag(actor, { number, flagId: fieldText(form, 'flagId'), resolution: fieldText(form, 'resolution') }))
export const additionAction = deed('addition', (actor, { number }, form) => showAddition(actor, { number, updateId: fieldText(form, 'updateId'), visible: fieldText(form, 'visible') === 'yes' }))

/** Moves the case. When it goes to a group that the handler does not read, the way leads back to the queue. */
export const moveAction = formAction({ byDevice: 'staffByPerson' }, async ({ actor, form }) => {
  const moved = await moveCategory(actor, { number: fieldText(form, 'number'), version: fieldText(form, 'version'), categoryCode: fieldText(form, 'categoryCode'), reason: fieldText(form, 'reason') }).catch(showWhatChanged)
  if (canReadCase(actor, moved)) redirect(here(form, { done: 'move' }))
  redirect(href(fieldLocale(form), '/staff/feedback', undefined, { ...cleanQueueQuery(fieldText(form, 'back')), moved: fieldText(form, 'number').slice(0, 40) }))
})

/** Corrects the place. Without script a search comes back with candidates to choose from. */
export const placeByStaffAction = formAction({ byDevice: 'staffByPerson' }, async ({ actor, form }) => {
  const locale = fieldLocale(form)
  const typed = fieldText(form, 'placeCoordinates') || fieldText(form, 'placeSearch')
  const point = { lat: form.get('lat'), lon: form.get('lon') }
  // A point that has moved was chosen by script; only without it do the typed words decide.
  const picked = `${fieldText(form, 'lat')},${fieldText(form, 'lon')}` !== fieldText(form, 'placeWas')
  const settled = await settlePlaceForm(picked ? point : { ...point, placeChoice: form.get('placeChoice'), placeSearch: form.get('placeSearch'), placeCoordinates: form.get('placeCoordinates') }, locale, await getTranslations({ locale, namespace: 'map' }))
  if (form.get('intent') === 'findPlace' || settled.options.length) redirect(here(form, { place: typed.slice(0, 100) }))
  if (!settled.place) throw new AppError('invalid', 'invalid', { fields: { lat: ['placeRequired'] } })
  const { lat, lon, text } = settled.place
  await correctPlaceByStaff(actor, { number: fieldText(form, 'number'), version: fieldText(form, 'version'), lat, lon, placeText: text, nearBorderConfirmed: form.get('nearBorderConfirmed') === 'on' }).catch(showWhatChanged)
  redirect(here(form, { done: 'place' }))
})

/** The words before mending, once, in the answer to this press: reading is logged, so no address shows them again. */
export const readOriginalAction = formAction({ byDevice: 'staffByPerson' }, async ({ actor, form }): Promise<FormState> => {
  const versions = await readOriginal(actor, { number: fieldText(form, 'number') })
  return { status: 'done', values: { originals: versions.map((v) => ({ ...v, at: v.at.toISOString() })) }, fieldErrors: {} }
})
