import { describe, expect, it } from 'vitest'
import { eq, sql } from 'drizzle-orm'
import { settings } from './schema'
import { connect, getDb, setConnection, withTx } from './client'
import { useTestDatabase } from '@/lib/testing/database'

const connection = useTestDatabase()

describe('withTx on PostgreSQL', () => {
  it('solves a real deadlock: both writers get through', async () => {
    await withTx((tx) => tx.insert(settings).values([{ key: 'one', value: 0 }, { key: 'two', value: 0 }]))
    let arrived = 0
    let bothHere = () => {}
    const both = new Promise<void>((resolve) => { bothHere = resolve })
    let attempts = 0
    const writer = (first: string, second: string) => withTx(async (tx) => {
      attempts++
      await tx.update(settings).set({ value: sql`to_jsonb((${settings.value})::int + 1)` }).where(eq(settings.key, first))
      if (++arrived === 2) bothHere()
      await both
      await tx.update(settings).set({ value: sql`to_jsonb((${settings.value})::int + 1)` }).where(eq(settings.key, second))
    })
    await Promise.all([writer('one', 'two'), writer('two', 'one')])
    expect(attempts).toBeGreaterThan(2)
    expect((await (await getDb()).select().from(settings)).filter((r) => ['one', 'two'].includes(r.key)).map((r) => r.value)).toEqual([2, 2])
  })

  it('does not wait longer than two seconds for a lock', async () => {
    await withTx((tx) => tx.insert(settings).values({ key: 'held', value: 0 }))
    let release = () => {}
    const held = new Promise<void>((resolve) => { release = resolve })
    let isHeld = () => {}
    const holding = new Promise<void>((resolve) => { isHeld = resolve })
    const holder = withTx(async (tx) => {
      await tx.update(settings).set({ value: 1 }).where(eq(settings.key, 'held'))
      isHeld()
      await held
    })
    await holding
    await expect(withTx((tx) => tx.update(settings).set({ value: 2 }).where(eq(settings.key, 'held')))).rejects.toMatchObject({ code: 'unavailable' })
    release()
    await holder
  })

  it('cuts a statement that takes too long', async () => {
    await expect(withTx(async (tx) => { await tx.execute(sql`select set_config('statement_timeout', '50ms', true)`); await tx.execute(sql`select pg_sleep(3)`) })).rejects.toMatchObject({ code: 'unavailable' })
  })

  it('goes on with new connections when the server has closed the old ones', async () => {
    const db = await getDb()
    await Promise.all([1, 2, 3].map(() => db.execute(sql`select pg_sleep(0.05)`)))
    await db.execute(sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`)
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(await withTx((tx) => tx.select().from(settings))).toBeInstanceOf(Array)
  })

  it('says unavailable when nobody answers', async () => {
    const silent = await connect({ driver: 'pg', url: 'postgres://nobody@127.0.0.1:9/none' })
    setConnection(silent)
    await expect(withTx((tx) => tx.select().from(settings))).rejects.toMatchObject({ code: 'unavailable' })
    setConnection(connection())
    await silent.close()
  })
})
