'use server'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cookieAttributes, loginCookie, sessionCookie, type CookieToSet } from '@/lib/auth/cookies'
import { ownPath } from '@/lib/auth/redirect'
import { requestLogin, signInByCode, type Asker } from '@/lib/auth/sign-in'
import { formAction } from '@/lib/core/action'
import { parseInput } from '@/lib/core/command'
import { fieldLocale } from '@/lib/core/form-fields'
import { limit } from '@/lib/core/rate-limit'
import { href } from '@/lib/i18n/href'
import { askLinkInput, codeInput } from './validation'

async function asker(): Promise<Asker> {
  const jar = await cookies()
  const known = [loginCookie(), sessionCookie()].flatMap((name) => { const value = jar.get(name)?.value; return value ? [[name, value] as const] : [] })
  return { cookies: new Map(known), userAgent: (await headers()).get('user-agent') }
}

async function setAll(list: CookieToSet[]): Promise<void> {
  const jar = await cookies()
  for (const { name, value, maxAge } of list) jar.set({ ...cookieAttributes(), name, value, maxAge })
}

/** Asks for a link and a code. Fields `email`, `next`, `locale`. The answer is the same whoever owns the address. */
export const requestLoginAction = formAction({ byIp: 'loginMailByIp' }, async ({ form }) => {
  const { email } = parseInput(askLinkInput, { email: form.get('email') })
  await limit(['loginMailByAddress', email])
  const { cookies: list } = await requestLogin({ email, next: ownPath(form.get('next') || href(fieldLocale(form), '/own')) }, await asker())
  await setAll(list)
  redirect(href(fieldLocale(form), '/sign-in/sent', undefined, { next: ownPath(form.get('next') || href(fieldLocale(form), '/own')) }))
})

/** Signs in by the six digits of the mail. Fields `code`, `next`, `locale`. */
export const codeAction = formAction({ byIp: 'loginCodeByIp' }, async ({ form }) => {
  const { code } = parseInput(codeInput, { code: form.get('code') })
  const { next, cookies: list } = await signInByCode({ code, next: ownPath(form.get('next')) }, await asker())
  await setAll(list)
  redirect(next)
})
