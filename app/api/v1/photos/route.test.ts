import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getDb, withTx } from '@/db/client'
import { attachments, sessions } from '@/db/schema'
import { feedbackInput } from '@/db/seed/factories/feedback'
import { systemActor, type Actor } from '@/lib/auth/actor'
import { followCookie, sessionCookie } from '@/lib/auth/cookies'
import { sessionHash } from '@/lib/auth/sessions'
import { newToken } from '@/lib/core/ids'
import { hideFeedback, publishFeedback } from '@/lib/feedback/commands/moderate'
import { feedbackPhotoGuard } from '@/lib/feedback/commands/photos'
import { submitFeedback } from '@/lib/feedback/commands/submit'
import { getPublicFeedback } from '@/lib/feedback/queries/detail'
import { claimAttachments } from '@/lib/media/commands'
import { redactPhoto } from '@/lib/media/redact'
import { fileStore, setFileStore } from '@/lib/media/store'
import { folderStore } from '@/lib/media/store-folder'
import { storeUpload } from '@/lib/media/upload'
import { person } from '@/lib/testing/actors'
import { useTestDatabase } from '@/lib/testing/database'
import { phonePhoto, streamOf } from '@/lib/testing/pictures'
import { GET } from './[id]/[size]/route'

useTestDatabase()
let root = ''
const system = systemActor('test')
type Person = Extract<Actor, { kind: 'person' }>
let sender: Person
/** Reader → the cookie by which the service knows them. */
const readers: Record<string, string> = {}

async function signIn(who: Person): Promise<string> {
  const token = newToken()
  await (await getDb()).insert(sessions).values({ tokenHash: sessionHash(token), personId: who.personId, expiresAt: new Date(Date.now() + 3_600_000) })
  return `${sessionCookie()}=${token}`
}
async function report(over = {}) {
  const { id: photo, token } = await storeUpload(streamOf(await phonePhoto({ width: 64, height: 48 })), { key: randomUUID() })
  return { photo, ...(await submitFeedback(sender, feedbackInput({ photos: [{ token, alt: 'Kuoppa' }], ...over }))) }
}
const get = async (photo: string, cookie = '', size = 'small') =>
  GET(new Request(`http://localhost/api/v1/photos/${photo}/${size}`, { headers: cookie ? { cookie } : {} }), { params: Promise.resolve({ id: photo, size }) })
/** What each reader gets: the cache class, or nothing. */
async function walk(photo: string, code: string): Promise<Record<string, string>> {
  const seen: Record<string, string> = {}
  for (const [name, cookie] of Object.entries({ ...readers, follower: `${followCookie()}=WRNG-C0D3-HERE.${code}` })) {
    const response = await get(photo, cookie)
    expect([200, 404]).toContain(response.status)
    if (response.status === 200) seen[name] = response.headers.get('cache-control') ?? ''
  }
  return seen
}
const [open, own] = ['public, no-cache', 'private, no-store']
const toMany = Object.fromEntries(['sender', 'handler', 'moderator', 'follower'].map((n) => [n, own]))

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'files-'))
  setFileStore(folderStore(root))
  sender = await person()
  readers.anonymous = ''
  readers.forged = `${sessionCookie()}=${newToken()}`
  readers.wrongCode = `${followCookie()}=BBBB-CCCC-DDDD`
  readers.resident = await signIn(await person())
  readers.sender = await signIn(sender)
  readers.handler = await signIn(await person({ role: 'feedbackHandler', scope: { type: 'categoryGroup', id: 'streets' } }))
  readers.otherHandler = await signIn(await person({ role: 'feedbackHandler', scope: { type: 'categoryGroup', id: 'parks' } }))
  readers.moderator = await signIn(await person({ role: 'moderator' }))
})
afterAll(async () => { setFileStore(undefined); await rm(root, { recursive: true, force: true }) })

describe('photo addresses, walked by every kind of reader', () => {
  it('waiting: sender and the group; published: everyone; hidden again: sender and the group, at once', async () => {
    const { photo, number, code } = await report()
    expect(await walk(photo, code)).toEqual(toMany)
    await publishFeedback(system, { number, version: 1 })
    expect(await walk(photo, code)).toEqual(Object.fromEntries([...Object.keys(readers), 'follower'].map((n) => [n, open])))
    const [shown] = (await getPublicFeedback(number, 'fi')).photos
    expect(shown).toMatchObject({ id: photo, alt: 'Kuoppa', width: 48, height: 64, smallUrl: `/api/v1/photos/${photo}/small` })
    await hideFeedback(system, { number, version: 2, rule: 'improper', reason: 'Asiaton kuva' })
    expect(await walk(photo, code)).toEqual(toMany)
  })

  it('a private report stays with its sender and the group', async () => {
    const { photo, code } = await report({ publishable: false })
    expect(await walk(photo, code)).toEqual(toMany)
  })

  it('a picture with a stop that is not there is nobody\'s', async () => {
    const { id } = await report()
    const { id: photo, token } = await storeUpload(streamOf(await phonePhoto({ width: 32, height: 32 })), { key: randomUUID() })
    await withTx((tx) => claimAttachments(tx, { tokens: [token], ownerType: 'feedback', ownerId: id, slot: randomUUID() }))
    expect(await walk(photo, '')).toEqual({})
  })

  it.each([['no such id', randomUUID(), 'small'], ['no id', 'x', 'small'], ['path', '../../etc', 'small'], ['no size', randomUUID(), 'original']])('%s is not found', async (_, id, size) => {
    expect((await get(id, readers.moderator, size)).status).toBe(404)
  })
})

describe('a black box on a report\'s photo', () => {
  it('is drawn by the group\'s handler only, changes the address\'s file at once and leaves a trace on the report', async () => {
    const { photo, number } = await report()
    await publishFeedback(system, { number, version: 1 })
    const before = await get(photo)
    const etag = before.headers.get('etag') ?? ''
    const input = { attachmentId: photo, boxes: [{ x: 0, y: 0, w: 1, h: 0.5 }], reason: 'Rekisterikilpi näkyy' }
    for (const wrong of [sender, await person(), await person({ role: 'feedbackHandler', scope: { type: 'categoryGroup', id: 'parks' } })]) {
      await expect(redactPhoto(wrong, input, feedbackPhotoGuard)).rejects.toMatchObject({ code: 'not_found' })
    }
    expect((await GET(new Request('http://localhost/', { headers: { 'if-none-match': etag } }), { params: Promise.resolve({ id: photo, size: 'small' }) })).status).toBe(304)
    await redactPhoto(await person({ role: 'feedbackHandler', scope: { type: 'categoryGroup', id: 'streets' } }), input, feedbackPhotoGuard)
    const after = await GET(new Request('http://localhost/', { headers: { 'if-none-match': etag } }), { params: Promise.resolve({ id: photo, size: 'small' }) })
    expect(after.status).toBe(200)
    expect(Buffer.from(await after.arrayBuffer()).equals(Buffer.from(await before.arrayBuffer()))).toBe(false)
    const { timeline } = await getPublicFeedback(number, 'fi')
    expect(timeline.map((s) => s.kind)).toContain('photoRedacted')
    expect(JSON.stringify(timeline)).not.toContain('Rekisterikilpi')
    // The store holds the files that rows name, and no other.
    const names: string[] = []
    for await (const file of fileStore().list()) names.push(file.key)
    const rows = await (await getDb()).select({ large: attachments.largeKey, small: attachments.smallKey }).from(attachments)
    expect(names.sort()).toEqual(rows.flatMap((r) => [r.large, r.small]).sort())
  })
})
