import { fileURLToPath } from 'node:url'
import createNextIntlPlugin from 'next-intl/plugin'
import pathnames from './lib/i18n/pathnames.json' with { type: 'json' }

const withNextIntl = createNextIntlPlugin('./lib/i18n/request.ts')
const locales = ['fi', 'en', 'sv']
const routes = Object.entries(pathnames)
/** `[number]` of our table is `:number` of Next's. */
const pattern = (path) => path.replace(/\[(\w+)\]/g, ':$1')
/** Fixed addresses come before those with parameters: `/palaute/uusi` is not a report called "uusi". */
const fixedFirst = (rows) => rows.sort((a, b) => Number(a.source.includes(':')) - Number(b.source.includes(':')))

/** Localised address → folder of `app/`. */
const localisedRewrites = fixedFirst(
  routes.flatMap(([route, byLocale]) => locales.filter((l) => byLocale[l] !== route).map((l) => ({ source: `/${l}${pattern(byLocale[l])}`, destination: `/${l}${pattern(route)}` }))),
)
/** The folders' names are no addresses in Finnish or Swedish: `/fi/feedback` goes to `/fi/palaute`. */
const internalRedirects = routes.flatMap(([route, byLocale]) =>
  locales
    .filter((l) => byLocale[l] !== route && !routes.some(([, other]) => other[l] === route))
    .map((l) => ({ source: `/${l}${pattern(route)}`, destination: `/${l}${pattern(byLocale[l])}`, permanent: false })))
/** The bare Finnish path on a poster. */
const bareRedirects = routes.filter(([, p]) => p.fi !== '/').map(([, p]) => ({ source: pattern(p.fi), destination: `/fi${pattern(p.fi)}`, permanent: false }))

/** What begins with no language and is no machine's address gets the Finnish 404 page, not a page in the language "xyz". */
const unknownAddress = { source: '/:path((?!(?:fi|en|sv|api|open311|syote|kalenteri|_next|\\.well-known)(?:/|$)).*)', destination: '/fi/unknown-address' }

const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'geolocation=(self), camera=(self), microphone=(), payment=(), usb=(), browsing-topics=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'X-Frame-Options', value: 'SAMEORIGIN' },
  { key: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains' },
]

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run check` runs the compiler and the linter; the build does not do it twice.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@electric-sql/pglite', 'pg', 'ws', 'sharp', 'pino', 'nodemailer'],
  // Where a rendered page lives, its own content security policy beside it: lib/core/page-cache.
  cacheHandler: fileURLToPath(new URL('./lib/core/page-cache/handler.mjs', import.meta.url)),
  cacheMaxMemorySize: 0,
  images: { unoptimized: true },
  // Five pictures of 10 MB come in one form where there is no script; each is counted and refused on its own.
  experimental: { serverActions: { bodySizeLimit: '52mb' }, proxyClientMaxBodySize: '52mb' },
  async rewrites() {
    return { beforeFiles: localisedRewrites, afterFiles: [unknownAddress], fallback: [] }
  },
  async redirects() {
    return [{ source: '/', destination: '/fi', permanent: false }, ...fixedFirst([...internalRedirects, ...bareRedirects])]
  },
  async headers() {
    return [{ source: '/:path*', headers: securityHeaders }]
  },
}

export default withNextIntl(config)
