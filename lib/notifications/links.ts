import { env } from '@/lib/core/env'
import { keyedHash, sameHash } from '@/lib/core/ids'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'

const markOf = (id: string) => keyedHash('unsubscribe', id).slice(0, 32)
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The token that ends a subscription: its id and a keyed mark. It works for ever, so old mail keeps its working link. */
export const endToken = (id: string) => `${id}.${markOf(id)}`

/** The subscription's id, or null for a token that we never gave. */
export function readEndToken(token: string): string | null {
  const [id = '', mark = '', ...rest] = token.split('.')
  return rest.length === 0 && uuid.test(id) && sameHash(mark, markOf(id)) ? id : null
}

/** The page that ends a subscription; nothing happens before its button is pressed, because mail scanners follow links. */
export const endUrl = (id: string, locale: Locale) => `${env().siteUrl}${href(locale, '/subscriptions/end', undefined, { token: endToken(id) })}`
/** The address that mail programs post to (RFC 8058). */
export const oneClickUrl = (id: string) => `${env().siteUrl}/api/v1/unsubscribe?token=${endToken(id)}`
/** The page that confirms a subscription. */
export const confirmUrl = (token: string, locale: Locale) => `${env().siteUrl}${href(locale, '/subscriptions/confirm', undefined, { token })}`
