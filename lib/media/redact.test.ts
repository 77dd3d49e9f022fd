import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { desc, eq } from 'drizzle-orm'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getDb, withTx } from '@/db/client'
import { attachments, audit } from '@/db/schema'
import { anonymous, type Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { person, visitor } from '@/lib/testing/actors'
import { useTestDatabase } from '@/lib/testing/database'
import { phonePhoto, streamOf } from '@/lib/testing/pictures'
import { claimAttachments } from './commands'
import type { PhotoGuard } from './guard'
import { photosOf } from './queries'
import { photoToRedact, redactPhoto, removePhoto } from './redact'
import { findPhoto, photoResponse } from './serve'
import { fileStore, setFileStore } from './store'
import { folderStore } from './store-folder'
import type { SeeOwner } from './types'
import { storeUpload } from './upload'

useTestDatabase()
let root = ''
beforeAll(async () => { root = await mkdtemp(join(tmpdir(), 'files-')); setFileStore(folderStore(root)) })
afterAll(async () => { setFileStore(undefined); await rm(root, { recursive: true, force: true }) })

const changes: string[] = []
const guard: PhotoGuard = {
  ownerType: 'test',
  mayChange: ({ actor }) => Promise.resolve(can(actor, 'feedback.moderate', { type: 'categoryGroup', id: 'streets' })),
  changed: (context, { kind, reason }) => { changes.push(`${kind}: ${reason}`); context.touch('/feedback/[number]'); return Promise.resolve() },
}
const box = [{ x: 0, y: 0, w: 0.5, h: 0.5 }]
const reason = 'Rekisterikilpi näkyy'

async function claimed() {
  const { id, token } = await storeUpload(streamOf(await phonePhoto({ width: 320, height: 240 })), { key: randomUUID() })
  const ownerId = randomUUID()
  await withTx((tx) => claimAttachments(tx, { tokens: [token], ownerType: 'test', ownerId, slot: 'report' }))
  return { id, token, ownerId }
}
const row = async (id: string) => (await (await getDb()).select().from(attachments).where(eq(attachments.id, id)))[0]
const owners = (see: SeeOwner) => ({ test: see })
const open: SeeOwner = () => Promise.resolve('public')
const look = (id: string, { actor = anonymous, size = 'large', token = null, see = open }: { actor?: Actor; size?: string; token?: string | null; see?: SeeOwner } = {}) =>
  findPhoto({ actor, request: new Request('http://localhost/') }, { id, size, token }, owners(see))

describe('burning black boxes in', () => {
  it('replaces both files under new names, and the old ones are nowhere', async () => {
    const { id, ownerId } = await claimed()
    const before = await row(id)
    const seen = await look(id)
    await redactPhoto(await person({ role: 'moderator' }), { attachmentId: id, boxes: box, reason }, guard)
    const after = await row(id)
    expect(after?.redactedAt).toBeTruthy()
    expect([after?.largeKey, after?.smallKey, after?.sha256].some((v) => [before?.largeKey, before?.smallKey, before?.sha256].includes(v))).toBe(false)
    expect(await fileStore().get(before?.largeKey ?? '')).toBeNull()
    expect(await fileStore().get(before?.smallKey ?? '')).toBeNull()
    await expect(seen.read()).rejects.toMatchObject({ code: 'not_found' })
    for (const size of ['large', 'small']) {
      const bytes = Buffer.from(await (await look(id, { size })).read())
      const { data } = await sharp(bytes).extract({ left: 10, top: 10, width: 1, height: 1 }).raw().toBuffer({ resolveWithObject: true })
      expect(Math.max(...data)).toBeLessThan(12)
    }
    // The browser's copy of before is not confirmed any more.
    const request = new Request('http://localhost/', { headers: { 'if-none-match': seen.etag } })
    expect((await photoResponse(request, await look(id))).status).toBe(200)
    expect(changes.at(-1)).toBe(`redacted: ${reason}`)
    const [entry] = await (await getDb()).select().from(audit).orderBy(desc(audit.seq)).limit(1)
    expect(entry).toMatchObject({ action: 'media.redactPhoto', objectId: id, detail: { ownerId, boxes: 1 } })
    expect(JSON.stringify(entry)).not.toContain('Rekisteri')
  })

  it('is refused as not found to everyone else, and nothing changes', async () => {
    const { id } = await claimed()
    const before = await row(id)
    for (const actor of [anonymous, visitor(), await person(), await person({ role: 'feedbackHandler', scope: { type: 'categoryGroup', id: 'parks' } })]) {
      await expect(redactPhoto(actor, { attachmentId: id, boxes: box, reason }, guard)).rejects.toMatchObject({ code: 'not_found' })
      await expect(removePhoto(actor, { attachmentId: id, reason }, guard)).rejects.toMatchObject({ code: 'not_found' })
      await expect(photoToRedact(actor, id, guard)).rejects.toMatchObject({ code: 'not_found' })
    }
    const handler = await person({ role: 'feedbackHandler', scope: { type: 'categoryGroup', id: 'streets' } })
    await expect(redactPhoto(handler, { attachmentId: id, boxes: box, reason }, { ...guard, ownerType: 'other' })).rejects.toMatchObject({ code: 'not_found' })
    expect(await row(id)).toEqual(before)
    await expect(redactPhoto(handler, { attachmentId: id, boxes: box, reason }, guard)).resolves.toMatchObject({ width: 240 })
  })

  it('by two at once keeps one and tells the other', async () => {
    const { id } = await claimed()
    const actor = await person({ role: 'moderator' })
    const both = await Promise.allSettled([1, 2].map(() => redactPhoto(actor, { attachmentId: id, boxes: box, reason }, guard)))
    const refused = both.filter((r) => r.status === 'rejected')
    expect(refused.length).toBeLessThanOrEqual(1)
    for (const r of refused) expect((r.reason as { code: string }).code).toMatch(/stale|not_found/)
    const now = await row(id)
    expect(await fileStore().get(now?.largeKey ?? '')).not.toBeNull()
  })

  it.each([[[]], [[{ x: -0.1, y: 0, w: 0.5, h: 0.5 }]], [[{ x: 0.8, y: 0, w: 0.5, h: 0.5 }]], [[{ x: 0, y: 0, w: 0, h: 0.1 }]], [[{ x: Number.NaN, y: 0, w: 0.1, h: 0.1 }]]])('refuses boxes %j', async (boxes) => {
    const actor = await person({ role: 'moderator' })
    await expect(redactPhoto(actor, { attachmentId: randomUUID(), boxes, reason }, guard)).rejects.toMatchObject({ code: 'invalid' })
    await expect(redactPhoto(actor, { attachmentId: randomUUID(), boxes: box, reason: ' ' }, guard)).rejects.toMatchObject({ code: 'invalid' })
  })
})

describe('a picture at its address', () => {
  it('is shown as its owner says, at each request', async () => {
    const { id, token } = await claimed()
    expect((await look(id)).visibility).toBe('public')
    const mine: SeeOwner = ({ actor }) => Promise.resolve(actor.kind === 'person' ? 'private' : null)
    await expect(look(id, { see: mine })).rejects.toMatchObject({ code: 'not_found' })
    expect((await look(id, { see: mine, actor: await person() })).visibility).toBe('private')
    // The uploader's token opens nothing after the claim, and an owner without a word hides everything.
    await expect(look(id, { see: () => Promise.resolve(null), token })).rejects.toMatchObject({ code: 'not_found' })
    await expect(findPhoto({ actor: anonymous, request: new Request('http://localhost/') }, { id, size: 'large', token }, {})).rejects.toMatchObject({ code: 'not_found' })
  })

  it('unclaimed is shown to the holder of its token alone', async () => {
    const { id, token } = await storeUpload(streamOf(await phonePhoto({ width: 64, height: 48 })), { key: randomUUID() })
    expect((await look(id, { token })).visibility).toBe('private')
    await expect(look(id)).rejects.toMatchObject({ code: 'not_found' })
    await expect(look(id, { token: 'f'.repeat(43) })).rejects.toMatchObject({ code: 'not_found' })
  })

  it.each(['__proto__', 'original', '..%2f', ''])('has no size %j', async (size) => {
    await expect(look((await claimed()).id, { size })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('answers 304 to an unchanged copy and guards the browser', async () => {
    const { id } = await claimed()
    const photo = await look(id)
    const full = await photoResponse(new Request('http://localhost/'), photo)
    expect(Object.fromEntries(full.headers)).toMatchObject({ 'content-type': 'image/jpeg', 'cache-control': 'public, no-cache', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox" })
    expect((await full.arrayBuffer()).byteLength).toBe(Number(full.headers.get('content-length')))
    const again = await photoResponse(new Request('http://localhost/', { headers: { 'if-none-match': `W/"x", ${photo.etag}` } }), photo)
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect((await photoResponse(new Request('http://localhost/'), { ...photo, visibility: 'private' })).headers.get('cache-control')).toBe('private, no-store')
  })

  it('removed is gone from lists, address and disk', async () => {
    const { id, ownerId } = await claimed()
    const before = await row(id)
    await removePhoto(await person({ role: 'moderator' }), { attachmentId: id, reason }, guard)
    await expect(look(id)).rejects.toMatchObject({ code: 'not_found' })
    expect((await photosOf(await getDb(), 'test', [ownerId])).size).toBe(0)
    expect(await fileStore().get(before?.largeKey ?? '')).toBeNull()
  })
})
