'use server'
import { randomUUID } from 'node:crypto'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cookieAttributes, followCookie } from '@/lib/auth/cookies'
import type { Actor } from '@/lib/auth/actor'
import { formAction } from '@/lib/core/action'
import { ipKey } from '@/lib/core/client-ip'
import { now } from '@/lib/core/clock'
import { AppError, isAppError } from '@/lib/core/errors'
import { fieldLocale, fieldText } from '@/lib/core/form-fields'
import { parseCaseNumber } from '@/lib/core/ids'
import { limit } from '@/lib/core/rate-limit'
import { href } from '@/lib/i18n/href'
import { photoTokenField } from '@/lib/media/types'
import { forgetContacts, reopenFeedback, replyAsReporter, withdrawFeedback } from './commands/reporter'
import { getOwnFeedback } from './queries/detail'

/** Opens a report with number and code. Wrong pairs are limited by address and by number, and always refused in the same words. */
export const openFollowAction = formAction({}, async ({ actor, form }) => {
  const number = fieldText(form, 'number').slice(0, 40)
  const code = fieldText(form, 'code').slice(0, 40)
  await limit(['followCodeByIp', ipKey(await headers())], ['followCodeByNumber', parseCaseNumber('P', number) ?? number])
  const report = await getOwnFeedback(actor, number, code, fieldLocale(form), now()).catch((error: unknown) => {
    if (isAppError(error) && error.code === 'not_found') throw new AppError('invalid', 'invalid', { fields: { code: ['wrongFollowCode'] } })
    throw error
  })
  ;(await cookies()).set({ ...cookieAttributes(), name: followCookie(), value: `${report.number} ${code}`, maxAge: 3600 })
  redirect(href(fieldLocale(form), '/feedback/follow', undefined, { number: report.number }))
})

/** The proof of a sender: the code of this browser's follow cookie, or the account. */
async function proof(form: FormData): Promise<{ number: string; code?: string }> {
  const number = fieldText(form, 'number').slice(0, 40)
  const [held, code] = ((await cookies()).get(followCookie())?.value ?? '').split(' ')
  return held === number && code ? { number, code } : { number }
}

const deed = (run: (actor: Actor, who: { number: string; code?: string }, form: FormData) => Promise<unknown>) =>
  formAction({ byDevice: 'reactionByDevice', byIp: 'reactionByIp' }, async ({ actor, form }) => {
    const who = await proof(form)
    await run(actor, who, form)
    redirect(href(fieldLocale(form), '/feedback/follow', undefined, { number: who.number, done: '1' }))
  })

/** The sender answers back, with pictures sent before as tokens. */
export const replyAction = deed((actor, who, form) => replyAsReporter(actor, { ...who, key: fieldText(form, 'key') || randomUUID(), body: fieldText(form, 'body'), photos: form.getAll(photoTokenField).map((t) => ({ token: String(t) })) }))
export const withdrawAction = deed((actor, who) => withdrawFeedback(actor, who))
export const reopenAction = deed((actor, who, form) => reopenFeedback(actor, { ...who, reason: fieldText(form, 'reason') }))
export const forgetContactsAction = deed((actor, who) => forgetContacts(actor, who))
