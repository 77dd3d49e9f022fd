import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { getDb } from '@/db/client'
import { attachments, feedback, feedbackFlags, mailOutbox, subscriptions } from '@/db/schema'
import { feedbackInput } from '@/db/seed/factories/feedback'
import { systemActor, type Actor } from '@/lib/auth/actor'
import { newToken, sha256 } from '@/lib/core/ids'
import { removePhoto } from '@/lib/media/redact'
import { wireDomains } from '@/lib/ops/wiring'
import { person, visitor } from '@/lib/testing/actors'
import { useTestDatabase } from '@/lib/testing/database'
import { getCase } from '../queries/case'
import { getOwnFeedback, getPublicFeedback } from '../queries/detail'
import { changeStatus, makePrivate, takeOverFeedback } from './handle'
import { linkFeedback, markDuplicate } from './join'
import { publishFeedback } from './moderate'
import { feedbackPhotoGuard } from './photos'
import { flagFeedback } from './public'
import { addPhotos, withdrawFeedback } from './reporter'
import { submitFeedback } from './submit'

useTestDatabase()
beforeAll(wireDomains)
const system = systemActor('test')
let handler: Extract<Actor, { kind: 'person' }>
let other: Actor
beforeAll(async () => {
  handler = await person({ role: 'feedbackHandler', scope: { type: 'categoryGroup', id: 'streets' } })
  other = await person({ role: 'feedbackHandler', scope: { type: 'categoryGroup', id: 'parks' } })
})
const act = async (number: string) => ({ number, version: (await getCase(system, number, 'fi')).version })
const send = (over = {}) => submitFeedback(visitor(), feedbackInput(over))
const published = async (over = {}) => { const sent = await send(over); await publishFeedback(handler, await act(sent.number)); return sent }
const upload = async () => {
  const token = newToken()
  await (await getDb()).insert(attachments).values({ key: randomUUID(), sourceHash: 'x', claimHash: sha256(token), mime: 'image/jpeg', bytes: 1, width: 1, height: 1, sha256: 'x', largeKey: `${randomUUID()}.jpg`, smallKey: `${randomUUID()}.jpg` })
  return { token, alt: 'Kuoppa tiessä' }
}
const mailsTo = async (recipient: string) => (await getDb()).select().from(mailOutbox).where(eq(mailOutbox.recipient, recipient))

describe('mail', () => {
  it('is one for fifty sendings with one key', async () => {
    const email = `${randomUUID()}@example.fi`
    const input = feedbackInput({ reporterEmail: email })
    const answers = await Promise.all(Array.from({ length: 50 }, () => submitFeedback(visitor(), input)))
    expect(await (await getDb()).$count(feedback, eq(feedback.key, input.key))).toBe(1)
    const mails = await mailsTo(email)
    expect(mails).toHaveLength(1)
    expect(mails[0]?.text).toContain(answers[0]?.code)
  })

  it('tells the sender of the answer with the template filled', async () => {
    const email = `${randomUUID()}@example.fi`
    const { number } = await published({ reporterEmail: email, placeText: 'Silta' })
    await changeStatus(handler, { ...(await act(number)), status: 'planned', publicAnswer: 'Palaute {number}: korjaamme paikan {place}.' })
    expect((await mailsTo(email)).map((m) => m.kind)).toEqual(['feedback-receipt', 'feedback-update'])
    expect((await mailsTo(email))[1]?.text).toContain(`Palaute ${number}: korjaamme paikan Silta.`)
  })

  it('moves followers along when two are joined', async () => {
    const [first, second] = [await published(), await published()]
    const db = await getDb()
    await db.insert(subscriptions).values({ subjectType: 'feedback', subjectId: second.id, email: 'f@example.fi', locale: 'fi', confirmedAt: new Date(), createdAt: new Date() })
    await markDuplicate(handler, { ...(await act(second.number)), firstNumber: first.number })
    expect(await db.$count(subscriptions, eq(subscriptions.subjectId, first.id))).toBe(1)
  })
})

describe('pictures of a report', () => {
  it('come with it, are added by the sender, and are removed by staff with a trace', async () => {
    const { number, code } = await published({ photos: [await upload(), await upload()] })
    expect((await getPublicFeedback(number, 'fi')).photos.map((p) => [p.slot, p.alt])).toEqual([['report', 'Kuoppa tiessä'], ['report', 'Kuoppa tiessä']])
    await addPhotos(visitor(), { number, code, photos: [await upload()] })
    expect((await getPublicFeedback(number, 'fi')).photos).toHaveLength(2)
    const own = await getOwnFeedback(visitor(), number, code, 'fi', new Date())
    expect(own.photos).toHaveLength(3)
    const attachmentId = own.photos[0]?.id ?? ''
    for (const wrong of [other, visitor()]) await expect(removePhoto(wrong, { attachmentId, reason: 'Kasvot näkyvät' }, feedbackPhotoGuard)).rejects.toMatchObject({ code: 'not_found' })
    await removePhoto(handler, { attachmentId, reason: 'Kasvot näkyvät' }, feedbackPhotoGuard)
    const seen = await getPublicFeedback(number, 'fi')
    expect(seen.photos).toHaveLength(1)
    expect(seen.timeline.at(-1)).toMatchObject({ kind: 'photoRedacted', detail: { how: 'removed' } })
    expect(JSON.stringify(seen)).not.toContain('Kasvot')
    expect(JSON.stringify(await getOwnFeedback(visitor(), number, code, 'fi', new Date()))).toContain('Kasvot näkyvät')
  })

  it('are refused with a wrong code, on a closed case, and over twenty', async () => {
    const { number, code } = await send()
    await expect(addPhotos(visitor(), { number, code: '0000-0000-0000', photos: [await upload()] })).rejects.toMatchObject({ code: 'not_found' })
    await expect(addPhotos(visitor(), { number, code, photos: [] })).rejects.toMatchObject({ fields: { photos: ['required'] } })
    for (let i = 0; i < 4; i++) await addPhotos(visitor(), { number, code, photos: await Promise.all(Array.from({ length: 5 }, upload)) })
    await expect(addPhotos(visitor(), { number, code, photos: [await upload()] })).rejects.toMatchObject({ fields: { photos: ['tooManyPhotos'] } })
    await changeStatus(handler, { ...(await act(number)), status: 'done' })
    await expect(addPhotos(visitor(), { number, code, photos: [await upload()] })).rejects.toMatchObject({ messageKey: 'feedback.closed' })
  })
})

describe('joining', () => {
  it('never leads readers to a report they may not see', async () => {
    const [shown, waiting] = [await published(), await send()]
    await expect(markDuplicate(handler, { ...(await act(shown.number)), firstNumber: waiting.number })).rejects.toMatchObject({ fields: { firstNumber: ['feedback.firstNotPublic'] } })
    await markDuplicate(handler, { ...(await act(waiting.number)), firstNumber: shown.number })
    expect(JSON.stringify(await getPublicFeedback(shown.number, 'fi'))).not.toContain(waiting.number)
  })

  it('lets what was joined before follow to the new first', async () => {
    const [a, b, c] = [await published(), await published(), await published()]
    await markDuplicate(handler, { ...(await act(a.number)), firstNumber: b.number })
    await markDuplicate(handler, { ...(await act(b.number)), firstNumber: c.number })
    expect((await getPublicFeedback(a.number, 'fi')).duplicateOf).toBe(c.number)
  })

  it('can be undone by taking the case up again', async () => {
    const [a, b] = [await published(), await published()]
    await markDuplicate(handler, { ...(await act(a.number)), firstNumber: b.number })
    await changeStatus(handler, { ...(await act(a.number)), status: 'inReview' })
    expect(await getPublicFeedback(a.number, 'fi')).toMatchObject({ status: 'inReview', duplicateOf: null, links: [], closedAt: null })
  })

  it('and linking are refused to another group', async () => {
    const [a, b] = [await published(), await published()]
    await expect(markDuplicate(other, { ...(await act(a.number)), firstNumber: b.number })).rejects.toMatchObject({ code: 'not_found' })
    await expect(linkFeedback(other, { number: a.number, otherNumber: b.number })).rejects.toMatchObject({ code: 'not_found' })
    await expect(linkFeedback(handler, { number: a.number, otherNumber: a.number })).rejects.toMatchObject({ fields: { otherNumber: ['feedback.sameReport'] } })
  })
})

describe('the wrong moment', () => {
  it('to take over what is one’s own already, or another group’s', async () => {
    const { number } = await send()
    await expect(takeOverFeedback(other, await act(number))).rejects.toMatchObject({ code: 'not_found' })
    await takeOverFeedback(handler, await act(number))
    expect((await getCase(handler, number, 'fi')).assignee?.id).toBe(handler.personId)
    await expect(takeOverFeedback(handler, await act(number))).rejects.toMatchObject({ messageKey: 'feedback.alreadyYours' })
  })
  it('to make private twice, or to change what the sender took back', async () => {
    const { number, code } = await published()
    await expect(makePrivate(other, await act(number))).rejects.toMatchObject({ code: 'not_found' })
    await makePrivate(handler, await act(number))
    await expect(makePrivate(handler, await act(number))).rejects.toMatchObject({ messageKey: 'feedback.alreadyPrivate' })
    await withdrawFeedback(visitor(), { number, code })
    await expect(changeStatus(handler, { ...(await act(number)), status: 'inReview' })).rejects.toMatchObject({ fields: { status: ['feedback.badMove'] } })
  })
  it('for a second flag of the same browser', async () => {
    const { number, id } = await published()
    const reader = visitor()
    const flag = { number, kind: 'outdated' as const, body: 'Korjattu jo' }
    await flagFeedback(reader, flag)
    await flagFeedback(reader, flag)
    await flagFeedback(visitor(), flag)
    expect(await (await getDb()).$count(feedbackFlags, eq(feedbackFlags.feedbackId, id))).toBe(2)
    await expect(flagFeedback(visitor(), { ...flag, number: (await send()).number })).rejects.toMatchObject({ code: 'not_found' })
  })
})
