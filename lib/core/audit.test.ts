import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { desc } from 'drizzle-orm'
import { getDb } from '@/db/client'
import { audit } from '@/db/schema'
import { anonymous } from '@/lib/auth/actor'
import { useTestDatabase } from '@/lib/testing/database'
import { chainHash } from './audit'
import { defineCommand } from './command'

useTestDatabase()

const act = defineCommand({
  name: 'test.act',
  input: z.strictObject({ ok: z.boolean() }),
  allow: ({ input }) => input.ok,
  run: async ({ audit: note }) => { note('test', 'one', { count: 1 }); return 'done' },
})

describe('the audit chain', () => {
  it('links each command to the one before', async () => {
    await act(anonymous, { ok: true })
    await act(anonymous, { ok: true })
    const [last, previous] = await (await getDb()).select().from(audit).orderBy(desc(audit.seq)).limit(2)
    expect(last?.prevHash).toBe(previous?.hash)
    expect(last?.hash).toBe(chainHash(previous?.hash ?? '', last?.seq ?? 0, last as never, last?.diffHash ?? ''))
  })

  it('refuses the wrong actor as not found, and leaves no row', async () => {
    const before = await (await getDb()).$count(audit)
    await expect(act(anonymous, { ok: false })).rejects.toMatchObject({ code: 'not_found' })
    expect(await (await getDb()).$count(audit)).toBe(before)
  })

  it('cannot be changed by any statement', async () => {
    await expect((await getDb()).update(audit).set({ action: 'forged' })).rejects.toThrow()
    await expect((await getDb()).delete(audit)).rejects.toThrow()
  })
})
