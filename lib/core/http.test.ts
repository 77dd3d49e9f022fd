import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { env, resetEnv } from './env'
import { AppError } from './errors'
import { conditional, handle, json, problemResponse, rateHeaders, readBytes, readJson, writer } from './http'
import { requireOwnOrigin } from './origin'

const address = 'http://localhost:3000/api/v1/x?secret=1'
const post = (body: string | Uint8Array, headers: Record<string, string> = {}) => new Request(address, { method: 'POST', body: body as string, headers: { 'content-type': 'application/json', ...headers } })
const refusal = async (work: Promise<unknown>) => { try { await work } catch (error) { return error instanceof AppError ? { code: error.code, key: error.messageKey, fields: error.fields } : error } return 'no refusal' }
const schema = z.strictObject({ title: z.string({ error: 'required' }) })

describe('a JSON body', () => {
  it('is read and checked', async () => {
    expect(await readJson(post('{"title":"Kuoppa"}'), schema)).toEqual({ title: 'Kuoppa' })
    for (const type of ['application/json; charset=utf-8', 'application/ld+json', 'APPLICATION/JSON']) expect(await readJson(post('{"title":"x"}', { 'content-type': type }), schema)).toEqual({ title: 'x' })
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/jsonp', 'text/html; application/json', ''])('sent as "%s" is refused by its kind', async (type) => {
    expect(await refusal(readJson(post('{"title":"x"}', { 'content-type': type }), schema))).toMatchObject({ code: 'unsupported_media', key: 'jsonOnly' })
  })

  it.each(['', '{', '{"lat":NaN}', '{"lat":Infinity}', '[1,]', 'undefined', `${'['.repeat(100_000)}`])('%.12s is no JSON', async (body) => {
    expect(await refusal(readJson(post(body), schema, 200_000))).toMatchObject({ code: 'invalid', key: 'notJson' })
  })

  it('in broken UTF-8 is no JSON', async () => {
    expect(await refusal(readJson(post(Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22])), schema))).toMatchObject({ key: 'notJson' })
  })

  it('however deep gives a refusal, never an exception', async () => {
    expect(await refusal(readJson(post(`{"title":${'['.repeat(10_000)}${']'.repeat(10_000)}}`), schema))).toMatchObject({ code: 'invalid' })
  })

  it('that reaches for a prototype is refused by that name, however deep and however it is spelt', async () => {
    for (const body of ['{"__proto__":{}}', '{"title":{"a":[{"__proto__":1}]}}', '{"\\u005f_proto__":{}}']) expect(await refusal(readJson(post(body), schema))).toMatchObject({ code: 'invalid', fields: { ['__proto__']: ['unknownField'] } })
    expect(await refusal(readJson(post('{"constructor":{"prototype":1},"title":"x"}'), schema))).toMatchObject({ fields: { constructor: ['unknownField'] } })
  })

  it('too large is refused, told or untold', async () => {
    expect(await refusal(readJson(post('x'.repeat(200_000)), schema))).toMatchObject({ code: 'too_large' })
    const told = new Request(address, { method: 'POST', body: 'x', headers: { 'content-type': 'application/json', 'content-length': '5000000' } })
    expect(await refusal(readJson(told, schema))).toMatchObject({ code: 'too_large' })
  })
})

describe('bytes of a body', () => {
  it('are whole, or refused as cut', async () => {
    expect(Buffer.from(await readBytes(post('abc'), 10)).toString()).toBe('abc')
    expect((await readBytes(new Request(address, { method: 'POST' }), 10)).length).toBe(0)
    expect(await refusal(readBytes(post('abc', { 'content-length': '9' }), 10))).toMatchObject({ key: 'cutBody' })
  })
})

describe('a problem document', () => {
  const told = async (response: Response) => [response.status, response.headers.get('content-type'), response.headers.get('retry-after'), await response.json()]
  it('names the refusal, its fields and when to come again', async () => {
    expect(await told(problemResponse(new AppError('invalid', 'invalid', { fields: { title: ['required'] } })))).toEqual([422, 'application/problem+json', null, { type: 'about:blank', title: 'invalid', status: 422, detail: 'invalid', fields: { title: ['required'] } }])
    expect((await told(problemResponse(new AppError('rate_limited', 'rate_limited', { params: { retryAfter: 60 } })))).slice(0, 3)).toEqual([429, 'application/problem+json', '60'])
    expect((await told(problemResponse(Object.assign(new Error('x'), { code: '53100' })))).slice(0, 3)).toEqual([503, 'application/problem+json', '5'])
  })

  it('of an error nobody foresaw tells a reference, and nothing of the error', async () => {
    const [status, , , body] = await told(await handle(() => Promise.reject(new Error('select secret from people')))(new Request(address), undefined))
    expect([status, body]).toEqual([500, { type: 'about:blank', title: 'internal', status: 500, detail: 'internal', reference: expect.stringMatching(/^[0-9A-F]{4}-[0-9A-F]{4}$/) as unknown }])
  })
})

describe('answers', () => {
  it('are not kept unless they say so', async () => {
    expect(json({}).headers.get('cache-control')).toBe('no-store')
    expect(json({}, { status: 201, headers: { 'Cache-Control': 'public' } }).headers.get('cache-control')).toBe('public')
  })

  it('are not sent twice to who has them', async () => {
    const first = conditional(new Request(address), 'words', 'text/plain')
    const etag = first.headers.get('etag') ?? ''
    for (const tag of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
      const again = conditional(new Request(address, { headers: { 'if-none-match': tag } }), 'words', 'text/plain')
      expect([again.status, await again.text()]).toEqual([304, ''])
    }
    expect(conditional(new Request(address, { headers: { 'if-none-match': '"x"' } }), 'words', 'text/plain').status).toBe(200)
  })

  it('tell what is left', () => {
    expect(rateHeaders({ soft: false, hard: false, limit: 10, remaining: 3, resetSeconds: 60 })).toEqual({ 'RateLimit-Limit': '10', 'RateLimit-Remaining': '3', 'RateLimit-Reset': '60' })
  })
})

describe('a write', () => {
  afterEach(() => { delete process.env.SITE_URL; resetEnv() })
  it('comes from our own origin, by the Origin header alone', () => {
    process.env.SITE_URL = 'https://yhessa.example/palvelu/'
    resetEnv()
    expect(() => requireOwnOrigin(new Headers({ origin: 'https://yhessa.example' }))).not.toThrow()
    for (const headers of [{}, { origin: 'null' }, { origin: 'http://yhessa.example' }, { origin: 'https://yhessa.example.evil.test' }, { origin: 'https://yhessa.example:444' }, { origin: 'https://evil.test', 'x-forwarded-host': 'yhessa.example', host: 'yhessa.example' }])
      expect(() => requireOwnOrigin(new Headers(headers as Record<string, string>))).toThrow('forbidden')
  })

  it('of a browser without a mark gets one', async () => {
    const { actor, setCookie } = await writer(new Request(address, { method: 'POST', headers: { origin: new URL(env().siteUrl).origin } }))
    expect(actor).toMatchObject({ kind: 'anonymous', device: expect.any(String) as unknown })
    expect(setCookie).toMatch(/device=[^;]+;.*HttpOnly/)
    const again = await writer(new Request(address, { method: 'POST', headers: { origin: new URL(env().siteUrl).origin, cookie: setCookie?.split(';')[0] ?? '' } }))
    expect([again.actor, again.setCookie]).toEqual([actor, null])
    expect(await refusal(writer(new Request(address, { method: 'POST' })))).toMatchObject({ code: 'forbidden' })
  })
})
