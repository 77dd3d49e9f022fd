import { sessionCookie } from '@/lib/auth/cookies'
import { sessionHash } from '@/lib/auth/sessions'
import { env } from '@/lib/core/env'
import { idleForm, type FormState } from '@/lib/core/form-state'
import { newToken } from '@/lib/core/ids'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { getDb } from '@/db/client'
import { sessions } from '@/db/schema'
import type { Actor } from '@/lib/auth/actor'

/**
 * A browser and its request, in place of Next's own, for tests of form actions. In a test file:
 * `vi.mock('next/headers', async () => (await import('@/lib/testing/next')).nextHeaders)`, and the same for
 * `next/cache` and `next-intl/server`. `next/navigation` is the real one.
 */
let jar = new Map<string, string>()
let sent = new Headers()
let refreshed = 0

export const nextHeaders = {
  headers: async () => sent,
  cookies: async () => ({
    get: (name: string) => { const value = jar.get(name); return value === undefined ? undefined : { name, value } },
    set: (cookie: { name: string; value: string; maxAge?: number }) => { if (cookie.maxAge === 0) jar.delete(cookie.name); else jar.set(cookie.name, cookie.value) },
    delete: (name: string) => jar.delete(name),
  }),
}
export const nextCache = { refresh: () => { refreshed++ } }
export const nextIntlServer = { getTranslations: ({ locale, namespace }: { locale: Locale; namespace: string }) => translator(locale, namespace) }

/** A browser without cookies; its forms come from our own pages. */
export function newBrowser(): void {
  jar = new Map()
  sent = new Headers({ origin: new URL(env().siteUrl).origin, 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' })
  refreshed = 0
}

/** The browser of someone signed in. */
export async function browserOf(actor: Extract<Actor, { kind: 'person' }>): Promise<void> {
  newBrowser()
  const token = newToken()
  await (await getDb()).insert(sessions).values({ tokenHash: sessionHash(token), personId: actor.personId, expiresAt: new Date(Date.now() + 86_400_000) })
  jar.set(sessionCookie(), token)
}

/** From now on the forms come from another site, or tell no origin. */
export const comeFrom = (origin: string | null): void => { if (origin === null) sent.delete('origin'); else sent.set('origin', origin) }
/** The cookies the browser holds now. */
export const cookiesNow = (): ReadonlyMap<string, string> => jar
/** How often an action asked for the page under it to come anew. */
export const refreshes = (): number => refreshed

type Field = string | string[] | File[]
/** A form as a browser sends it. */
export function formOf(fields: Record<string, Field | undefined>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) for (const one of value === undefined ? [] : [value].flat()) form.append(name, one)
  return form
}

export type Pressed = { /** The form again. */ state: FormState | null; /** Where it led, address and query. */ to: URL | null }

/** Presses a form's button. @returns the form again, or where it led. */
export async function press(action: (previous: FormState, form: FormData) => Promise<FormState>, fields: Record<string, Field | undefined>): Promise<Pressed> {
  return led(() => action(idleForm, formOf(fields)))
}

/** The same for a plain action that always leads somewhere. */
export async function led(run: () => Promise<FormState | void>): Promise<Pressed> {
  try {
    return { state: (await run()) ?? null, to: null }
  } catch (error) {
    const digest = String((error as { digest?: unknown }).digest ?? '')
    if (!digest.startsWith('NEXT_REDIRECT;')) throw error
    return { state: null, to: new URL(digest.split(';')[2] ?? '', 'http://page') }
  }
}
