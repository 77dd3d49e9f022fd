import { createElement } from 'react'
import { localised, type Locale } from '@/lib/i18n/locales'

/** A text in the reader's language; a fallback is marked with the language it is in. */
export function LocalText({ text, locale, as = 'span', className }: { text: { fi: string; sv?: string; en?: string }; locale: Locale; as?: 'span' | 'p' | 'div' | 'strong'; className?: string }) {
  const shown = localised(text, locale)
  return createElement(as, { className, lang: shown.lang === locale ? undefined : shown.lang }, shown.text)
}
