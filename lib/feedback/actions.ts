'use server'
import { formAction } from '@/lib/core/action'
import { fieldText } from '@/lib/core/form-fields'
import { idleForm } from '@/lib/core/form-state'
import { flagFeedback, supportFeedback } from './commands/public'

/** "Minullakin on tämä". Field `number`. Done also when it was said before. */
export const supportAction = formAction({ byDevice: 'reactionByDevice', byIp: 'reactionByIp' }, async ({ actor, form }) => {
  const { count } = await supportFeedback(actor, { number: fieldText(form, 'number') })
  return { ...idleForm, status: 'done', params: { count } }
})

/** "This is out of date / improper". Fields `number`, `kind`, `body`. */
export const flagAction = formAction({ byDevice: 'reactionByDevice', byIp: 'reactionByIp' }, async ({ actor, form }) => {
  const kind = fieldText(form, 'kind')
  await flagFeedback(actor, { number: fieldText(form, 'number'), kind: kind === 'improper' ? kind : 'outdated', body: fieldText(form, 'body') })
  return { ...idleForm, status: 'done' }
})
