import { env } from '@/lib/core/env'

/** A cookie to set; `maxAge` in seconds, 0 removes it, none lasts until the browser is closed. */
export type CookieToSet = { name: string; value: string; maxAge?: number }

const secure = () => env().siteUrl.startsWith('https:')

/** `__Host-` binds a cookie to this host and to https; plain http (a test or demo host) cannot carry it. */
export const namedCookie = (name: string) => (secure() ? `__Host-${name}` : name)

/** Holds the token of a signed-in session. */
export const sessionCookie = () => namedCookie('session')
/** Ties a sign-in link to the browser that asked for it. */
export const loginCookie = () => namedCookie('login')
/** The mark of a browser: one support per browser, limits per browser. */
export const deviceCookie = () => namedCookie('device')
/** Follow codes of reports opened by number and code in this browser session, newest first, dot between. */
export const followCookie = () => namedCookie('follow')

/** The attributes every cookie of ours has: unseen by scripts, not sent with foreign posts. */
export const cookieAttributes = () => ({ httpOnly: true, sameSite: 'lax' as const, path: '/', secure: secure() })

/** A `Set-Cookie` line. */
export function setCookieLine({ name, value, maxAge }: CookieToSet): string {
  return [`${name}=${encodeURIComponent(value)}`, 'Path=/', 'HttpOnly', 'SameSite=Lax', ...(secure() ? ['Secure'] : []), ...(maxAge === undefined ? [] : [`Max-Age=${maxAge}`])].join('; ')
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

/** The cookies of a `Cookie` header; of two with one name the first counts. */
export function readCookies(header: string | null): Map<string, string> {
  const found = new Map<string, string>()
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=')
    const name = part.slice(0, at).trim()
    if (name && at > 0 && !found.has(name)) found.set(name, decoded(part.slice(at + 1).trim()))
  }
  return found
}
