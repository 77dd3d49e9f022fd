import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { getDb } from '@/db/client'
import { subscriptions } from '@/db/schema'
import { oneClickUrl } from '@/lib/notifications/links'
import { useTestDatabase } from '@/lib/testing/database'
import { GET, POST } from './route'

useTestDatabase()

const given = async () => {
  const [row] = await (await getDb()).insert(subscriptions).values({ subjectType: 'feedback', subjectId: randomUUID(), email: 'a@example.fi', locale: 'fi', confirmedAt: new Date() }).returning()
  if (!row) throw new Error('no subscription')
  return row.id
}
const post = (url: string) => POST(new Request(url, { method: 'POST', body: 'List-Unsubscribe=One-Click', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }), {})
const endedAt = async (id: string) => (await (await getDb()).select().from(subscriptions).where(eq(subscriptions.id, id)))[0]?.endedAt

describe('one-click unsubscribe', () => {
  it('ends the messages when a mail program posts, and takes a second post as well', async () => {
    const id = await given()
    expect((await post(oneClickUrl(id))).status).toBe(204)
    expect(await endedAt(id)).toBeInstanceOf(Date)
    expect((await post(oneClickUrl(id))).status).toBe(204)
  })

  it('ends nothing when the address is only opened', async () => {
    const id = await given()
    const response = GET(new Request(oneClickUrl(id)))
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toMatch(/^\/fi\/seuranta\/lopeta\?token=/)
    expect(await endedAt(id)).toBeNull()
  })

  it('knows no other tokens', async () => {
    const url = oneClickUrl(await given())
    for (const wrong of [url.slice(0, -1), `${url}0`, url.replace(/token=.*/, ''), `${url.replace(/token=.*/, 'token=')}${'x'.repeat(500)}`]) expect((await post(wrong)).status).toBe(404)
  })
})
