'use server'
import { formAction } from '@/lib/core/action'
import { idleForm } from '@/lib/core/form-state'
import { flagFeedback, supportFeedback } from './commands/public'

const text = (form: FormData, name: string) => String(form.get(name) ?? '')

/** "Minullakin on tämä". Field `number`. Done also when it was said before. */
export const supportAction = formAction({ byDevice: 'reactionByDevice', byIp: 'reactionByIp' }, async ({ actor, form }) => {
  const { count } = await supportFeedback(actor, { number: text(form, 'number') })
  return { ...idleForm, status: 'done', params: { count } }
})

/** "This is out of date / improper". Fields `number`, `kind`, `body`. */
export const flagAction = formAction({ byDevice: 'reactionByDevice', byIp: 'reactionByIp' }, async ({ actor, form }) => {
  const kind = text(form, 'kind')
  await flagFeedback(actor, { number: text(form, 'number'), kind: kind === 'improper' ? kind : 'outdated', body: text(form, 'body') })
  return { ...idleForm, status: 'done' }
})
