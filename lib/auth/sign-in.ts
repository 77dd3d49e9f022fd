import { personas } from '@/db/seed/personas'
import { env } from '@/lib/core/env'
import { AppError, notFound } from '@/lib/core/errors'
import { newToken, sameHash } from '@/lib/core/ids'
import { browserName } from './browser-name'
import { loginCookie, sessionCookie, type CookieToSet } from './cookies'
import { browserHash, linkHash, takeCode, useLink } from './login-tokens'
import { callNextAuth } from './next-auth'
import { authAdapter, type SignInMethod } from './adapter'
import { ownPath } from './redirect'

/** The browser that asks: its cookies and what it calls itself. */
export type Asker = { cookies: ReadonlyMap<string, string>; userAgent: string | null }
export type SignedIn = { next: string; cookies: CookieToSet[] }

// A little longer than the link lives, so that "too old" is told rather than "other browser".
const loginCookieSeconds = 3600

/** The asking browser's hash, or null when it has asked for nothing. */
export function askerHash(asker: Pick<Asker, 'cookies'>): string | null {
  const value = asker.cookies.get(loginCookie())
  return value ? browserHash(value) : null
}

/**
 * Queues a mail with a link and a code for an address that is well formed. The answer is the same whoever owns it.
 * The cookie returned binds both to this browser. The caller has checked the origin and counted the limits.
 */
export async function requestLogin(asked: { email: string; next: string }, asker: Asker): Promise<{ cookies: CookieToSet[] }> {
  const value = asker.cookies.get(loginCookie()) ?? newToken()
  const answer = await callNextAuth({
    path: ['signin', 'email'], method: 'POST', body: { email: asked.email, callbackUrl: ownPath(asked.next) },
    context: { method: 'link', browser: null, asker: browserHash(value) },
  })
  if (!answer.location?.includes('/verify-request')) throw new AppError('unavailable', 'unavailable')
  return { cookies: [{ name: loginCookie(), value, maxAge: loginCookieSeconds }] }
}

async function finish(method: SignInMethod, next: string, asker: Asker, token: string, prove: (tokenHash: string) => Promise<string | null>): Promise<SignedIn> {
  const context = { method, browser: browserName(asker.userAgent), prove }
  const answer = await callNextAuth({ path: ['callback', 'email'], method: 'POST', query: { token, callbackUrl: ownPath(next) }, context })
  const session = answer.cookies.find((c) => c.name === sessionCookie() && c.value)
  if (!session) throw new AppError('unauthenticated', answer.location?.includes('error=AccessDenied') ? 'signInDenied' : 'loginOver')
  // next-auth leaves the browser's session before alive when the person is new.
  const before = asker.cookies.get(sessionCookie())
  if (before) await authAdapter(context).deleteSession?.(before)
  return { next: ownPath(next), cookies: [session, { name: loginCookie(), value: '', maxAge: 0 }] }
}

/** Signs in by the link's token, only in the browser that asked. @throws AppError unauthenticated */
export async function signInByLink(asked: { token: string; next: string }, asker: Asker): Promise<SignedIn> {
  const browser = askerHash(asker)
  if (!browser) throw new AppError('unauthenticated', 'otherBrowser')
  return finish('link', asked.next, asker, asked.token, (tokenHash) => useLink(tokenHash, browser))
}

/** Signs in by six typed digits, in the browser that asked. @throws AppError unauthenticated, with what is wrong */
export async function signInByCode(asked: { code: string; next: string }, asker: Asker): Promise<SignedIn> {
  const browser = askerHash(asker)
  if (!browser) throw new AppError('unauthenticated', 'loginOver')
  const answer = await takeCode(asked.code, browser)
  if ('refused' in answer) throw new AppError('unauthenticated', answer.refused, { fields: { code: [answer.refused] } })
  return finishProved('code', asked.next, asker, answer.email)
}

/** Signs in as a person of demo mode. @throws AppError not_found outside it, and for anyone else */
export async function signInAsPersona(asked: { email: string; next: string }, asker: Asker): Promise<SignedIn> {
  if (!env().demo || !personas.some((p) => p.email === asked.email)) throw notFound()
  return finishProved('persona', asked.next, asker, asked.email)
}

/** The proof is made already; a token of this call alone carries it through next-auth. */
function finishProved(method: SignInMethod, next: string, asker: Asker, email: string): Promise<SignedIn> {
  const token = newToken()
  return finish(method, next, asker, token, async (tokenHash) => (sameHash(tokenHash, linkHash(token)) ? email : null))
}
