import { AppError } from '@/lib/core/errors'
import { env } from '@/lib/core/env'
import { problemResponse, readBytes } from '@/lib/core/http'
import { now } from '@/lib/core/clock'
import { requireOwnOrigin } from '@/lib/core/origin'
import { asRefusal } from '@/lib/core/problem'
import { href } from '@/lib/i18n/href'
import { browserName } from './browser-name'
import { loginCookie, namedCookie, readCookies, sessionCookie, setCookieLine, type CookieToSet } from './cookies'
import { callNextAuth, type AuthCall } from './next-auth'
import { oidcOn } from './options'
import { localeOfPath, ownPath } from './redirect'
import { findSession } from './sessions'
import { signInAsPersona, signInByLink, type Asker } from './sign-in'

const none = () => new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })

function goTo(location: string, cookies: CookieToSet[] = []): Response {
  const headers = new Headers({ Location: location, 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' })
  for (const cookie of cookies) headers.append('Set-Cookie', setCookieLine(cookie))
  return new Response(null, { status: 303, headers })
}

/** Back to the sign-in page, which says in words what was wrong. */
const backToSignIn = (next: string, error: string, cookies: CookieToSet[] = []) =>
  goTo(href(localeOfPath(next), '/sign-in', undefined, { error, next: next === '/' ? undefined : next }), cookies)

const askerOf = (request: Request): Asker => ({ cookies: readCookies(request.headers.get('cookie')), userAgent: request.headers.get('user-agent') })

async function formOf(request: Request): Promise<URLSearchParams> {
  return new URLSearchParams(new TextDecoder().decode(await readBytes(request, 10_000)))
}

/** The mail's link: shows a page with a button and uses nothing up, because mail scanners and previews follow links. */
function showButton(request: Request): Response {
  const query = new URL(request.url).searchParams
  const next = ownPath(query.get('callbackUrl'))
  return goTo(href(localeOfPath(next), '/sign-in/confirm', undefined, { token: (query.get('token') ?? '').slice(0, 200), next }))
}

async function pressedButton(request: Request): Promise<Response> {
  const form = await formOf(request)
  const next = ownPath(form.get('next'))
  try {
    const { cookies } = await signInByLink({ token: (form.get('token') ?? '').slice(0, 200), next }, askerOf(request))
    return goTo(next, cookies)
  } catch (error) {
    const refusal = asRefusal(error)
    if (refusal?.code !== 'unauthenticated') throw error
    return backToSignIn(next, refusal.messageKey)
  }
}

async function persona(request: Request): Promise<Response> {
  const form = await formOf(request)
  const next = ownPath(form.get('next'))
  const { cookies } = await signInAsPersona({ email: form.get('email') ?? '', next }, askerOf(request))
  return goTo(next, cookies)
}

async function signOut(request: Request): Promise<Response> {
  const form = await formOf(request)
  const session = askerOf(request).cookies.get(sessionCookie())
  await callNextAuth({ path: ['signout'], method: 'POST', cookies: session ? { [sessionCookie()]: session } : {}, context: { method: 'link', browser: null } })
  return goTo(ownPath(form.get('next')), [sessionCookie(), loginCookie()].map((name) => ({ name, value: '', maxAge: 0 })))
}

const oidcCookies = ['auth-next', 'auth-state', 'auth-pkce', 'auth-nonce']

async function oidc(request: Request, call: Pick<AuthCall, 'path' | 'method' | 'query' | 'body'>): Promise<Response> {
  const asker = askerOf(request)
  const kept = [...oidcCookies.map(namedCookie), sessionCookie()]
  const cookies = Object.fromEntries(kept.flatMap((name) => { const value = asker.cookies.get(name); return value ? [[name, value]] : [] }))
  const session = cookies[sessionCookie()] ? await findSession(cookies[sessionCookie()] ?? '', now()) : null
  const answer = await callNextAuth({ ...call, cookies, context: { method: 'oidc', browser: browserName(asker.userAgent), signedInAs: session?.email ?? null } })
  const set = answer.cookies.filter((c) => kept.includes(c.name))
  const error = /[?&]error=(\w+)/.exec(answer.location?.startsWith(`${env().siteUrl}/api/auth/`) ? answer.location : '')?.[1]
  if (error || !answer.location) {
    const next = ownPath(call.body?.callbackUrl ?? cookies[namedCookie('auth-next')])
    return backToSignIn(next, error === 'OAuthAccountNotLinked' ? 'accountNotLinked' : error === 'AccessDenied' ? 'signInDenied' : 'oidcFailed', set.filter((c) => c.name !== sessionCookie()))
  }
  return goTo(answer.location, set)
}

async function startOidc(request: Request): Promise<Response> {
  const form = await formOf(request)
  return oidc(request, { path: ['signin', 'oidc'], method: 'POST', body: { callbackUrl: ownPath(form.get('next')) } })
}

const finishOidc = (request: Request) =>
  oidc(request, { path: ['callback', 'oidc'], method: 'GET', query: Object.fromEntries(new URL(request.url).searchParams) })

/**
 * Everything under `/api/auth`. What is not named here does not exist, whatever next-auth would answer: no `_log`,
 * no `session`, no `csrf`, no page of its own. Each post must come from our own pages.
 */
export async function handleAuth(request: Request, path: string[]): Promise<Response> {
  const reads: Record<string, (request: Request) => Response | Promise<Response>> = { 'callback/email': showButton, ...(oidcOn() ? { 'callback/oidc': finishOidc } : {}) }
  const writes: Record<string, (request: Request) => Promise<Response>> = {
    'callback/email': pressedButton, signout: signOut, ...(oidcOn() ? { 'signin/oidc': startOidc } : {}), ...(env().demo ? { persona } : {}),
  }
  const table: Record<string, (request: Request) => Response | Promise<Response>> = request.method === 'POST' ? writes : request.method === 'GET' ? reads : {}
  const name = path.join('/')
  const answer = Object.hasOwn(table, name) ? table[name] : undefined
  if (!answer) return none()
  try {
    if (request.method === 'POST') requireOwnOrigin(request.headers)
    return await answer(request)
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return none()
    return problemResponse(error, { path: `/api/auth/${name}` })
  }
}
