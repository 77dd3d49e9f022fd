// Rendered pages of one process, and through Postgres those of the others.
import { sql } from 'drizzle-orm'
import { within } from '../within.mjs'
import { Memory } from './memory.mjs'
import { finish, isFailure, ownTag, tagsOf } from './page.mjs'
import { deserialise, serialise } from './serialise.mjs'

/** Other instances' changes are seen at most this late; the own ones at once. */
const recheckMs = 1000
/** A database that failed or stalled is left alone this long: pages are served meanwhile as they are. */
const breakMs = 1000
/** How long an answer is waited for. PGlite lives in this process: its own long transactions are no failure. */
const answerMs = { pglite: 15_000, pg: 1000, neon: 1500 }
/** A rendering that has not ended by then has failed. */
const renderMs = 60_000
const tooMany = 10_000
/** No page is served that is older: the marks of its changes are kept twice as long (lib/ops/retention.ts). */
const oldestMs = 30 * 86_400_000

/** A list rendered for a set of filters: a folder of its kind is named `kept`. */
const isList = (key) => key.includes('/kept/')
const same = (entry, current) => entry.tags.every((tag) => (entry.versions[tag] ?? 0) === (current.get(tag) ?? 0))
const aged = (entry, at) => at - entry.storedAt > oldestMs || (typeof entry.cacheControl?.revalidate === 'number' && at - entry.storedAt > entry.cacheControl.revalidate * 1000)

export class PageStore {
  #connect
  #prefix
  #sheet
  #pages
  /** Addresses that do not exist are endless: they must not push pages out. */
  #missing
  /** Lists by filters are many: each process keeps those that are asked for, and the database none. */
  #lists
  /** Own acts are counted, not timed: a millisecond is long. */
  #acts = 0
  #lastAct = new Map()
  #lastActOnAny = 0
  #renderings = new Map()
  #brokenUntil = 0

  /** `connect` gives the process's connection (a promise) or undefined; `prefix` parts builds and settings from each other, `sheet` reads a style sheet of the build. */
  constructor({ connect, prefix, sheet = () => null, maxBytes = 64 * 1024 * 1024 }) {
    this.#connect = connect
    this.#prefix = prefix
    this.#sheet = sheet
    this.#pages = new Memory(maxBytes)
    this.#missing = new Memory(maxBytes / 16)
    this.#lists = new Memory(maxBytes / 2)
  }

  /** Tags that this process has changed, after its commit. */
  changed(tags) {
    this.#acts++
    if (this.#lastAct.size > tooMany) {
      this.#lastAct.clear()
      this.#lastActOnAny = this.#acts
    }
    for (const tag of tags) this.#lastAct.set(tag, this.#acts)
  }

  /** Marks pages as changed for all instances, outside a command. */
  async invalidate(tags) {
    const list = sql.join(tags.map((t) => sql`(${t}, now())`), sql`, `)
    if (tags.length) await this.#ask(sql`insert into cache_invalidations (tag, at) values ${list} on conflict (tag) do update set at = excluded.at, version = cache_invalidations.version + 1`)
    this.changed(tags)
  }

  async get(key) {
    const entry = this.#pages.recall(key) ?? this.#lists.recall(key) ?? this.#missing.recall(key) ?? (isList(key) ? undefined : await this.#stored(key))
    if (entry && (await this.#usable(entry))) return entry
    this.#forget(key)
    // The versions before rendering: an invalidation committed from here on makes the coming entry stale.
    const asked = this.#now()
    const versions = await this.#versions(entry?.tags ?? [ownTag(key)])
    this.#begin(key, asked, versions)
    return null
  }

  async set(key, value, cacheControl) {
    finish(value, this.#sheet)
    const rendering = this.#end(key)
    const shared = this.#connect() !== undefined
    // Without knowing what was invalidated before, an entry could be older than the data: it is not kept.
    if ((shared && !rendering?.versions) || isFailure(value)) return
    const tags = tagsOf(key, value)
    const versions = Object.fromEntries(tags.map((tag) => [tag, rendering?.versions?.get(tag) ?? 0]))
    const entry = { value, tags, versions, storedAt: Date.now(), checked: rendering?.asked ?? this.#now(), cacheControl }
    if (value.status === 404) return this.#missing.remember(key, entry)
    if (isList(key)) return this.#lists.remember(key, entry)
    this.#pages.remember(key, entry)
    await this.#ask(sql`insert into page_cache (key, value, tags, stored_at) values (${this.#prefix + key}, ${serialise({ ...entry, checking: undefined })}, ${JSON.stringify(tags)}::jsonb, ${entry.storedAt})
      on conflict (key) do update set value = excluded.value, tags = excluded.tags, stored_at = excluded.stored_at`, true)
  }

  #forget(key) {
    for (const memory of [this.#pages, this.#lists, this.#missing]) memory.forget(key)
  }

  /** Several renderings of one page may run: all are held to the versions that the oldest began under. */
  #begin(key, asked, versions) {
    const open = this.#renderings.get(key)
    if (open && asked.at - open.asked.at < renderMs) {
      open.count++
      return
    }
    if (this.#renderings.size > tooMany) this.#renderings.clear()
    this.#renderings.set(key, { asked, versions, count: 1 })
  }

  #end(key) {
    const open = this.#renderings.get(key)
    if (open && --open.count <= 0) this.#renderings.delete(key)
    return open
  }

  /** When a question is put: the time, and how many own acts came before. */
  #now() {
    return { at: Date.now(), acts: this.#acts }
  }

  #touchedSince(entry, { acts }) {
    return this.#lastActOnAny > acts || entry.tags.some((tag) => (this.#lastAct.get(tag) ?? 0) > acts)
  }

  async #usable(entry) {
    const asked = this.#now()
    if (aged(entry, asked.at)) return false
    if (!this.#touchedSince(entry, entry.checked) && asked.at - entry.checked.at < recheckMs) return true
    // Many readers at once ask once, unless the question was put before the last own act.
    if (!entry.checking || this.#touchedSince(entry, entry.checking.asked)) entry.checking = { asked, answer: this.#versions(entry.tags) }
    const checking = entry.checking
    const current = await checking.answer
    if (entry.checking === checking) entry.checking = undefined
    // The database is away: what was true a moment ago is served, and asked again later.
    if (!current) return true
    if (!same(entry, current)) return false
    if (checking.asked.at >= entry.checked.at) entry.checked = checking.asked
    return true
  }

  /** How often each tag has been invalidated, as committed now. Patterns are few and read along: a page's own are not known before it is rendered. */
  async #versions(tags) {
    const rows = await this.#ask(sql`select tag, version from cache_invalidations where tag in (${sql.join(tags.map((t) => sql`${t}`), sql`, `)})
      union select tag, version from cache_invalidations where strpos(tag, '[') > 0`)
    return rows && new Map(rows.map((r) => [r.tag, Number(r.version)]))
  }

  async #stored(key) {
    const rows = await this.#ask(sql`select value from page_cache where key = ${this.#prefix + key}`, true)
    if (!rows?.[0]) return undefined
    const entry = { ...deserialise(rows[0].value), checked: { at: 0, acts: 0 } }
    this.#pages.remember(key, entry)
    return entry
  }

  /** Rows of a statement; null when the database is away, or has no other process to share with (`sharedOnly`). */
  async #ask(statement, sharedOnly = false) {
    const opening = this.#connect()
    if (!opening || Date.now() < this.#brokenUntil) return null
    try {
      const connection = await within(opening, answerMs.pg)
      if (sharedOnly && connection.driver === 'pglite') return null
      const result = await within(connection.db.execute(statement), answerMs[connection.driver])
      return result.rows
    } catch {
      // Said by /api/ready and by every write; a page that is there is not refused for it.
      this.#brokenUntil = Date.now() + breakMs
      return null
    }
  }
}
