'use server'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getActor } from '@/lib/auth/get-actor'
import { isAppError } from '@/lib/core/errors'
import { fieldLocale, fieldText } from '@/lib/core/form-fields'
import { requireOwnOrigin } from '@/lib/core/origin'
import { href } from '@/lib/i18n/href'
import { cancelMail, retryMail } from './commands'

async function act(command: typeof retryMail, data: FormData): Promise<never> {
  let result = 'done'
  try {
    requireOwnOrigin(await headers())
    await command(await getActor(), { id: fieldText(data, 'id') })
  } catch (error) {
    if (!isAppError(error) || error.code === 'unavailable') throw error
    result = 'failed'
  }
  redirect(href(fieldLocale(data), '/staff/mail', undefined, { result }))
}

/** Sends a stuck mail again. */
export async function retryAction(data: FormData): Promise<void> {
  await act(retryMail, data)
}

/** Takes a stuck mail out of sending. */
export async function cancelAction(data: FormData): Promise<void> {
  await act(cancelMail, data)
}
