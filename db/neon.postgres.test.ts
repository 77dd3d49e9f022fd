import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { audit, settings } from './schema'
import { connect, setConnection, withTx, type Connection } from './client'
import { migrate } from './migrate'
import { anonymous } from '@/lib/auth/actor'
import { defineCommand } from '@/lib/core/command'
import { createDatabase } from '@/lib/testing/postgres'
import { startNeonProxy, type NeonProxy } from '@/lib/testing/neon-proxy'

let proxy: NeonProxy
let url: string
let neon: Connection

beforeAll(async () => {
  url = await createDatabase(process.env.TEST_POSTGRES ?? '')
  proxy = await startNeonProxy(url)
  neon = await connect({ driver: 'neon', url, neonProxy: proxy.address })
  setConnection(neon)
})
afterAll(async () => {
  setConnection(undefined)
  await neon.close()
  await proxy.close()
})

const act = defineCommand({
  name: 'test.neon',
  input: z.strictObject({ key: z.string(), fail: z.boolean() }),
  allow: () => true,
  run: async ({ tx, audit: note }, { key, fail }) => {
    await tx.insert(settings).values({ key, value: true })
    note('test', key)
    if (fail) throw new Error('stop')
  },
})
const has = async (key: string) => (await neon.db.select().from(settings).where(eq(settings.key, key))).length === 1

describe('the Neon driver, over a WebSocket', () => {
  it('really goes through the proxy', async () => {
    await neon.db.execute(sql`select 1`)
    expect(proxy.connections()).toBeGreaterThan(0)
  })

  it('commits a command with its audit row', async () => {
    await act(anonymous, { key: 'neon', fail: false })
    expect(await has('neon')).toBe(true)
    expect(await neon.db.$count(audit, eq(audit.objectId, 'neon'))).toBe(1)
  })

  it('rolls a failed command back, audit row and all', async () => {
    await expect(act(anonymous, { key: 'undone', fail: true })).rejects.toThrow('stop')
    expect(await has('undone')).toBe(false)
    expect(await neon.db.$count(audit, eq(audit.objectId, 'undone'))).toBe(0)
  })

  it('says a violated constraint as a conflict', async () => {
    await expect(act(anonymous, { key: 'neon', fail: false })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('tries a serialisation failure again', async () => {
    let attempts = 0
    await withTx(async (tx) => {
      await tx.insert(settings).values({ key: 'retried', value: ++attempts })
      if (attempts < 2) await tx.execute(sql`do $$ begin raise exception 'test' using errcode = '40001'; end $$`)
    })
    expect(attempts).toBe(2)
    expect(await has('retried')).toBe(true)
  })

  it('finds nothing left to migrate', async () => {
    expect(await migrate(neon.db)).toBe(0)
  })

  it('goes on after the line was cut', async () => {
    await neon.db.execute(sql`select 1`)
    proxy.cut()
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(await has('neon')).toBe(true)
  })
})
