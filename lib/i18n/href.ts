import { locales, type Locale } from './locales'
import pathnames from './pathnames.json'

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

type Rewrite = { source: string; destination: string }
const colon = (pattern: string) => pattern.replace(/\[(\w+)\]/g, ':$1')

/** Localised address → the folder under `app/`; for `rewrites()`. Fixed addresses come before those with parameters. */
export function localisedRewrites(): Rewrite[] {
  const rows = Object.entries(pathnames).flatMap(([route, byLocale]) =>
    locales.filter((l) => byLocale[l] !== route).map((l) => ({ source: `/${l}${colon(byLocale[l])}`, destination: `/${l}${colon(route)}` })))
  return rows.sort((a, b) => Number(a.source.includes(':')) - Number(b.source.includes(':')))
}

/** The folder names of `app/` are not addresses in Finnish or Swedish: `/fi/feedback` redirects to `/fi/palaute`. Bare Finnish paths redirect too. */
export function addressRedirects(): (Rewrite & { permanent: boolean })[] {
  const internal = Object.entries(pathnames).flatMap(([route, byLocale]) =>
    locales.filter((l) => byLocale[l] !== route).map((l) => ({ source: `/${l}${colon(route)}`, destination: `/${l}${colon(byLocale[l])}`, permanent: false })))
  const bare = Object.values(pathnames).filter((p) => p.fi !== '/').map((p) => ({ source: colon(p.fi), destination: `/fi${colon(p.fi)}`, permanent: false }))
  const rows = [...internal, ...bare, { source: '/', destination: '/fi', permanent: false }]
  return rows.sort((a, b) => Number(a.source.includes(':')) - Number(b.source.includes(':')))
}

/** The same page in every language, from an internal path such as `/feedback/P-1`; for `hreflang` and the language switch. */
export function alternates(route: Route, params?: Record<string, string>): Record<Locale, string> {
  return Object.fromEntries(locales.map((l) => [l, `/${l}${fill(pathnames[route][l], params).replace(/^\/$/, '')}`])) as Record<Locale, string>
}
