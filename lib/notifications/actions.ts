'use server'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { anonymous } from '@/lib/auth/actor'
import { formAction } from '@/lib/core/action'
import { isAppError } from '@/lib/core/errors'
import { idleForm } from '@/lib/core/form-state'
import { requireOwnOrigin } from '@/lib/core/origin'
import { href } from '@/lib/i18n/href'
import { toLocale } from '@/lib/i18n/locales'
import { confirmSubscription, endSubscription, follow } from './commands'

const fieldsOf = (data: FormData) => {
  const locale = data.get('locale')
  return { token: String(data.get('token') ?? ''), locale: toLocale(locale) }
}

/** The page tells how it stands; a link that no longer works is told there too. */
async function attempt(deed: () => Promise<unknown>): Promise<void> {
  try {
    requireOwnOrigin(await headers())
    await deed()
  } catch (error) {
    if (!isAppError(error) || error.code === 'unavailable') throw error
  }
}

/** The button of the confirmation page. The token in the form is the whole right, so the act needs no signing in. */
export async function confirmAction(data: FormData): Promise<void> {
  const { token, locale } = fieldsOf(data)
  await attempt(() => confirmSubscription(anonymous, { token }))
  redirect(href(locale, '/subscriptions/confirm', undefined, { token: token.slice(0, 200) }))
}

/** The button of the ending page. */
export async function endAction(data: FormData): Promise<void> {
  const { token, locale } = fieldsOf(data)
  await attempt(() => endSubscription(anonymous, { token }))
  redirect(href(locale, '/subscriptions/end', undefined, { token: token.slice(0, 200) }))
}

/**
 * "Tell me of this by e-mail": fields `number`, `locale`, `email`. Done means that a mail is on its way, whoever asked for whichever address;
 * someone signed in with that address follows at once (`params.confirmed` is 1).
 */
export const followAction = formAction({ byDevice: 'reactionByDevice', byIp: 'followMailByIp' }, async ({ actor, form }) => {
  const text = (name: string) => String(form.get(name) ?? '')
  const { confirmed } = await follow(actor, { subjectType: 'feedback', number: text('number'), email: text('email'), locale: fieldsOf(form).locale })
  return { ...idleForm, status: 'done', params: { confirmed: confirmed ? 1 : 0 } }
})
