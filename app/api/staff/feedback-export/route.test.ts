import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { parse } from 'csv-parse/sync'
import { and, desc, eq, sql } from 'drizzle-orm'
import type { FeatureCollection, Point } from 'geojson'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { getDb } from '@/db/client'
import { audit, feedback } from '@/db/schema'
import { sessionCookie } from '@/lib/auth/cookies'
import { exportHeader } from '@/lib/feedback/export-file'
import { person } from '@/lib/testing/actors'
import { useTestDatabase } from '@/lib/testing/database'
import { browserOf, cookiesNow, newBrowser } from '@/lib/testing/next'
import { handlerOf } from '@/lib/testing/reports'
import { GET } from './route'

vi.mock('next/headers', async () => (await import('@/lib/testing/next')).nextHeaders)

useTestDatabase()
const rows = 20_000
const streets = 15_000
type Handler = Awaited<ReturnType<typeof handlerOf>>
let handler: Handler
let parks: Handler

/** Every 3rd begins like a formula, every 4th has no place, every 5th waits, every 7th is private; a quarter belongs to parks. */
beforeAll(async () => {
  handler = await handlerOf('streets')
  parks = await handlerOf('parks')
  const db = await getDb()
  await db.execute(sql`insert into feedback (number, key, follow_code_hash, category_code, group_id, title, description, lat, lon, moderation, publishable, reporter_email, observed_at, received_at, channel, locale, created_at, updated_at)
    select 'P-X' || i, gen_random_uuid(), 'x', case when i % 4 = 1 then '203' else '101' end, case when i % 4 = 1 then 'parks' else 'streets' end,
      case when i % 3 = 0 then '=HYPERLINK("x";"' || i || '")' else 'Rivi ' || i || '; "lainaus"' end, E'Ensimmäinen rivi\nToinen; rivi "lainattu" ' || repeat('sana ', 150),
      case when i % 4 = 0 then null else 62.9 end, case when i % 4 = 0 then null else 27.7 end, case when i % 5 = 0 then 'waiting' else 'public' end, i % 7 <> 0,
      'salainen' || i || '@example.fi', now() - i * interval '1 minute', now() - i * interval '1 minute', 'web', 'fi', now(), now() from generate_series(1, ${rows}) i`)
}, 120_000)

async function fetchExport(as: Parameters<typeof browserOf>[0] | null, query: string): Promise<Response> {
  if (as) await browserOf(as)
  else newBrowser()
  return GET(new Request(`http://localhost:3000/api/staff/feedback-export?view=all&${query}`, { headers: { cookie: `${sessionCookie()}=${cookiesNow().get(sessionCookie()) ?? ''}` } }), undefined)
}

describe('twenty thousand reports as a file', { timeout: 120_000 }, () => {
  it('leave as they are read, the first bytes at once, in memory that stays level', async () => {
    setFlagsFromString('--expose_gc')
    const collect = runInNewContext('gc') as () => void
    const heap = () => { collect(); return process.memoryUsage().heapUsed / 1e6 }
    const answer = await fetchExport(handler, 'format=csv&bom=1')
    expect(answer.headers.get('x-total-rows')).toBe(String(streets))
    const reader = answer.body!.getReader()
    const first = Buffer.from((await reader.read()).value!)
    expect([...first.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(first.subarray(3).toString()).toBe(`${exportHeader.join(';')}\r\n`)
    await reader.read()
    // What arrives now is newer than all that was there: it comes last, so the rest had not been read yet.
    await (await getDb()).execute(sql`insert into feedback (number, key, follow_code_hash, category_code, group_id, title, description, observed_at, received_at, channel, locale, created_at, updated_at)
      values ('P-LATE', gen_random_uuid(), 'x', '101', 'streets', 'Viimeinen rivi', 'Saapui kesken lukemisen.', now(), now(), 'web', 'fi', now(), now())`)
    const began = heap()
    let bytes = 0
    let largest = 0
    let peak = 0
    let tail = Buffer.alloc(0)
    for (let piece = 0; ; piece++) {
      const { done, value } = await reader.read()
      if (done) break
      bytes += value.length
      largest = Math.max(largest, value.length)
      tail = Buffer.from(value)
      if (piece % 200 === 0) peak = Math.max(peak, heap() - began)
    }
    expect(bytes).toBeGreaterThan(12e6)
    expect(largest).toBeLessThan(64_000)
    expect(peak).toBeLessThan(6)
    expect(tail.toString().trimEnd().split('\r\n').at(-1)).toContain('P-LATE')
    await (await getDb()).delete(feedback).where(eq(feedback.number, 'P-LATE'))
  })

  it('are read back by another reader of CSV: every row once, of the own groups only, with no formula and no sender', async () => {
    const text = await (await fetchExport(handler, 'format=csv&bom=1')).text()
    expect(text).not.toContain('salainen')
    const back = parse(text, { delimiter: ';', bom: true, columns: true, record_delimiter: '\r\n' }) as Record<string, string>[]
    expect(back).toHaveLength(streets)
    expect(new Set(back.map((r) => r.number)).size).toBe(streets)
    expect(new Set(back.map((r) => r.group))).toEqual(new Set(['streets']))
    expect(Object.keys(back[0]!)).toEqual(exportHeader)
    for (const row of back) for (const [name, cell] of Object.entries(row)) if (name !== 'lat' && name !== 'lon') expect(cell, name).not.toMatch(/^[\s]*[=+@\-\t\r]/)
    const guarded = back.find((r) => r.title?.startsWith("'="))!
    const [stored] = await (await getDb()).select().from(feedback).where(eq(feedback.number, guarded.number!))
    expect([guarded.title, guarded.description]).toEqual([`'${stored!.title}`, stored!.description])
    const times = back.map((r) => r.received_at!)
    expect(times).toEqual([...times].sort())
    expect((await fetchExport(handler, 'format=csv').then((a) => a.arrayBuffer()).then((b) => new Uint8Array(b)[0]))).toBe('n'.charCodeAt(0))
  })

  it('are read back as GeoJSON: those with a place, longitude first', async () => {
    const answer = await fetchExport(handler, 'format=geojson')
    const collection = (await answer.json()) as FeatureCollection<Point>
    expect(answer.headers.get('content-type')).toContain('application/geo+json')
    expect(collection.type).toBe('FeatureCollection')
    expect(collection.features).toHaveLength(Number(answer.headers.get('x-total-rows')))
    expect(collection.features).toHaveLength(10_000)
    expect(new Set(collection.features.map((f) => f.geometry.coordinates.join()))).toEqual(new Set(['27.7,62.9']))
    expect(new Set(collection.features.map((f) => f.id)).size).toBe(10_000)
  })

  it('are another number for another handler, narrowed by the queue’s filters, and none for who may not', async () => {
    const count = async (as: Parameters<typeof fetchExport>[0], query: string) => { const answer = await fetchExport(as, query); await answer.body?.cancel(); return [answer.status, answer.headers.get('x-total-rows')] }
    expect(await count(parks, 'format=csv')).toEqual([200, '5000'])
    expect(await count(parks, 'format=csv&group=streets')).toEqual([200, '0'])
    expect(await count(handler, 'format=csv&text=P-ei-ole-t%C3%A4t%C3%A4')).toEqual([200, '0'])
    for (const wrong of [null, await person(), await person({ role: 'moderator' }), await person({ role: 'contentEditor' })]) expect(await count(wrong, 'format=csv')).toEqual([404, null])
    const [act] = await (await getDb()).select().from(audit).where(and(eq(audit.action, 'feedback.export'), eq(audit.actor, `person:${handler.personId}`))).orderBy(desc(audit.seq)).limit(1)
    // That words were searched for is kept, the words are not.
    expect(act?.detail).toMatchObject({ format: 'csv', rows: 0, filters: { text: true } })
  })
})
