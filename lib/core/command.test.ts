import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { getDb } from '@/db/client'
import { audit, settings } from '@/db/schema'
import { visitor } from '@/lib/testing/actors'
import { useTestDatabase } from '@/lib/testing/database'
import { defineCommand, parseInput } from './command'
import { AppError, notFound } from './errors'

useTestDatabase()
const input = z.strictObject({ key: z.string({ error: 'required' }), fail: z.enum(['load', 'allow', 'run', 'silent']).optional() })
const put = defineCommand({
  name: 'test.put', input,
  load: ({ input: { fail } }) => { if (fail === 'load') throw notFound(); return Promise.resolve('loaded') },
  allow: ({ input: { fail }, loaded }) => loaded === 'loaded' && fail !== 'allow',
  run: async ({ tx, audit: note }, { key, fail }) => {
    await tx.insert(settings).values({ key, value: { x: 1 } })
    if (fail === 'run') throw new AppError('conflict')
    if (fail !== 'silent') note('setting', key)
    return key
  },
})
const stored = async (key: string) => (await (await getDb()).select().from(settings).where(eq(settings.key, key))).length
const noted = async (key: string) => (await (await getDb()).select().from(audit).where(eq(audit.objectId, key))).map((row) => row.action)

describe('a command', () => {
  it('does, and leaves its entry in the log, in one transaction', async () => {
    const key = randomUUID()
    expect(await put(visitor(), { key })).toBe(key)
    expect([await stored(key), await noted(key)]).toEqual([1, ['test.put']])
  })

  it.each<['load' | 'allow' | 'run' | 'silent', string]>([['load', 'not_found'], ['allow', 'not_found'], ['run', 'conflict'], ['silent', 'left no audit entry']])('refused in %s leaves nothing', async (fail, words) => {
    const key = randomUUID()
    await expect(put(visitor(), { key, fail })).rejects.toThrow(words)
    expect([await stored(key), await noted(key)]).toEqual([0, []])
  })
})

describe('field errors', () => {
  const fields = (schema: z.ZodType, value: unknown) => { try { parseInput(schema, value) } catch (error) { return (error as AppError).fields } return undefined }
  it('name the path, and the fields that nobody asked for', () => {
    const schema = z.strictObject({ a: z.strictObject({ b: z.string({ error: 'required' }) }), list: z.array(z.string({ error: 'required' })) })
    expect(fields(schema, { a: { b: 1, c: 2 }, list: ['x', 4], constructor: 1, extra: 2 })).toEqual({ 'a.b': ['required'], 'a.c': ['unknownField'], 'list.1': ['required'], constructor: ['unknownField'], extra: ['unknownField'] })
  })

  it('hold whatever a sender calls a field, and not too much of it', () => {
    const found = fields(z.strictObject({}), Object.fromEntries([['x'.repeat(5000), 1], ...Array.from({ length: 100 }, (_, i) => [`n${i}`, i])]))
    expect(Object.keys(found ?? {}).length).toBe(20)
    expect(Math.max(...Object.keys(found ?? {}).map((k) => k.length))).toBe(100)
    const named = fields(z.object({ ['__proto__']: z.string({ error: 'required' }) }), {})
    expect(Object.keys(named ?? { ['none']: [] }).every((k) => k === '__proto__' || k === 'none')).toBe(true)
  })
})
