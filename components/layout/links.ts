import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import type { NavLink } from './nav-links'
import type { NavItem } from './navigation'

/** Navigation data with addresses and words in a language. */
export const linksOf = (items: NavItem[], locale: Locale, word: (key: string) => string): (NavLink & { item: NavItem })[] =>
  items.map((item) => ({ item, href: href(locale, item.route), folder: item.route === '/' ? `/${locale}` : `/${locale}${item.route}`, label: word(`nav.${item.word}`), exact: item.exact }))
