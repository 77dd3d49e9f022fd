import { afterEach, expect, it } from 'vitest'
import pg from 'pg'
import { sql } from 'drizzle-orm'
import { connect, type Connection } from './client'
import { migrate } from './migrate'
import { areas, categories } from './schema'
import { seedReference } from './seed/reference'
import { createDatabase } from '@/lib/testing/postgres'

const open: Connection[] = []
afterEach(async () => {
  for (const connection of open.splice(0)) await connection.close()
})

/** An empty database with `n` instances connected to it. */
async function instances(n: number): Promise<[Connection, ...Connection[]]> {
  const url = await createDatabase(process.env.TEST_POSTGRES ?? '', 'template1')
  const connections = await Promise.all(Array.from({ length: n }, () => connect({ driver: 'pg', url })))
  open.push(...connections)
  return connections as [Connection, ...Connection[]]
}

it('four instances that start at once migrate once', async () => {
  const all = await instances(4)
  const runs = await Promise.all(all.map((c) => migrate(c.db)))
  expect(runs.filter((n) => n > 0)).toHaveLength(1)
  expect((await all[0].db.execute(sql`select count(*)::int as n from migrations`) as unknown as pg.QueryResult).rows[0].n).toBe(Math.max(...runs))
})

it('four instances fill the reference content once, and a second start changes nothing', async () => {
  const all = await instances(4)
  await migrate(all[0].db)
  await Promise.all(all.map((c) => seedReference(c.db)))
  const count = async () => [await all[0].db.$count(areas), await all[0].db.$count(categories)]
  const first = await count()
  expect(first.every((n) => n > 0)).toBe(true)
  await seedReference(all[0].db)
  expect(await count()).toEqual(first)
})

it('a failed migration leaves nothing behind', async () => {
  const [one] = await instances(1)
  await one.db.execute(sql`create table audit (seq text)`)
  await expect(migrate(one.db)).rejects.toThrow()
  const { rows } = await one.db.execute(sql`select tablename from pg_tables where schemaname = 'public'`) as unknown as pg.QueryResult<{ tablename: string }>
  expect(rows.map((r) => r.tablename)).toEqual(['audit'])
})
