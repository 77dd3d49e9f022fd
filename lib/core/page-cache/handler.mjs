// Next's cacheHandler: rendered public pages, shared by all instances through Postgres.
// Loaded by Next outside the bundle, so it is plain JavaScript and finds the database by `globalThis.yhessaDb`.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pageTags } from './page.mjs'
import { PageStore } from './store.mjs'

/** Settings that stand in rendered pages: with others, a page is another page. */
const shown = ['SITE_URL', 'TILE_URL', 'TILE_ATTRIBUTION', 'DEMO', 'DATABASE_DRIVER', 'OIDC_ISSUER', 'OIDC_NAME', 'MAIL_FROM']

function prefixOf(distDir) {
  const settings = createHash('sha256').update(JSON.stringify(shown.map((name) => process.env[name] ?? null))).digest('hex').slice(0, 12)
  return `${buildIdOf(distDir)}:${settings}:`
}

function buildIdOf(distDir) {
  try {
    return readFileSync(join(distDir, '..', 'BUILD_ID'), 'utf8').trim()
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
    return 'development'
  }
}

/** The text of a style sheet by its address, read once; null when the build has none of that name. */
function sheets(distDir) {
  const read = new Map()
  return (href) => {
    if (!read.has(href)) {
      const file = join(distDir, '..', decodeURI(href).replace(/^\/_next\//, ''))
      read.set(href, existsSync(file) ? readFileSync(file, 'utf8').replaceAll('</', '<\\/') : null)
    }
    return read.get(href)
  }
}

/** Next makes a handler for each request and may load this module twice; the pages are the process's. */
function store(distDir) {
  if (!globalThis.yhessaPageStore) {
    const made = new PageStore({ connect: () => globalThis.yhessaDb, prefix: prefixOf(distDir), sheet: sheets(distDir) })
    globalThis.yhessaPageStore = made
    globalThis.yhessaPagesChanged = (tags) => made.changed(tags)
  }
  return globalThis.yhessaPageStore
}

export default class PageCache {
  #store

  constructor(context) {
    this.#store = store(context.serverDistDir ?? '')
  }

  async get(key, context) {
    if (context.kind === 'FETCH') return null
    const entry = await this.#store.get(key)
    return entry && { lastModified: entry.storedAt, value: entry.value, cacheControl: entry.cacheControl }
  }

  async set(key, value, context) {
    if (value && value.kind !== 'FETCH') await this.#store.set(key, value, context?.cacheControl)
  }

  /** Next's own way; commands write `cache_invalidations` instead, in their transaction. */
  async revalidateTag(tags) {
    await this.#store.invalidate(pageTags([tags].flat().join(',')))
  }

  resetRequestCache() {}
}
