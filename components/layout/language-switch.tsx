'use client'
import { usePathname } from 'next/navigation'
import type { MouseEvent, ReactNode } from 'react'
import { alternates } from '@/lib/i18n/href'
import { localeNames, locales, type Locale } from '@/lib/i18n/locales'
import { routeOf } from '@/lib/i18n/route-of'

/** With script the filters in the address come along. */
const keepQuery = (e: MouseEvent<HTMLAnchorElement>) => {
  e.currentTarget.search = window.location.search
}

/** The same page in the other languages, each called by its own name. */
export function LanguageSwitch({ locale, className, icon }: { locale: Locale; className: string; icon?: ReactNode }) {
  const here = routeOf(usePathname())
  const to = here ? alternates(here.route, here.params) : alternates('/')
  return locales.filter((l) => l !== locale).map((l) => (
    <a key={l} href={to[l]} hrefLang={l} lang={l} className={className} onClick={keepQuery}>{icon}<span>{localeNames[l]}</span></a>
  ))
}
