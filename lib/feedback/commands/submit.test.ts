import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { getDb } from '@/db/client'
import { audit, feedback, feedbackUpdates } from '@/db/schema'
import { registerListener } from '@/lib/core/events'
import { person, visitor } from '@/lib/testing/actors'
import { useTestDatabase } from '@/lib/testing/database'
import { submitFeedback } from './submit'
import type { SubmitFeedbackInput } from '../validation'

useTestDatabase()
const heard: string[] = []
registerListener('test', async (_tx, event) => { heard.push(`${event.type} ${(event.data as { number?: string }).number ?? ''}`) })

const report = (over: Partial<SubmitFeedbackInput> = {}): SubmitFeedbackInput => ({
  key: randomUUID(), categoryCode: '101', title: 'Kuoppa Melalahdentiellä', description: 'Iso kuoppa heti sillan jälkeen, auto kolahti.',
  answers: { danger: 'no', road: 'street' }, lat: 62.74, lon: 28.01, locale: 'fi', ...over,
})
const rows = async (key: string) => (await getDb()).select().from(feedback).where(eq(feedback.key, key))

describe('sending a report', () => {
  it('stores the report, its first stop and an audit row, and tells of it', async () => {
    const input = report({ reporterEmail: ' Asukas@Example.FI ' })
    const sent = await submitFeedback(visitor(), input)
    const [row] = await rows(input.key)
    expect(row).toMatchObject({ number: sent.number, status: 'received', moderation: 'waiting', reporterEmail: 'asukas@example.fi', groupId: 'streets' })
    expect(row?.areaId).toBeTruthy()
    expect(sent.code).toMatch(/^[0-9B-Y]{4}-[0-9B-Y]{4}-[0-9B-Y]{4}$/)
    expect(row?.followCodeHash).not.toContain(sent.code)
    expect(await (await getDb()).$count(feedbackUpdates, eq(feedbackUpdates.feedbackId, sent.id))).toBe(1)
    expect(await (await getDb()).$count(audit, eq(audit.objectId, sent.id))).toBe(1)
    expect(heard).toContain(`feedback.submitted ${sent.number}`)
  })

  it('is one act for one key: fifty at once give one row, one audit row, one event and one answer', async () => {
    const input = report()
    const before = heard.length
    const answers = await Promise.all(Array.from({ length: 50 }, () => submitFeedback(visitor(), input)))
    expect(new Set(answers.map((a) => JSON.stringify(a))).size).toBe(1)
    expect(await rows(input.key)).toHaveLength(1)
    expect(heard.length - before).toBe(1)
  })

  it('refuses another body under the same key', async () => {
    const input = report()
    await submitFeedback(visitor(), input)
    await expect(submitFeedback(visitor(), { ...input, title: 'Aivan toinen asia' })).rejects.toMatchObject({ code: 'invalid', messageKey: 'keyReused' })
  })

  it.each<[string, Partial<SubmitFeedbackInput>, string, string]>([
    ['an unknown category', { categoryCode: '999', answers: {} }, 'categoryCode', 'unknownCategory'],
    ['no place where one is needed', { lat: null, lon: null }, 'lat', 'placeRequired'],
    ['Stockholm', { lat: 59.33, lon: 18.06 }, 'lat', 'outside'],
    ['half a point', { lon: null }, 'lat', 'badPoint'],
    ['not a number', { lat: Number.NaN }, 'lat', 'badPoint'],
    ['danger to life', { answers: { danger: 'yes', road: 'street' } }, 'answers.danger', 'stopAdvice'],
    ['a missing answer', { answers: { danger: 'no' } }, 'answers.road', 'required'],
    ['an unknown answer', { answers: { danger: 'no', road: 'street', hack: '1' } }, 'answers.hack', 'badAnswer'],
    ['an identity code', { description: 'Soittakaa minulle, 131052-308T on tunnus.' }, 'description', 'identityCode'],
    ['half a character', { title: 'Kuoppa \uD800 tiessä' }, 'title', 'badCharacters'],
    ['a heap of marks', { title: `Kuoppa e${'\u0301'.repeat(300)}` }, 'title', 'badCharacters'],
    ['a year far away', { observedAt: '9999-01-01T00:00:00Z' }, 'observedAt', 'badDate'],
    ['tomorrow', { observedAt: new Date(Date.now() + 86_400_000).toISOString() }, 'observedAt', 'inFuture'],
    ['pictures that are not there', { photos: [{ token: 'x'.repeat(43) }] }, 'photos', 'media.tokenUnknown'],
  ])('refuses %s and stores nothing', async (_what, over, field, key) => {
    const input = report(over)
    await expect(submitFeedback(visitor(), input)).rejects.toMatchObject({ code: 'invalid', fields: { [field]: [key] } })
    expect(await rows(input.key)).toHaveLength(0)
  })

  it('refuses a phone call entered by someone who is not staff, and takes it from a handler', async () => {
    await expect(submitFeedback(visitor(), { ...report(), channel: 'phone' })).rejects.toMatchObject({ code: 'not_found' })
    const handler = await person({ role: 'feedbackHandler', scope: { type: 'categoryGroup', id: 'streets' } })
    const input = report()
    await submitFeedback(handler, { ...input, channel: 'phone', observedAt: new Date(Date.now() - 3_600_000).toISOString() })
    const [row] = await rows(input.key)
    expect(row).toMatchObject({ channel: 'phone', enteredBy: handler.personId, personId: null })
    expect(row!.receivedAt.getTime() - row!.observedAt.getTime()).toBeGreaterThan(3_500_000)
  })

  it('never publishes what was held or what the sender wants kept private', async () => {
    const db = await getDb()
    const { categories } = await import('@/db/schema')
    await db.update(categories).set({ moderateBefore: false }).where(eq(categories.code, '701'))
    const open = report({ categoryCode: '701', answers: {} })
    expect((await submitFeedback(visitor(), open)).moderation).toBe('public')
    expect((await submitFeedback(visitor(), { ...open, key: randomUUID(), held: true })).moderation).toBe('waiting')
    expect((await submitFeedback(visitor(), { ...open, key: randomUUID(), publishable: false })).moderation).toBe('waiting')
  })
})
