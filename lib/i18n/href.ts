import { locales, type Locale } from './locales'
import pathnames from './pathnames.json' with { type: 'json' }

export type Route = keyof typeof pathnames
type ParamName<R extends string> = R extends `${string}[${infer P}]${infer Rest}` ? P | ParamName<Rest> : never
export type RouteParams<R extends Route> = ParamName<R> extends never ? undefined : Record<ParamName<R>, string>
type Query = Record<string, string | number | undefined | null>

const fill = (pattern: string, params: Record<string, string> | undefined) =>
  pattern.replace(/\[(\w+)\]/g, (_, name: string) => encodeURIComponent(params?.[name] ?? ''))

/** The address of a page in a language, e.g. `href('fi', '/feedback/[number]', { number })`. */
export function href<R extends Route>(locale: Locale, route: R, ...[params, query]: ParamName<R> extends never ? [undefined?, Query?] : [RouteParams<R>, Query?]): string {
  const path = fill(pathnames[route][locale], params as Record<string, string> | undefined)
  const search = new URLSearchParams()
  for (const [k, v] of Object.entries(query ?? {})) if (v !== undefined && v !== null && v !== '') search.set(k, String(v))
  const tail = search.size ? `?${search}` : ''
  return `/${locale}${path === '/' ? '' : path}${tail}`
}

/** The same page in every language, from an internal path such as `/feedback/P-1`; for `hreflang` and the language switch. */
export function alternates(route: Route, params?: Record<string, string>): Record<Locale, string> {
  return Object.fromEntries(locales.map((l) => [l, `/${l}${fill(pathnames[route][l], params).replace(/^\/$/, '')}`])) as Record<Locale, string>
}
