import { env } from '@/lib/core/env'
import { toLocale, type Locale } from '@/lib/i18n/locales'

/** An address of our own to go on to: path and query. Anything else, also what only looks like ours, becomes `/`. */
export function ownPath(asked: unknown): string {
  const origin = new URL(env().siteUrl).origin
  if (typeof asked !== 'string' || asked.length > 2000) return '/'
  try {
    const url = new URL(asked, origin)
    // A path that begins with two slashes would be read as a host by the next reader.
    return url.origin === origin && !url.pathname.startsWith('//') ? `${url.pathname}${url.search}` : '/'
  } catch {
    return '/'
  }
}

/** The language of one of our own paths. */
export function localeOfPath(path: string): Locale {
  const first = path.split(/[/?]/)[1]
  return toLocale(first)
}
