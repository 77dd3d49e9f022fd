import { cookies } from 'next/headers'
import { cache } from 'react'
import { now } from '@/lib/core/clock'
import type { Actor } from './actor'
import { cookieAttributes, deviceCookie, loginCookie, readCookies, sessionCookie } from './cookies'
import { newDevice, readDevice } from './device'
import { peekLogin } from './login-tokens'
import { findSession, type OpenSession } from './sessions'
import { askerHash } from './sign-in'

type Present = { actor: Actor; session: OpenSession | null }

async function present(sessionToken: string | undefined, deviceValue: string | undefined): Promise<Present> {
  const device = readDevice(deviceValue)
  const session = sessionToken ? await findSession(sessionToken, now()) : null
  if (!session) return { actor: { kind: 'anonymous', device }, session: null }
  const { personId, email, name, grants } = session
  return { actor: { kind: 'person', personId, email, name, device, grants }, session }
}

const ofThisRequest = cache(async (): Promise<Present> => {
  const jar = await cookies()
  return present(jar.get(sessionCookie())?.value, jar.get(deviceCookie())?.value)
})

/** Who asks, in pages and server actions: read from the database once a request. Makes a page dynamic. */
export async function getActor(): Promise<Actor> {
  return (await ofThisRequest()).actor
}

/** The session of this request, or null; for the page that lists one's sessions. */
export async function getSession(): Promise<OpenSession | null> {
  return (await ofThisRequest()).session
}

/** Who asks, in route handlers. */
export async function getActorFromRequest(request: Request): Promise<Actor> {
  const jar = readCookies(request.headers.get('cookie'))
  return (await present(jar.get(sessionCookie()), jar.get(deviceCookie()))).actor
}

/** The browser's mark in a server action; a browser without one is given it with the answer. */
export async function ensureDevice(): Promise<string> {
  const jar = await cookies()
  const known = readDevice(jar.get(deviceCookie())?.value)
  if (known) return known
  const { device, cookie } = newDevice()
  jar.set({ ...cookieAttributes(), ...cookie })
  return device
}

/** What a mail's link can still do in the browser of this request; uses nothing up. */
export async function peekSignInLink(token: string): Promise<'ready' | 'otherBrowser' | 'over'> {
  const value = (await cookies()).get(loginCookie())?.value
  return peekLogin(token, askerHash({ cookies: new Map(value ? [[loginCookie(), value]] : []) }))
}
