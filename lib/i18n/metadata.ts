import type { Metadata } from 'next'
import { alternates, type Route } from './href'
import { defaultLocale, type Locale } from './locales'

/** Title, description, canonical address and the same page in every language, for `generateMetadata`. Personal pages pass `index: false`. */
export function pageMetadata(locale: Locale, route: Route, words: { title?: string; description?: string }, options: { params?: Record<string, string>; index?: boolean } = {}): Metadata {
  const languages = alternates(route, options.params)
  return {
    ...(words.title ? { title: words.title } : {}),
    ...(words.description ? { description: words.description } : {}),
    alternates: { canonical: languages[locale], languages: { ...languages, 'x-default': languages[defaultLocale] } },
    ...(options.index === false ? { robots: { index: false, follow: false } } : {}),
    openGraph: { ...(words.title ? { title: words.title } : {}), url: languages[locale] },
  }
}
