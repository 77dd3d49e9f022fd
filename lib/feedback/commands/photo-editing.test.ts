import { randomUUID } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { desc, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { getDb } from '@/db/client'
import { attachments, audit, mailOutbox } from '@/db/schema'
import { feedbackInput } from '@/db/seed/factories/feedback'
import { registerNotifications } from '@/lib/notifications/register'
import { describePhoto, hidePhoto } from '@/lib/media/edit'
import { photosOfOne } from '@/lib/media/queries'
import { redactPhoto } from '@/lib/media/redact'
import { findPhoto } from '@/lib/media/serve'
import { fileStore } from '@/lib/media/store'
import { storeUpload } from '@/lib/media/upload'
import { person, visitor } from '@/lib/testing/actors'
import { useTestDatabase } from '@/lib/testing/database'
import { phonePhoto } from '@/lib/testing/pictures'
import type { Actor } from '@/lib/auth/actor'
import { getCase } from '../queries/case'
import { getCasePhoto } from '../queries/case-photo'
import { canSeeAttachment } from '../queries/photos'
import { publishFeedback } from './moderate'
import { feedbackPhotoGuard } from './photos'
import { submitFeedback } from './submit'

process.env.DATA_DIR = await mkdtemp(join(tmpdir(), 'photos-'))
useTestDatabase()
beforeAll(() => registerNotifications())
const streets = () => person({ role: 'feedbackHandler', scope: { type: 'categoryGroup', id: 'streets' } })
const parks = () => person({ role: 'feedbackHandler', scope: { type: 'categoryGroup', id: 'parks' } })

/** A public report of the streets' with one picture. */
async function published(handler: Actor) {
  const { token, id } = await storeUpload(new Blob([new Uint8Array(await phonePhoto())]).stream(), { key: randomUUID() })
  const sent = await submitFeedback(visitor(), feedbackInput({ photos: [{ token, alt: 'Kuoppa' }], reporterEmail: 'kuvaaja@example.fi' }))
  await publishFeedback(handler, { number: sent.number, version: (await getCase(handler, sent.number, 'fi')).version })
  return { ...sent, photo: id, owner: sent.id }
}
const look = (actor: Actor, id: string) => findPhoto({ actor, request: new Request('http://x/') }, { id, size: 'large', token: null }, { feedback: ({ actor: who }, owner) => canSeeAttachment(who, undefined, owner) })
const mails = async () => (await (await getDb()).select().from(mailOutbox).where(eq(mailOutbox.kind, 'feedback-photo'))).map((m) => m.text)

describe('a picture of a case', () => {
  it('is hidden from everyone but its handlers, told to the sender, and shown again', async () => {
    const me = await streets()
    const { photo, owner, number } = await published(me)
    await hidePhoto(me, { attachmentId: photo, hidden: true, reason: 'Kuvassa on sivullinen.' }, feedbackPhotoGuard)
    await expect(look(visitor(), photo)).rejects.toMatchObject({ code: 'not_found' })
    expect((await look(me, photo)).visibility).toBe('private')
    expect(await photosOfOne('feedback', owner, 'fi')).toEqual([])
    expect((await getCase(me, number, 'fi')).photos).toHaveLength(1)
    expect((await mails()).some((text) => text.includes('Kuvassa on sivullinen.'))).toBe(true)
    await expect(hidePhoto(me, { attachmentId: photo, hidden: true, reason: 'Uudelleen.' }, feedbackPhotoGuard)).rejects.toMatchObject({ code: 'conflict' })
    await hidePhoto(me, { attachmentId: photo, hidden: false }, feedbackPhotoGuard)
    expect((await look(visitor(), photo)).visibility).toBe('public')
    const [last] = await (await getDb()).select().from(audit).where(eq(audit.action, 'media.hidePhoto')).orderBy(desc(audit.seq)).limit(1)
    expect(last?.objectId).toBe(photo)
  })

  it('loses its old bytes when black boxes are burnt in, and the sender is told why', async () => {
    const me = await streets()
    const { photo, number } = await published(me)
    const [before] = await (await getDb()).select().from(attachments).where(eq(attachments.id, photo))
    await redactPhoto(me, { attachmentId: photo, boxes: [{ x: 0.1, y: 0.1, w: 0.4, h: 0.4 }], reason: 'Rekisterikilpi näkyi.' }, feedbackPhotoGuard)
    expect(await fileStore().get(before?.largeKey ?? '')).toBeNull()
    expect(await fileStore().get(before?.smallKey ?? '')).toBeNull()
    expect(await getCasePhoto(me, number, photo)).toMatchObject({ redacted: true, hidden: false, n: 1 })
    expect((await mails()).some((text) => text.includes('Rekisterikilpi näkyi.'))).toBe(true)
  })

  it('gets words in three languages, and loses them without Finnish', async () => {
    const me = await streets()
    const { photo, number } = await published(me)
    await describePhoto(me, { attachmentId: photo, fi: 'Syvä kuoppa', sv: 'Djup grop', en: '' }, feedbackPhotoGuard)
    expect((await getCasePhoto(me, number, photo)).alt).toEqual({ fi: 'Syvä kuoppa', sv: 'Djup grop' })
    await describePhoto(me, { attachmentId: photo, fi: '', sv: 'x', en: '' }, feedbackPhotoGuard)
    expect((await getCasePhoto(me, number, photo)).alt).toBeNull()
  })

  it('is not for others to see or change, and hiding needs a reason', async () => {
    const me = await streets()
    const { photo, number } = await published(me)
    for (const wrong of [visitor(), await person(), await parks()]) {
      await expect(getCasePhoto(wrong, number, photo)).rejects.toMatchObject({ code: 'not_found' })
      await expect(hidePhoto(wrong, { attachmentId: photo, hidden: true, reason: 'Ei saa.' }, feedbackPhotoGuard)).rejects.toMatchObject({ code: 'not_found' })
      await expect(describePhoto(wrong, { attachmentId: photo, fi: 'x' }, feedbackPhotoGuard)).rejects.toMatchObject({ code: 'not_found' })
    }
    await expect(hidePhoto(me, { attachmentId: photo, hidden: true, reason: ' ' }, feedbackPhotoGuard)).rejects.toMatchObject({ code: 'invalid', fields: { reason: expect.any(Array) } })
  })
})
