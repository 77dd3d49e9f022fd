// Next's cacheHandler: rendered public pages, shared by all instances through Postgres.
// Loaded by Next outside the bundle, so it is plain JavaScript and finds the database by `globalThis.yhessaDb`.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { policy } from '../csp.mjs'
import { deserialise, serialise } from './serialise.mjs'
import { memory, remember } from './memory.mjs'

const tagsHeader = 'x-next-cache-tags'
const implicit = '_N_T_'
/** Other instances' changes are seen at most this late, in ms; the own ones at once. */
const recheckMs = 1000
/** How a page says that what it was asked for does not exist (components/layout/not-found-content.tsx). */
const notFoundMark = /<main\b[^>]* data-status="404"/
/** After a failure the database is left alone this long: cached pages are served meanwhile. */
const breakMs = 3000

const state = (globalThis.yhessaPageCache ??= { versionsAtMiss: new Map(), changedAt: new Map(), brokenUntil: 0, buildId: undefined })
globalThis.yhessaPagesChanged = (tags) => tags.forEach((tag) => state.changedAt.set(tag, Date.now()))

/** The page's own tags: its address without the language, and the patterns of its folder, as commands name them. */
export function pageTags(header) {
  const found = new Set()
  for (const tag of (header ?? '').split(',')) {
    if (!tag.startsWith(implicit)) continue
    const path = tag.slice(implicit.length)
    if (path.endsWith('/layout') || path === '/layout') continue
    const plain = path.replace(/\/\([^)]*\)/g, '').replace(/\/page$/, '')
    const inner = plain.replace(/^\/(?:\[locale\]|fi|en|sv)(?=\/|$)/, '') || '/'
    if (inner !== plain || plain === '/') found.add(decodeURIComponent(inner))
  }
  return [...found]
}

/** Hashes of the page's inline scripts, in CSP form. */
export function scriptHashes(html) {
  const found = new Set()
  for (const [, attributes, code] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
    if (!/\bsrc=/.test(attributes) && code) found.add(`'sha256-${createHash('sha256').update(code).digest('base64')}'`)
  }
  return [...found]
}

async function database() {
  if (!globalThis.yhessaDb || Date.now() < state.brokenUntil) return null
  try {
    return await globalThis.yhessaDb
  } catch {
    state.brokenUntil = Date.now() + breakMs
    return null
  }
}

/** Runs a statement; a database that is away is no error here, only null. */
async function ask(statement) {
  const connection = await database()
  if (!connection) return null
  try {
    const result = await connection.db.execute(statement)
    return result.rows
  } catch {
    state.brokenUntil = Date.now() + breakMs
    return null
  }
}

/** How often each tag has been invalidated, as committed now. Patterns are few and read along, because a page's own are not known before it is rendered. */
async function versions(tags) {
  const rows = await ask(sql`select tag, version from cache_invalidations where tag in (${sql.join(tags.map((t) => sql`${t}`), sql`, `)}) or strpos(tag, '[') > 0`)
  return rows && new Map(rows.map((r) => [r.tag, Number(r.version)]))
}

/** The address in a cache key: what Next puts before it is left out. */
const pathOf = (key) => (key.includes('/$/') ? key.slice(key.indexOf('/$/') + 2) : key)
const ownTag = (key) => decodeURIComponent(pathOf(key).replace(/^\/(?:fi|en|sv)(?=\/|$)/, '') || '/')
const same = (entry, current) => entry.tags.every((tag) => (entry.versions[tag] ?? 0) === (current.get(tag) ?? 0))

export default class PageCache {
  constructor(context) {
    state.buildId ??= context.serverDistDir ? buildIdOf(context.serverDistDir) : 'development'
  }

  async get(key, context) {
    if (context.kind === 'FETCH') return null
    const entry = memory.get(key) ?? (await this.#fromDatabase(key))
    if (entry && (await this.#isCurrent(entry))) return { lastModified: entry.storedAt, value: entry.value, cacheControl: entry.cacheControl }
    memory.delete(key)
    // The versions before rendering: an invalidation committed from here on makes the coming entry stale.
    state.versionsAtMiss.set(key, await versions([ownTag(key)]))
    return null
  }

  async set(key, value, context) {
    if (!value || value.kind === 'FETCH') return
    const atMiss = state.versionsAtMiss.get(key)
    state.versionsAtMiss.delete(key)
    if (value.kind === 'APP_PAGE') value.headers = { ...value.headers, 'content-security-policy': policy(["'self'", ...scriptHashes(value.html)]) }
    if (value.kind === 'APP_PAGE' && notFoundMark.test(value.html)) value.status = 404
    const tags = pageTags(value.headers?.[tagsHeader])
    // Without knowing what was invalidated before, an entry could be older than the data: it is not kept.
    if (!atMiss && globalThis.yhessaDb) return
    const entry = { value, tags, versions: Object.fromEntries(tags.map((t) => [t, atMiss?.get(t) ?? 0])), storedAt: Date.now(), checkedAt: Date.now(), cacheControl: context?.cacheControl }
    remember(key, entry)
    const connection = await database()
    // Addresses that do not exist are endless: they live in memory only.
    if (connection && connection.driver !== 'pglite' && value.status !== 404) {
      await ask(sql`insert into page_cache (key, value, tags, stored_at) values (${`${state.buildId}:${key}`}, ${serialise(entry)}, ${JSON.stringify(tags)}::jsonb, ${entry.storedAt})
        on conflict (key) do update set value = excluded.value, tags = excluded.tags, stored_at = excluded.stored_at`)
    }
  }

  async revalidateTag(tags) {
    const own = new Set(pageTags([tags].flat().join(',')))
    for (const [key, entry] of memory) if (entry.tags.some((t) => own.has(t))) memory.delete(key)
  }

  resetRequestCache() {}

  async #fromDatabase(key) {
    const connection = await database()
    if (!connection || connection.driver === 'pglite') return null
    const rows = await ask(sql`select value from page_cache where key = ${`${state.buildId}:${key}`}`)
    if (!rows?.[0]) return null
    const entry = { ...deserialise(rows[0].value), checkedAt: 0 }
    remember(key, entry)
    return entry
  }

  async #isCurrent(entry) {
    const touched = entry.tags.some((t) => (state.changedAt.get(t) ?? 0) >= entry.checkedAt)
    if (!touched && Date.now() - entry.checkedAt < recheckMs) return true
    const asked = Date.now()
    const current = await versions(entry.tags)
    // The database is away: what was true a moment ago is served, and asked again later.
    if (!current) return true
    entry.checkedAt = asked
    if (!same(entry, current)) return false
    return true
  }
}

function buildIdOf(distDir) {
  try {
    return readFileSync(join(distDir, '..', 'BUILD_ID'), 'utf8').trim()
  } catch {
    return 'development'
  }
}
