import { isLocale, type Locale } from './locales'
import type { Route } from './href'
import pathnames from './pathnames.json'

const fits = (pattern: string, path: string): Record<string, string> | null => {
  const want = pattern.split('/')
  const have = path.split('/')
  if (want.length !== have.length) return null
  const params: Record<string, string> = {}
  for (const [i, part] of want.entries()) {
    const value = have[i] ?? ''
    const name = /^\[(\w+)\]$/.exec(part)?.[1]
    if (name) params[name] = value
    else if (part !== value) return null
  }
  return params
}

/**
 * Which page an address is, from the public form (`/fi/palaute/P-1`) or the folder's (`/fi/feedback/P-1`): while a page
 * is made the server knows the second, in the browser stands the first. Null when it is no page of the table.
 */
export function routeOf(path: string): { locale: Locale; route: Route; params: Record<string, string> } | null {
  const [, locale, ...rest] = path.replace(/\/+$/, '').split('/')
  if (!isLocale(locale)) return null
  const inside = `/${rest.join('/')}`
  const routes = (Object.keys(pathnames) as Route[]).sort((a, b) => Number(a.includes('[')) - Number(b.includes('[')))
  for (const route of routes) {
    const params = fits(pathnames[route][locale], inside) ?? fits(route, inside)
    if (params) return { locale, route, params }
  }
  return null
}
