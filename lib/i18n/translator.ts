import { createTranslator } from 'next-intl'
import type { Locale } from './locales'
import { messagesOf } from './messages'

export type Values = Record<string, string | number | Date>
/** Words of one namespace in one language; `key` may be dotted. */
export type Words = (key: string, values?: Values) => string

/**
 * The words of a namespace outside a request: mail, jobs, feeds.
 * @throws Error for a missing key or a value that the sentence needs and does not get.
 */
export async function translator(locale: Locale, namespace: string): Promise<Words> {
  const messages = (await messagesOf(locale))[namespace] ?? {}
  const t = createTranslator({
    locale, messages, timeZone: 'Europe/Helsinki',
    onError: (error) => { throw error },
  }) as unknown as Words
  return (key, values) => t(key, values)
}
