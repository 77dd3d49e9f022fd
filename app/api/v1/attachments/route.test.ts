import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import exifr from 'exifr'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getDb, withTx } from '@/db/client'
import { attachments } from '@/db/schema'
import { env } from '@/lib/core/env'
import { claimAttachments } from '@/lib/media/commands'
import { fileStore, setFileStore } from '@/lib/media/store'
import { folderStore } from '@/lib/media/store-folder'
import type { Upload } from '@/lib/media/types'
import { useTestDatabase } from '@/lib/testing/database'
import { bombPng, phonePhoto, streamOf } from '@/lib/testing/pictures'
import { GET } from '../photos/[id]/[size]/route'
import { DELETE } from './[id]/route'
import { POST } from './route'

useTestDatabase()
let root = ''
beforeAll(async () => { root = await mkdtemp(join(tmpdir(), 'files-')); setFileStore(folderStore(root)) })
afterAll(async () => { setFileStore(undefined); await rm(root, { recursive: true, force: true }) })

const origin = () => new URL(env().siteUrl).origin
type Sent = { key?: string; length?: number | null; type?: string; headers?: Record<string, string> }
function post(bytes: Uint8Array, { key = randomUUID(), length = bytes.length, type = 'image/jpeg', headers = {} }: Sent = {}): Promise<Response> {
  const all = new Headers({ origin: origin(), 'content-type': type, ...(key ? { 'idempotency-key': key } : {}), ...(length === null ? {} : { 'content-length': String(length) }), ...headers })
  return POST(new Request(`${origin()}/api/v1/attachments`, { method: 'POST', body: streamOf(bytes), headers: all, duplex: 'half' } as RequestInit), undefined)
}
const get = (address: string, headers: Record<string, string> = {}) => {
  const url = new URL(address, origin())
  const [id = '', size = ''] = url.pathname.split('/').slice(-2)
  return GET(new Request(url, { headers }), { params: Promise.resolve({ id, size }) })
}
const rows = async () => (await getDb()).$count(attachments)
const problem = async (response: Response) => ({ status: response.status, contentType: response.headers.get('content-type'), ...((await response.json()) as object) })

describe('POST /api/v1/attachments', () => {
  it('takes a phone photo and shows it upright and bare to the holder of the token', async () => {
    const response = await post(await phonePhoto())
    expect(response.status).toBe(201)
    expect(response.headers.get('set-cookie')).toMatch(/device=.*HttpOnly/)
    expect(response.headers.get('ratelimit-limit')).toBe('30')
    const upload = (await response.json()) as Upload
    expect(upload).toMatchObject({ width: 600, height: 800 })
    const shown = await get(upload.previewUrl)
    expect([shown.status, shown.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
    const file = Buffer.from(await shown.arrayBuffer())
    expect(await exifr.gps(file)).toBeUndefined()
    const meta = await sharp(file).metadata()
    expect([meta.width, meta.height, meta.exif]).toEqual([360, 480, undefined])
    expect((await get(upload.previewUrl.split('?')[0] ?? '')).status).toBe(404)
  })

  it('gives the same answer to the same picture under one key, and 422 to another', async () => {
    const key = randomUUID()
    const photo = await phonePhoto({ width: 64, height: 48 })
    const [a, b] = [await (await post(photo, { key })).json(), await (await post(photo, { key: key.toUpperCase() })).json()]
    expect(b).toEqual(a)
    expect(await problem(await post(await phonePhoto({ width: 48, height: 64 }), { key }))).toMatchObject({ status: 422, detail: 'media.keyReused' })
  })

  it.each<[string, () => Promise<Uint8Array> | Uint8Array, number, string, Sent?]>([
    ['12 MB', async () => Buffer.concat([await phonePhoto(), Buffer.alloc(12_000_000)]), 413, 'media.tooLarge'],
    ['12 MB without a length', async () => Buffer.concat([await phonePhoto(), Buffer.alloc(12_000_000)]), 413, 'media.tooLarge', { length: null }],
    ['a truncated JPEG', async () => (await phonePhoto()).subarray(0, 20_000), 415, 'media.truncated'],
    ['an SVG called .jpg', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 415, 'media.drawing'],
    ['16 000 × 16 000 pixels', () => bombPng(), 415, 'media.tooManyPixels'],
    ['HEIC', () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1'), 415, 'media.heic'],
    ['nothing', () => Buffer.alloc(0), 422, 'media.cutShort'],
    ['less than was promised', () => phonePhoto(), 422, 'media.cutShort', { length: 9_000_000 }],
    ['no key', () => phonePhoto(), 422, 'media.keyMissing', { key: '' }],
    ['a key that is no UUID', () => phonePhoto(), 422, 'media.keyMissing', { key: '__proto__' }],
    ['a multipart form', () => phonePhoto(), 415, 'media.oneAtATime', { type: 'multipart/form-data; boundary=x' }],
  ])('refuses %s with a clear word and stores nothing', async (_, bytes, status, detail, sent) => {
    const before = await rows()
    expect(await problem(await post(await bytes(), sent))).toMatchObject({ status, contentType: 'application/problem+json', detail })
    expect(await rows()).toBe(before)
  })

  it('refuses a foreign or missing origin', async () => {
    const photo = await phonePhoto({ width: 32, height: 32 })
    expect((await post(photo, { headers: { origin: 'https://evil.test' } })).status).toBe(403)
    const without = new Request(`${origin()}/api/v1/attachments`, { method: 'POST', body: new Uint8Array(photo), headers: { 'idempotency-key': randomUUID() } })
    expect((await POST(without, undefined)).status).toBe(403)
  })

  it('asks to come again, with a time, when the disk is full', async () => {
    const before = await rows()
    const real = fileStore()
    setFileStore({ ...real, put: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })) })
    const answer = await post(await phonePhoto({ width: 32, height: 32 }))
    setFileStore(real)
    expect([answer.status, answer.headers.get('retry-after'), await rows()]).toEqual([503, '60', before])
    expect((await post(await phonePhoto({ width: 32, height: 32 }))).status).toBe(201)
  })

  it('answers thirty at once from thirty devices, none with a fault', async () => {
    const photo = await phonePhoto({ width: 400, height: 300 })
    const answers = await Promise.all(Array.from({ length: 30 }, () => post(photo)))
    const taken = answers.filter((a) => a.status === 201).length
    expect(answers.every((a) => a.status === 201 || (a.status === 503 && a.headers.get('retry-after') === '10'))).toBe(true)
    // Two are worked on and twenty-four wait; those who come after are asked to come again.
    expect(taken).toBeGreaterThanOrEqual(26)
  })

  it('stops one device that sends too much', async () => {
    const first = await post(await phonePhoto({ width: 32, height: 32 }))
    const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? ''
    let last = first
    for (let i = 0; i < 61 && last.status !== 429; i++) last = await post(Buffer.from('x'), { headers: { cookie } })
    expect(last.status).toBe(429)
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0)
  })
})

describe('a picture taken off the form', () => {
  const remove = ({ id, token }: Upload, headers: Record<string, string> = { origin: origin() }) =>
    DELETE(new Request(`${origin()}/api/v1/attachments/${id}?token=${token}`, { method: 'DELETE', headers }), { params: Promise.resolve({ id }) })

  it('is forgotten at once, by its token only and only before a form claims it', async () => {
    const upload = (await (await post(await phonePhoto({ width: 32, height: 32 }))).json()) as Upload
    expect((await remove({ ...upload, token: 'f'.repeat(43) })).status).toBe(404)
    expect((await remove(upload, { origin: 'https://evil.test' })).status).toBe(403)
    expect((await remove(upload)).status).toBe(204)
    expect((await get(upload.previewUrl)).status).toBe(404)
    const claimed = (await (await post(await phonePhoto({ width: 32, height: 32 }))).json()) as Upload
    await withTx((tx) => claimAttachments(tx, { tokens: [claimed.token], ownerType: 'feedback', ownerId: randomUUID(), slot: 'report' }))
    expect((await remove(claimed)).status).toBe(404)
    // Its owner does not exist: so neither does the picture, for anyone.
    expect((await get(claimed.previewUrl)).status).toBe(404)
  })
})
