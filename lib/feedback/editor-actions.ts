'use server'
import { redirect } from 'next/navigation'
import { formAction, typedValues } from '@/lib/core/action'
import { parseInput } from '@/lib/core/command'
import { AppError } from '@/lib/core/errors'
import { fieldLocale, fieldText } from '@/lib/core/form-fields'
import type { FormState } from '@/lib/core/form-state'
import { href } from '@/lib/i18n/href'
import { saveCategory, saveGroup, saveTemplate } from './commands/categories'
import { localOf, numberOf, optionsOf, questionRows } from './editor-form'
import { canEditCategories } from './policy'
import type { FeedbackStatus, QuestionType } from './types'

const ticked = (form: FormData, name: string) => form.get(name) === 'on'

/** A group: its names, unit, icon, order, in use or not. */
export const saveGroupAction = formAction({ byDevice: 'staffByPerson' }, async ({ actor, form }) => {
  await saveGroup(actor, {
    id: fieldText(form, 'id'), version: numberOf(form, 'version'), name: localOf(form, 'name'), unit: localOf(form, 'unit'),
    icon: fieldText(form, 'icon'), position: numberOf(form, 'position'), retired: ticked(form, 'retired'),
  })
  redirect(href(fieldLocale(form), '/staff/categories', undefined, { done: '1' }))
})

/** The rows of questions that have a code, in order; a row with its code emptied is a question taken away. */
function questionsOf(form: FormData) {
  return Array.from({ length: questionRows }, (_, i) => `questions.${i}`).filter((at) => fieldText(form, `${at}.code`).trim()).map((at) => {
    const options = optionsOf(fieldText(form, `${at}.options`), fieldText(form, `${at}.stops`))
    if (!options) throw new AppError('invalid', 'invalid', { fields: { [`${at}.options`]: ['feedback.badLines'] } })
    return { code: fieldText(form, `${at}.code`).trim(), type: fieldText(form, `${at}.type`) as QuestionType, label: localOf(form, `${at}.label`), hint: localOf(form, `${at}.hint`), required: ticked(form, `${at}.required`), options }
  })
}

const categoryOf = (form: FormData) => ({
  code: fieldText(form, 'code'), version: numberOf(form, 'version'), groupId: fieldText(form, 'groupId'),
  name: localOf(form, 'name'), description: localOf(form, 'description'), keywords: localOf(form, 'keywords'), notice: localOf(form, 'notice'),
  icon: fieldText(form, 'icon'), position: numberOf(form, 'position'), targetDays: numberOf(form, 'targetDays'), statutoryDays: fieldText(form, 'statutoryDays').trim() ? numberOf(form, 'statutoryDays') : null,
  placeRequired: ticked(form, 'placeRequired'), publicByDefault: ticked(form, 'publicByDefault'), moderateBefore: ticked(form, 'moderateBefore'), retired: ticked(form, 'retired'), questions: questionsOf(form),
})

/** A topic with its questions; with `act` = preview the form comes back with the topic as residents would see it, and nothing is saved. */
export const saveCategoryAction = formAction({ byDevice: 'staffByPerson' }, async ({ actor, form }): Promise<FormState | void> => {
  const category = categoryOf(form)
  if (fieldText(form, 'act') === 'preview') {
    if (!canEditCategories(actor)) throw new AppError('not_found')
    return { status: 'idle', values: { ...typedValues(form), preview: parseInput(saveCategory.schema, category) }, fieldErrors: {} }
  }
  await saveCategory(actor, category)
  redirect(href(fieldLocale(form), '/staff/categories', undefined, { done: '1' }))
})

/** An answer template; with `act` = preview the form comes back with the answer as its receiver would see it. */
export const saveTemplateAction = formAction({ byDevice: 'staffByPerson' }, async ({ actor, form }): Promise<FormState | void> => {
  const template = {
    id: fieldText(form, 'id') || undefined, version: numberOf(form, 'version'), groupId: fieldText(form, 'groupId') || undefined, categoryCode: fieldText(form, 'categoryCode') || undefined,
    status: (fieldText(form, 'status') || undefined) as FeedbackStatus | undefined, name: fieldText(form, 'name'), body: localOf(form, 'body'), position: numberOf(form, 'position'), retired: ticked(form, 'retired'),
  }
  if (fieldText(form, 'act') === 'preview') {
    if (!canEditCategories(actor)) throw new AppError('not_found')
    return { status: 'idle', values: { ...typedValues(form), preview: parseInput(saveTemplate.schema, template) }, fieldErrors: {} }
  }
  await saveTemplate(actor, template)
  redirect(href(fieldLocale(form), '/staff/templates', undefined, { done: '1' }))
})
