import { beforeEach, describe, expect, it, vi } from 'vitest'
import { env } from './env'
import { AppError } from './errors'
import { useTestDatabase } from '@/lib/testing/database'

// The request that Next would have around a server action: its headers, its cookies, and what is asked to come anew.
const around = vi.hoisted(() => ({ headers: new Headers(), jar: new Map<string, string>(), refreshed: 0 }))
vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(around.headers),
  cookies: () => Promise.resolve({
    get: (name: string) => (around.jar.has(name) ? { name, value: around.jar.get(name) } : undefined),
    set: ({ name, value }: { name: string; value: string }) => { around.jar.set(name, value) },
  }),
}))
vi.mock('next/cache', () => ({ refresh: () => { around.refreshed++ } }))

const { formAction, refused, typedValues } = await import('./action')
const { idleForm, honeypotField } = await import('./form-state')
useTestDatabase()

const formOf = (fields: [string, string | Blob][]) => { const form = new FormData(); for (const [name, value] of fields) form.append(name, value); return form }
const typed = formOf([['title', 'Kuoppa'], ['kinds', 'a'], ['kinds', 'b']])
beforeEach(() => { around.headers = new Headers({ origin: new URL(env().siteUrl).origin }); around.jar = new Map(); around.refreshed = 0 })

describe('what was typed', () => {
  it('is kept by name, several of one name as a list; files, the honeypot and the framework\'s own fields are not', () => {
    const form = formOf([['title', 'Kuoppa'], ['kinds', 'a'], ['kinds', 'b'], ['photos', new Blob(['x'])], ['$ACTION_ID_1', 'x'], [honeypotField, 'x']])
    expect(typedValues(form)).toEqual({ title: 'Kuoppa', kinds: ['a', 'b'] })
  })

  it('cannot reach a prototype, and is bounded', () => {
    const values = typedValues(formOf([['__proto__', 'x'], ['constructor', 'y'], ['long', 'a'.repeat(100_000)]]))
    expect(Object.getPrototypeOf(values)).toBe(Object.prototype)
    expect((values.long as string).length).toBe(20_000)
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })
})

describe('a refused form', () => {
  it('tells its fields, or itself where no field is to blame', () => {
    expect(refused(typed, new AppError('invalid', 'invalid', { fields: { title: ['tooShort'] } }))).toMatchObject({ status: 'error', values: { title: 'Kuoppa', kinds: ['a', 'b'] }, fieldErrors: { title: ['tooShort'] }, formError: undefined })
    expect(refused(typed, new AppError('rate_limited', 'rate_limited', { params: { minutes: 5 } }))).toMatchObject({ formError: 'rate_limited', params: { minutes: 5 } })
    expect(refused(typed, Object.assign(new Error('x'), { code: '53100' }))).toMatchObject({ formError: 'unavailable' })
  })

  it('for a reason nobody foresaw tells a reference, and nothing of the reason', () => {
    const state = refused(typed, new Error('select secret'))
    expect(state).toMatchObject({ formError: 'internal', values: { title: 'Kuoppa' }, params: { reference: expect.stringMatching(/^[0-9A-F]{4}-[0-9A-F]{4}$/) as unknown } })
    expect(JSON.stringify(state)).not.toContain('secret')
  })
})

describe('a form action', () => {
  it('runs with the actor and the form, marks a new browser, and is done', async () => {
    const run = vi.fn<Parameters<typeof formAction>[1]>(() => Promise.resolve())
    expect(await formAction({}, run)(idleForm, typed)).toEqual({ status: 'done', values: {}, fieldErrors: {} })
    const { actor, soft } = run.mock.calls[0]?.[0] ?? {}
    expect([actor?.kind, soft, around.jar.size]).toEqual(['anonymous', false, 1])
    await formAction({}, run)(idleForm, typed)
    expect(run.mock.calls[1]?.[0].actor).toEqual(actor)
  })

  it.each<[string, Record<string, string>]>([['none', {}], ['null', { origin: 'null' }], ['a foreign one', { origin: 'https://evil.test', 'x-forwarded-host': 'evil.test' }]])('does nothing when the origin is %s', async (_, headers) => {
    around.headers = new Headers(headers)
    const run = vi.fn(() => Promise.resolve())
    expect(await formAction({}, run)(idleForm, typed)).toMatchObject({ status: 'error', formError: 'foreignOrigin', values: { title: 'Kuoppa' } })
    expect(run).not.toHaveBeenCalled()
  })

  it('answers a machine in the honeypot as if all had gone well', async () => {
    const run = vi.fn(() => Promise.resolve())
    expect(await formAction({}, run)(idleForm, formOf([[honeypotField, 'https://spam.example']]))).toMatchObject({ status: 'done' })
    expect([run.mock.calls.length, around.jar.size]).toEqual([0, 0])
  })

  it('holds what comes too often, and then refuses it with the time to wait', async () => {
    const seen: boolean[] = []
    const action = formAction({ byDevice: 'reportByDevice' }, ({ soft }) => { seen.push(soft); return Promise.resolve() })
    let last = idleForm
    for (let i = 0; i < 61; i++) last = await action(idleForm, typed)
    expect([seen.slice(0, 10).includes(true), seen.slice(10).includes(false), seen.length]).toEqual([false, false, 60])
    expect(last).toMatchObject({ status: 'error', formError: 'rate_limited', values: { title: 'Kuoppa' } })
    expect(Number(last.params?.retryAfter)).toBeGreaterThan(3000)
  })

  it('lets a redirect through, and brings an outdated page anew', async () => {
    const leave = Object.assign(new Error('NEXT_REDIRECT'), { digest: 'NEXT_REDIRECT;push;/fi;307;' })
    await expect(formAction({}, () => Promise.reject(leave))(idleForm, typed)).rejects.toBe(leave)
    expect(await formAction({}, () => Promise.reject(new AppError('stale', 'stale')))(idleForm, typed)).toMatchObject({ formError: 'stale', values: { title: 'Kuoppa' } })
    expect(around.refreshed).toBe(1)
  })
})
