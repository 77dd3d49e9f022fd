'use server'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getActor } from '@/lib/auth/get-actor'
import { isAppError } from '@/lib/core/errors'
import { requireOwnOrigin } from '@/lib/core/origin'
import { href } from '@/lib/i18n/href'
import { defaultLocale, isLocale } from '@/lib/i18n/locales'
import { cancelMail, retryMail } from './commands'

async function act(command: typeof retryMail, data: FormData): Promise<never> {
  const locale = data.get('locale')
  let result = 'done'
  try {
    requireOwnOrigin(await headers())
    await command(await getActor(), { id: String(data.get('id') ?? '') })
  } catch (error) {
    if (!isAppError(error) || error.code === 'unavailable') throw error
    result = 'failed'
  }
  redirect(href(isLocale(locale) ? locale : defaultLocale, '/staff/mail', undefined, { result }))
}

/** Sends a stuck mail again. */
export async function retryAction(data: FormData): Promise<void> {
  await act(retryMail, data)
}

/** Takes a stuck mail out of sending. */
export async function cancelAction(data: FormData): Promise<void> {
  await act(cancelMail, data)
}
