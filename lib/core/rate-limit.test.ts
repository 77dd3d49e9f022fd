import { afterEach, describe, expect, it } from 'vitest'
import { getDb } from '@/db/client'
import { rateLimits } from '@/db/schema'
import { useTestDatabase } from '@/lib/testing/database'
import { setClock } from './clock'
import { hit, limit } from './rate-limit'

useTestDatabase()
afterEach(() => setClock(undefined))

describe('limits', () => {
  it('count together when many ask at once, tell when soft is passed, and refuse past hard', async () => {
    const hits = await Promise.all(Array.from({ length: 25 }, () => hit('followCodeByIp', '203.0.113.9')))
    expect(hits.filter((h) => h.soft)).toHaveLength(15)
    expect(hits.filter((h) => h.hard)).toHaveLength(5)
    await expect(limit(['followCodeByIp', '203.0.113.9'])).rejects.toMatchObject({ code: 'rate_limited', params: { retryAfter: expect.any(Number) } })
    expect((await limit(['followCodeByIp', '203.0.113.10'])).soft).toBe(false)
  })
  it('begin anew after the window', async () => {
    for (let i = 0; i < 6; i++) await hit('loginMailByAddress', 'a')
    expect((await hit('loginMailByAddress', 'a')).hard).toBe(true)
    setClock(() => new Date(Date.now() + 3_601_000))
    expect(await hit('loginMailByAddress', 'a')).toMatchObject({ hard: false, remaining: 4 })
  })
  it('do not count what is unknown, and keep no address in the table', async () => {
    expect(await limit(['reportByIp', null])).toEqual({ soft: false, hits: [] })
    await hit('reportByIp', '198.51.100.77')
    expect(JSON.stringify(await (await getDb()).select().from(rateLimits))).not.toContain('198.51.100.77')
  })
})
