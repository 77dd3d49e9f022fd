import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { honeypotField } from '@/lib/core/form-state'
import { sendOnce } from './send-once'

const post = { url: '/api/v1/feedback', key: 'k', body: { title: 'Kuoppa' }, to: '/fi/palaute/lahetetty' }
const went: string[] = []
/** Each answer in turn; null is a connection that broke. */
function answering(...answers: (Response | null)[]) {
  const calls: RequestInit[] = []
  vi.stubGlobal('fetch', (_url: string, init: RequestInit) => {
    calls.push(init)
    const next = answers.shift()
    return next ? Promise.resolve(next) : Promise.reject(new TypeError('Failed to fetch'))
  })
  return calls
}
const problem = (status: number, body: object) => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/problem+json' } })
async function send(form = new FormData()) {
  const sending = sendOnce(post, form)
  await vi.runAllTimersAsync()
  return sending
}

beforeEach(() => {
  vi.useFakeTimers()
  went.length = 0
  vi.stubGlobal('window', { location: { assign: (to: string) => went.push(to) } })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('a form sent by script', () => {
  it('goes once when the first answer comes, and on to the receipt', async () => {
    const calls = answering(new Response('{}', { status: 201 }))
    expect(await send()).toMatchObject({ status: 'done' })
    expect([calls.length, calls[0]?.body, went]).toEqual([1, '{"title":"Kuoppa"}', [post.to]])
  })

  it('goes again under the same key when no answer came or the service could not', async () => {
    const calls = answering(null, problem(503, { detail: 'unavailable' }), new Response('{}', { status: 201 }))
    expect((await send()).status).toBe('done')
    expect(calls.map((c) => (c.headers as Record<string, string>)['Idempotency-Key'])).toEqual(['k', 'k', 'k'])
    expect(went).toEqual([post.to])
  })

  it('says after three times that it does not know, and goes nowhere', async () => {
    const calls = answering()
    expect(await send()).toMatchObject({ status: 'error', formError: 'noAnswer', fieldErrors: {} })
    expect([calls.length, went]).toEqual([3, []])
  })

  it('tells a refusal by field, by its key, or in general, and does not repeat it', async () => {
    let calls = answering(problem(422, { detail: 'invalid', fields: { title: ['tooShort'] } }))
    expect(await send()).toMatchObject({ status: 'error', fieldErrors: { title: ['tooShort'] }, formError: undefined })
    expect(calls.length).toBe(1)
    answering(problem(429, { detail: 'rate_limited', params: { minutes: 3 } }))
    expect(await send()).toMatchObject({ formError: 'rate_limited', params: { minutes: 3 } })
    calls = answering(new Response('<html>', { status: 413 }))
    expect(await send()).toMatchObject({ formError: 'invalid' })
    expect([calls.length, went]).toEqual([1, []])
  })

  it('sends nothing that only a machine fills', async () => {
    const calls = answering(new Response('{}', { status: 201 }))
    const form = new FormData()
    form.set(honeypotField, 'https://x.example')
    expect((await send(form)).status).toBe('done')
    expect([calls.length, went]).toEqual([0, []])
  })
})
