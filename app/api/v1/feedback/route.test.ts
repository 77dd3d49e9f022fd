import { randomUUID } from 'node:crypto'
import { count, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { getDb } from '@/db/client'
import { feedback } from '@/db/schema'
import { feedbackInput } from '@/db/seed/factories/feedback'
import { env } from '@/lib/core/env'
import { startDraft } from '@/lib/feedback/commands/drafts'
import { publishFeedback } from '@/lib/feedback/commands/moderate'
import { submitFeedback } from '@/lib/feedback/commands/submit'
import { reportOf } from '@/lib/feedback/draft-data'
import { systemActor } from '@/lib/auth/actor'
import { visitor } from '@/lib/testing/actors'
import { useTestDatabase } from '@/lib/testing/database'
import { queryOf } from './read'
import { GET, POST } from './route'

useTestDatabase()
const address = 'http://x.example/api/v1/feedback'
const words = { categoryCode: '101', title: 'Kuoppa tiessä', description: 'Iso kuoppa sillan jälkeen.', answers: { danger: 'no', road: 'street' }, lat: 62.8925, lon: 27.678 }
const post = (body: unknown, headers: Record<string, string> = {}) => POST(new Request(address, { method: 'POST', headers: { origin: env().siteUrl, 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers }, body: typeof body === 'string' ? body : JSON.stringify(body) }), undefined)
const get = (query: string, headers: Record<string, string> = {}) => GET(new Request(`${address}?${query}`, { headers }), undefined)
const rows = async (key: string) => (await (await getDb()).select({ n: count() }).from(feedback).where(eq(feedback.key, key)))[0]?.n

describe('sending', () => {
  it('is one row and one answer under one key, in capitals too, and 422 with another body', async () => {
    const key = randomUUID()
    const first = await post(words, { 'idempotency-key': key })
    const again = await post(words, { 'idempotency-key': key.toUpperCase() })
    expect([first.status, again.status, await first.json()]).toEqual([201, 201, await again.json()])
    const other = await post({ ...words, title: 'Toinen asia' }, { 'idempotency-key': key })
    expect([other.status, await other.json()]).toMatchObject([422, { detail: 'keyReused' }])
    expect(await rows(key)).toBe(1)
  })

  it('acknowledges nothing that came in part, or from elsewhere', async () => {
    const key = randomUUID()
    const whole = JSON.stringify(words)
    const cut = await post(whole.slice(0, 80), { 'idempotency-key': key, 'content-length': String(whole.length) })
    expect([cut.status, await cut.json()]).toMatchObject([422, { detail: 'cutBody' }])
    expect((await post(words, { 'idempotency-key': key, origin: 'https://paha.example' })).status).toBe(403)
    expect((await POST(new Request(address, { method: 'POST', headers: { 'idempotency-key': key }, body: whole }), undefined)).status).toBe(403)
    expect(await rows(key)).toBe(0)
  })

  it('gives the receipt to the browser that holds the draft of the key, and to no other', async () => {
    const { secret, key } = await startDraft(words)
    const body = reportOf(words, 'fi')
    const named = (response: Response) => response.headers.getSetCookie().map((line) => line.split('=')[0]).sort()
    expect(named(await post(body, { 'idempotency-key': key, cookie: 'feedback-draft=wrong' }))).toEqual(['device'])
    const own = await post(body, { 'idempotency-key': key, cookie: `feedback-draft=${secret}` })
    expect(named(own)).toEqual(['device', 'feedback-draft', 'feedback-sent'])
    expect(own.headers.getSetCookie().find((line) => line.startsWith('feedback-draft='))).toContain('Max-Age=0')
    // Without script the same draft is the same report.
    const { number } = await submitFeedback(visitor(), { ...body, key })
    expect(number).toBe(((await own.json()) as { number: string }).number)
  })
})

describe('reading', () => {
  it('goes page by page and ends', async () => {
    for (let i = 0; i < 3; i++) {
      const { number } = await submitFeedback(visitor(), feedbackInput({ title: `Luettava ${i}` }))
      await publishFeedback(systemActor('test'), { number, version: 1 })
    }
    const seen: string[] = []
    let query = 'text=luettava&size=2'
    for (let i = 0; i < 5 && query; i++) {
      const page = (await (await get(query)).json()) as { items: { title: string }[]; next: string | null }
      seen.push(...page.items.map((item) => item.title))
      query = page.next ? new URL(page.next).search.slice(1) : ''
    }
    expect(seen.sort()).toEqual(['Luettava 0', 'Luettava 1', 'Luettava 2'])
    expect(await (await get('text=luettava&page=9')).json()).toMatchObject({ items: [], total: 3, page: 9, next: null })
  })

  it('answers 304 to who has it, and no longer once anything changed', async () => {
    for (const query of ['size=1', 'format=csv', 'format=geojson']) {
      const etag = (await get(query)).headers.get('etag') ?? ''
      expect((await get(query, { 'if-none-match': etag })).status, query).toBe(304)
      const { number } = await submitFeedback(visitor(), feedbackInput({}))
      await publishFeedback(systemActor('test'), { number, version: 1 })
      expect((await get(query, { 'if-none-match': etag })).status, query).toBe(200)
    }
  })

  it('takes a repeated name as a list, and nothing as nothing', () => {
    expect(queryOf(new URLSearchParams('category=101&category=102&text=&__proto__=x'))).toEqual(JSON.parse('{"category":"101,102","__proto__":"x"}'))
  })
})
