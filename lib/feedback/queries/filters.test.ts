import { asc } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { getDb } from '@/db/client'
import { areas, categories, feedback } from '@/db/schema'
import { feedbackRows } from '@/db/seed/factories/feedback-rows'
import { localDate } from '@/lib/core/time'
import { visitor } from '@/lib/testing/actors'
import { useTestDatabase } from '@/lib/testing/database'
import { handlerOf, seeded, type ReportRow } from '@/lib/testing/reports'
import type { FeedbackFilters, SortOrder } from '../types'
import { filtersInput, strictFiltersInput } from '../validation'
import { exportFeedback } from './export'
import { countPublicFeedback, listForFeed, listPublicFeedback, listPublicNumbers } from './lists'
import { feedbackForMap } from './map'
import { listForOpen311 } from './open311'
import { listQueue } from './queue'
import { feedbackStatistics } from './statistics'

useTestDatabase()
const total = 900
const now = new Date('2026-11-24T12:00:00Z')
let rows: ReportRow[] = []
let tree: Map<string, string | null>

beforeAll(async () => {
  const db = await getDb()
  const places = await db.select().from(areas).orderBy(asc(areas.id))
  tree = new Map(places.map((a) => [a.id, a.parentId]))
  const context = { categories: await db.select({ code: categories.code, groupId: categories.groupId }).from(categories).orderBy(asc(categories.code)), areas: places, now }
  const made = Array.from({ length: total }, (_, n) => feedbackRows(n, context).report)
  for (const [n, r] of made.entries()) {
    if (n % 41 === 0) r.moderation = 'hidden'
    // Many arrive in the same second, so that pages can be cut between equals.
    r.receivedAt = new Date(Math.floor((r.receivedAt as Date).getTime() / 86_400_000 / 9) * 9 * 86_400_000 + (n % 3) * 3_600_000)
  }
  for (let i = 0; i < total; i += 150) await db.insert(feedback).values(made.slice(i, i + 150))
  rows = await db.select().from(feedback)
}, 60_000)

const seen = (r: ReportRow) => r.moderation === 'public' && r.publishable
const closed = new Set(['answered', 'done', 'notOurs', 'notPossible', 'duplicate', 'withdrawn'])
function within(area: string | null, wanted: string): boolean {
  for (let at = area; at; at = tree.get(at) ?? null) if (at === wanted) return true
  return false
}
/** The filters once more, over rows in memory and in plain words; text is compared by whole words only. */
const matches = (f: FeedbackFilters) => (r: ReportRow): boolean =>
  (!f.group || r.groupId === f.group) && (!f.category?.length || f.category.includes(r.categoryCode)) && (!f.status?.length || f.status.includes(r.status)) &&
  (!f.phase || (f.phase === 'closed') === closed.has(r.status)) && (!f.area || within(r.areaId, f.area)) &&
  (!f.from || localDate(r.receivedAt) >= f.from) && (!f.to || localDate(r.receivedAt) <= f.to) &&
  (!f.text || f.text.toLowerCase().split(' ').every((word) => `${r.title} ${r.description}`.toLowerCase().includes(word)))

const texts = ['kuoppa', 'kaivo', 'koulun edessä', 'torin laidalla', 'ROSKAA', 'ei-missään-tätä']
function anyFilters(random: () => number): FeedbackFilters {
  const some = <T>(list: T[]): T => list[Math.floor(random() * list.length)] as T
  const maybe = <T>(chance: number, value: () => T): T | undefined => (random() < chance ? value() : undefined)
  return {
    group: maybe(0.3, () => some(rows).groupId), category: maybe(0.3, () => [some(rows).categoryCode, some(rows).categoryCode]), status: maybe(0.3, () => [some(rows).status, some(rows).status]),
    phase: maybe(0.3, () => (random() < 0.5 ? 'open' : 'closed')), area: maybe(0.4, () => some([...tree.keys()])), from: maybe(0.3, () => localDate(some(rows).receivedAt)),
    to: maybe(0.3, () => localDate(some(rows).receivedAt)), text: maybe(0.2, () => some(texts)),
  }
}
const numbers = (list: { number: string }[]) => list.map((r) => r.number).sort()

describe('a hundred random filters over nine hundred reports', () => {
  const random = seeded(311)
  it('give exactly the public ones that match, in lists, counts, feeds, map, statistics and export', async () => {
    let found = 0
    for (let i = 0; i < 100; i++) {
      const filters = anyFilters(random)
      const expected = numbers(rows.filter(seen).filter(matches(filters)))
      found += expected.length
      const label = JSON.stringify(filters)
      expect(await countPublicFeedback(filters), label).toBe(expected.length)
      expect(numbers((await listPublicFeedback(filters, 1, 'fi', total)).items), label).toEqual(expected)
      if (i % 5) continue
      expect(numbers(await listForFeed(filters, total, 'fi')), label).toEqual(expected)
      expect((await feedbackStatistics(filters, 'fi')).total.total, label).toBe(expected.length)
      const map = await feedbackForMap(filters, 12)
      const placed = rows.filter((r) => seen(r) && matches(filters)(r) && r.lat !== null).length
      expect([map.total, map.items.length + map.clusters.reduce((n, c) => n + c.count, 0)], label).toEqual([placed, placed])
      const exported: string[] = []
      for await (const row of exportFeedback(visitor(), 'public', filters, 'fi')) exported.push(row.number)
      expect(exported.sort(), label).toEqual(expected)
    }
    expect(found).toBeGreaterThan(500)
  })

  it('give staff all of their groups, whatever its moderation, and nothing of another', async () => {
    const group = rows[0]!.groupId
    const me = await handlerOf(group)
    for (let i = 0; i < 25; i++) {
      const filters = anyFilters(random)
      const expected = rows.filter((r) => r.groupId === group).filter(matches(filters))
      const page = await listQueue(me, { view: 'all', filters, page: 1 }, 'fi', now)
      expect(page.total, JSON.stringify(filters)).toBe(expected.length)
      expect(page.items.every((item) => item.groupId === group)).toBe(true)
    }
  })
})

describe('pages', () => {
  it.each(['newest', 'oldest', 'updated', 'supported'] satisfies SortOrder[])('in the order %s hold every report once, also between equals', async (sort) => {
    const first = await listPublicFeedback({ sort }, 1, 'fi', 37)
    const all: { number: string; receivedAt: string; updatedAt: string; supportCount: number }[] = []
    for (let page = 1; page <= first.pages; page++) all.push(...(await listPublicFeedback({ sort }, page, 'fi', 37)).items)
    expect(numbers(all)).toEqual(numbers(rows.filter(seen)))
    const keys = all.map((r) => (sort === 'supported' ? -r.supportCount : sort === 'oldest' ? Date.parse(r.receivedAt) : -Date.parse(sort === 'newest' ? r.receivedAt : r.updatedAt)))
    expect(keys).toEqual([...keys].sort((a, b) => a - b))
    expect((await listPublicFeedback({ sort }, 99_999, 'fi', 37)).page).toBe(first.pages)
  })
  it('of the sitemap go on from the last and end', async () => {
    const all: string[] = []
    for (let after: string | null = null; ;) {
      const step: { id: string; number: string }[] = await listPublicNumbers(after, 100)
      all.push(...step.map((r) => r.number))
      if (step.length < 100) break
      after = step.at(-1)?.id ?? null
    }
    expect(all.sort()).toEqual(numbers(rows.filter(seen)))
  })
  it('of Open311 hold every report once, newest first', async () => {
    const all: { number: string; receivedAt: Date }[] = []
    for (let page = 1; all.length < rows.filter(seen).length; page++) {
      const { items } = await listForOpen311({}, { page, size: 64 }, 'fi')
      if (!items.length) break
      all.push(...items)
    }
    expect(numbers(all)).toEqual(numbers(rows.filter(seen)))
    const times = all.map((r) => -r.receivedAt.getTime())
    expect(times).toEqual([...times].sort((a, b) => a - b))
  })
})

describe('words typed by people', () => {
  it('are words, not patterns', async () => {
    for (const text of ['%', '_', '\\', '%%%', "' or 1=1 --", 'kuop_a', 'k%a']) expect((await listPublicFeedback({ text }, 1, 'fi')).total, text).toBe(0)
  })
  it('find with any ending, in any order and any case', async () => {
    const kaivo = await countPublicFeedback({ text: 'kaivo' })
    expect(kaivo).toBeGreaterThan(0)
    for (const text of ['KAIVOT', 'tukossa kaivo', 'kaivo tukossa']) expect(await countPublicFeedback({ text }), text).toBe(kaivo)
  })
  it('find a case by its number as people write it, but only a public one', async () => {
    const [open, waiting] = [rows.find(seen)!, rows.find((r) => !seen(r))!]
    for (const typed of [open.number, open.number.toLowerCase(), open.number.replace(/-/g, ' '), open.number.slice(2)]) expect(numbers((await listPublicFeedback({ text: typed }, 1, 'fi')).items), typed).toContain(open.number)
    expect(await countPublicFeedback({ text: waiting.number })).toBe(0)
  })
})

describe('filters in an address', () => {
  it('leave out what is wrong where people read, and refuse it where machines ask', () => {
    const wrong: Record<string, unknown> = {
      group: 'a b', category: "101,' or 1=1", status: 'sleeping', phase: 'half', area: '\0', from: '2026-02-30', to: '275760-09-13', bbox: '1,2,3', sort: 'random', text: 'x'.repeat(1000),
    }
    expect(Object.values(filtersInput.parse(wrong)).filter((v) => v !== undefined)).toEqual([])
    for (const [name, value] of Object.entries(wrong)) expect(strictFiltersInput.safeParse({ [name]: value }).success, name).toBe(false)
    for (const bbox of ['NaN,62,28,63', '27,62,28', '27,62,28,63,1', '-200,62,28,63', '27,62,28,Infinity', '']) expect(strictFiltersInput.safeParse({ bbox }).success, bbox).toBe(false)
    expect(strictFiltersInput.parse({ bbox: '27,62,28,63', category: '101,102', status: 'done', text: ' kuoppa  tiessä ' })).toMatchObject({ bbox: [27, 62, 28, 63], category: ['101', '102'], text: 'kuoppa tiessä' })
  })
})
