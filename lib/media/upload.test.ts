import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm, utimes, writeFile, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { getDb, withTx } from '@/db/client'
import { attachments } from '@/db/schema'
import { setClock } from '@/lib/core/clock'
import { useTestDatabase } from '@/lib/testing/database'
import { phonePhoto, streamOf } from '@/lib/testing/pictures'
import { claimableTokens, claimAttachments } from './commands'
import { photosOf } from './queries'
import { setFileStore } from './store'
import { folderStore } from './store-folder'
import { sweepUnclaimed } from './sweep'
import type { FileStore } from './types'
import { storeUpload } from './upload'

useTestDatabase()

let root = ''
let store: FileStore
let photo: Buffer
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'files-'))
  useStore()
  photo = await phonePhoto({ width: 320, height: 240 })
})
afterAll(() => rm(root, { recursive: true, force: true }))
afterEach(() => { setClock(undefined); useStore() })
const useStore = (changes: Partial<FileStore> = {}) => {
  store = { ...folderStore(root), ...changes }
  setFileStore(store)
}


const upload = (bytes: Uint8Array = photo, key = randomUUID(), declared: number | null = bytes.length) => storeUpload(streamOf(bytes), { key, declared })
const rows = async () => (await getDb()).$count(attachments)
const files = async () => { const keys: string[] = []; for await (const f of store.list()) keys.push(f.key); return keys }
const claim = (tokens: string[], more: { ownerId?: string; slot?: string; alts?: string[] } = {}) => withTx((tx) => claimAttachments(tx, { tokens, ownerType: 'test', ownerId: randomUUID(), slot: 'report', ...more }))
const later = (hours: number) => setClock(() => new Date(Date.now() + hours * 3_600_000))

describe('an upload', () => {
  it('is stored in two files and one row, and answers with a token', async () => {
    const before = (await files()).length
    const sent = await upload()
    expect(sent).toMatchObject({ width: 240, height: 320, token: expect.stringMatching(/^[0-9a-f]{43}$/) as string })
    expect(sent.previewUrl).toContain(sent.id)
    expect((await files()).length).toBe(before + 2)
    expect(await readdir(join(root, 'tmp'))).toEqual([])
  })

  it('gives the same answer when it is repeated, and refuses another picture under its key', async () => {
    const key = randomUUID()
    const first = await upload(photo, key)
    const count = await rows()
    expect(await upload(photo, key)).toEqual(first)
    expect(await rows()).toBe(count)
    await expect(upload(await phonePhoto({ width: 64, height: 48 }), key)).rejects.toMatchObject({ code: 'invalid', messageKey: 'media.keyReused' })
  })

  it('sent ten times at once under one key is one row and two files', async () => {
    const key = randomUUID()
    const before = [await rows(), (await files()).length]
    const answers = await Promise.all(Array.from({ length: 10 }, () => upload(photo, key)))
    expect(new Set(answers.map((a) => a.token)).size).toBe(1)
    expect([await rows(), (await files()).length]).toEqual([(before[0] ?? 0) + 1, (before[1] ?? 0) + 2])
  })

  it('of twelve different ones at once all arrive', async () => {
    const before = await rows()
    const answers = await Promise.all(Array.from({ length: 12 }, () => upload()))
    expect(new Set(answers.map((a) => a.token)).size).toBe(12)
    expect(await rows()).toBe(before + 12)
  })

  it('over 10 MB is refused, said or found while it arrives', async () => {
    const big = Buffer.concat([photo, Buffer.alloc(12_000_000 - photo.length)])
    const before = await rows()
    await expect(upload(big)).rejects.toMatchObject({ status: 413, messageKey: 'media.tooLarge' })
    await expect(upload(big, randomUUID(), null)).rejects.toMatchObject({ status: 413, messageKey: 'media.tooLarge' })
    expect(await rows()).toBe(before)
  })

  it('that came short of its Content-Length, is empty or broke off is refused', async () => {
    await expect(upload(photo, randomUUID(), photo.length + 1)).rejects.toMatchObject({ code: 'invalid', messageKey: 'media.cutShort' })
    await expect(upload(Buffer.alloc(0), randomUUID(), 0)).rejects.toMatchObject({ messageKey: 'media.cutShort' })
    const broken = new ReadableStream<Uint8Array>({ pull: (c) => c.error(new Error('aborted')) })
    await expect(storeUpload(broken, { key: randomUUID() })).rejects.toMatchObject({ messageKey: 'media.cutShort' })
  })

  it('on a full disk is told to come again, and leaves neither row nor file', async () => {
    const before = [await rows(), (await files()).length]
    let writes = 0
    const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
    useStore({ put: async (...a) => { if (++writes === 2) throw full; await folderStore(root).put(...a) } })
    await expect(upload()).rejects.toMatchObject({ status: 503, params: { retryAfter: 60 } })
    expect([await rows(), (await files()).length]).toEqual(before)
  })
})

describe('claiming', () => {
  it('gives pictures to their owner in the order of the tokens, once', async () => {
    const sent = [await upload(), await upload(), await upload()]
    const tokens = sent.map((s) => s.token).reverse()
    const ownerId = randomUUID()
    expect(await claim(tokens, { ownerId, alts: ['Kuoppa tiessä', '', 'Kylätien kyltti'] })).toEqual(sent.map((s) => s.id).reverse())
    const photos = (await photosOf(await getDb(), 'test', [ownerId, randomUUID()])).get(ownerId)
    expect(photos?.map((p) => p.alt).sort()).toEqual(['', 'Kuoppa tiessä', 'Kylätien kyltti'])
    await expect(claim(tokens)).rejects.toMatchObject({ messageKey: 'media.tokenUnknown' })
  })

  it('refuses unknown, doubled and old tokens, and a sixth picture', async () => {
    await expect(claim(['f'.repeat(43)])).rejects.toMatchObject({ code: 'invalid', fields: { photos: ['media.tokenUnknown'] } })
    const [a, b] = [await upload(), await upload()]
    await expect(claim([a.token, a.token])).rejects.toMatchObject({ messageKey: 'media.tokenUnknown' })
    expect(await withTx((tx) => claimableTokens(tx, ['0'.repeat(43), b.token, a.token]))).toEqual([{ token: b.token, id: b.id }, { token: a.token, id: a.id }])
    const ownerId = randomUUID()
    const five = await Promise.all(Array.from({ length: 5 }, () => upload()))
    await expect(claim([...five, a].map((s) => s.token), { ownerId })).rejects.toMatchObject({ messageKey: 'media.tooMany' })
    await claim(five.map((s) => s.token), { ownerId })
    await expect(claim([a.token], { ownerId })).rejects.toMatchObject({ messageKey: 'media.tooMany' })
    later(25)
    await expect(claim([b.token])).rejects.toMatchObject({ messageKey: 'media.tokenUnknown' })
  })

  it('that fails later in the same transaction leaves the picture free', async () => {
    const { token } = await upload()
    await expect(withTx(async (tx) => {
      await claimAttachments(tx, { tokens: [token], ownerType: 'test', ownerId: randomUUID(), slot: 'report' })
      throw new Error('the report failed')
    })).rejects.toThrow('the report failed')
    await expect(claim([token])).resolves.toHaveLength(1)
  })
})

describe('the sweep', () => {
  it('takes what nobody claimed in 24 h, row and files, and nothing else', async () => {
    const ownerId = randomUUID()
    await claim([(await upload()).token], { ownerId })
    const free = await upload()
    await sweepUnclaimed()
    expect(await withTx((tx) => claimableTokens(tx, [free.token]))).toHaveLength(1)
    later(24.5)
    const swept = await sweepUnclaimed()
    expect(swept.rows).toBeGreaterThan(0)
    const kept = await (await getDb()).select().from(attachments)
    expect(kept.every((r) => r.ownerId)).toBe(true)
    expect((await files()).sort()).toEqual(kept.flatMap((r) => [r.largeKey, r.smallKey]).sort())
    expect(await sweepUnclaimed()).toEqual({ rows: 0, files: 0 })
  })

  it('takes files of a process that ended between file and row, and half-written ones', async () => {
    const orphan = `${randomUUID()}-l.jpg`
    await store.put(orphan, photo, 'image/jpeg')
    await mkdir(join(root, 'tmp'), { recursive: true })
    const half = join(root, 'tmp', randomUUID())
    await writeFile(half, photo.subarray(0, 100))
    await sweepUnclaimed()
    expect(await files()).toContain(orphan)
    const old = new Date(Date.now() - 25 * 3_600_000)
    await utimes(join(root, orphan.slice(0, 2), orphan), old, old)
    await utimes(half, old, old)
    await sweepUnclaimed()
    expect(await files()).not.toContain(orphan)
    expect(await readdir(join(root, 'tmp'))).toEqual([])
  })
})
