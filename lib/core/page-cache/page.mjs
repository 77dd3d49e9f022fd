// What a rendered page says of itself: its tags, its scripts, its status.
import { createHash } from 'node:crypto'
import { policy } from '../csp.mjs'

const tagsHeader = 'x-next-cache-tags'
const implicit = '_N_T_'
/** How a page says that what it was asked for does not exist, or that it could not be made (components/layout/{not-found,failed}-content.tsx). */
const statusMark = /<main\b[^>]* data-status="(\d{3})"/
const decoded = (path) => {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
const withoutLocale = (path) => path.replace(/^\/(?:\[locale\]|fi|en|sv)(?=\/|$)/, '') || '/'

/** The tag of the page with this cache key: what Next puts before the address is left out. */
export const ownTag = (key) => decoded(withoutLocale(key.includes('/$/') ? key.slice(key.indexOf('/$/') + 2) : key))

/** The page's own tags: its address without the language, and the patterns of its folder, as commands name them. */
export function pageTags(header) {
  const found = new Set()
  for (const tag of (header ?? '').split(',')) {
    if (!tag.startsWith(implicit)) continue
    const path = tag.slice(implicit.length)
    if (path.endsWith('/layout')) continue
    const plain = path.replace(/\/\([^)]*\)/g, '').replace(/\/page$/, '')
    const inner = withoutLocale(plain)
    if (inner !== plain || plain === '/') found.add(decoded(inner))
  }
  return [...found]
}

/** All tags of what was rendered under a key. The address itself is always one: nothing is kept that no act can end. */
export const tagsOf = (key, value) => [...new Set([ownTag(key), ...pageTags(value.headers?.[tagsHeader])])]

/** Hashes of the page's inline scripts, in CSP form. */
export function scriptHashes(html) {
  const found = new Set()
  for (const [, attributes, code] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
    if (!/\ssrc=/.test(attributes) && code) found.add(`'sha256-${createHash('sha256').update(code).digest('base64')}'`)
  }
  return [...found]
}

const sheet = /<link rel="stylesheet" href="(\/_next\/static\/css\/[\w.-]+\.css)"[^>]*\/>/g

/**
 * Puts the page's styles into the page itself: on a slow line the first words are painted one round earlier. The file's own
 * link goes to the end, where it holds up nothing; from then on it is in the browser's store.
 * @param read gives the text of a style sheet by its address, or null
 */
export function inlineStyles(html, read) {
  const links = []
  const inlined = html.replace(sheet, (link, href) => {
    const css = read(href)
    if (css === null) return link
    links.push(link)
    return `<style>${css}</style>`
  })
  return links.length ? inlined.replace('</body>', `${links.join('')}</body>`) : html
}

/** Gives a page its content security policy and its true status. Next sends both with it, the first time too. */
export function finish(value, read = () => null) {
  if (value.kind !== 'APP_PAGE') return
  value.html = inlineStyles(value.html, read)
  value.headers = { ...value.headers, 'content-security-policy': policy(["'self'", ...scriptHashes(value.html)]) }
  const status = Number(statusMark.exec(value.html)?.[1] ?? 0)
  if (status) value.status = status
  // Asked again each time, and mostly answered with 304: no store between here and the reader may keep what a command has changed.
  value.headers['cache-control'] = isFailure(value) ? 'no-store' : 'public, max-age=0, must-revalidate'
}

/** A page that could not be made, as it was sent: the next reader gets a new try. */
export const isFailure = (value) => value.status >= 400 && value.status !== 404
