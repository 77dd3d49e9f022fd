import { describe, expect, it } from 'vitest'
import { eq, sql } from 'drizzle-orm'
import { settings } from './schema'
import { getDb, withTx, type Tx } from './client'
import { useTestDatabase } from '@/lib/testing/database'

useTestDatabase()

const valueOf = async (key: string) => (await (await getDb()).select().from(settings).where(eq(settings.key, key)))[0]?.value
const put = (tx: Tx, key: string, value: unknown) => tx.insert(settings).values({ key, value })
/** What a database says when two writers were in each other's way; `do` takes no parameters, so each state stands in full. */
const conflictOf = { '40001': sql`do $$ begin raise exception 'test' using errcode = '40001'; end $$`, '40P01': sql`do $$ begin raise exception 'test' using errcode = '40P01'; end $$` }

describe('withTx', () => {
  it('keeps everything when it ends well', async () => {
    expect(await withTx(async (tx) => { await put(tx, 'a', 1); await put(tx, 'b', 2); return 'done' })).toBe('done')
    expect([await valueOf('a'), await valueOf('b')]).toEqual([1, 2])
  })

  it('keeps nothing when it throws, and hands the error on as it was', async () => {
    const mine = new Error('mine')
    await expect(withTx(async (tx) => { await put(tx, 'c', 1); throw mine })).rejects.toBe(mine)
    expect(await valueOf('c')).toBeUndefined()
  })

  it('says a second row with the same key as a conflict', async () => {
    await withTx((tx) => put(tx, 'd', 1))
    await expect(withTx((tx) => put(tx, 'd', 2))).rejects.toMatchObject({ name: 'AppError', code: 'conflict', status: 409 })
    expect(await valueOf('d')).toBe(1)
  })

  it.each(['40001', '40P01'] as const)('tries again after %s, from the beginning and with nothing left over', async (state) => {
    let attempts = 0
    await withTx(async (tx) => {
      attempts++
      await put(tx, `again-${state}`, attempts)
      if (attempts < 3) await tx.execute(conflictOf[state])
    })
    expect(attempts).toBe(3)
    expect(await valueOf(`again-${state}`)).toBe(3)
  })

  it('gives up after the third time, as unavailable', async () => {
    let attempts = 0
    await expect(withTx(async (tx) => { attempts++; await tx.execute(conflictOf['40001']) })).rejects.toMatchObject({ code: 'unavailable' })
    expect(attempts).toBe(3)
  })

  it('lets many writers add to one row, none lost', async () => {
    await withTx((tx) => put(tx, 'counter', 0))
    await Promise.all(Array.from({ length: 20 }, () => withTx((tx) => tx.update(settings).set({ value: sql`to_jsonb((${settings.value})::int + 1)` }).where(eq(settings.key, 'counter')))))
    expect(await valueOf('counter')).toBe(20)
  })
})
