/** Adding a language = one folder of messages, one line here and its addresses in pathnames.json. */
export const locales = ['fi', 'en', 'sv'] as const
export type Locale = (typeof locales)[number]
export const defaultLocale: Locale = 'fi'

/** True for a language that the service speaks. */
export const isLocale = (value: unknown): value is Locale => locales.includes(value as Locale)

/** The language a value names; the first language when it names none. */
export const toLocale = (value: unknown): Locale => (isLocale(value) ? value : defaultLocale)

/** How each language calls itself. */
export const localeNames: Record<Locale, string> = { fi: 'Suomeksi', en: 'In English', sv: 'På svenska' }

/**
 * A text in the reader's language, with the language it is in (to mark a fallback with `lang`).
 */
export function localised(text: { fi: string; sv?: string; en?: string }, locale: Locale): { text: string; lang: Locale } {
  const own = text[locale]
  return own ? { text: own, lang: locale } : { text: text.fi, lang: 'fi' }
}
