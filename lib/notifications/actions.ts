'use server'
import { redirect } from 'next/navigation'
import { anonymous } from '@/lib/auth/actor'
import { isAppError } from '@/lib/core/errors'
import { href } from '@/lib/i18n/href'
import { defaultLocale, isLocale } from '@/lib/i18n/locales'
import { confirmSubscription, endSubscription } from './commands'

const fieldsOf = (data: FormData) => {
  const locale = data.get('locale')
  return { token: String(data.get('token') ?? ''), locale: isLocale(locale) ? locale : defaultLocale }
}

/** The page tells how it stands; a link that no longer works is told there too. */
async function attempt(deed: () => Promise<unknown>): Promise<void> {
  try {
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
