import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { getDb } from '@/db/client'
import { feedback } from '@/db/schema'
import { feedbackInput } from '@/db/seed/factories/feedback'
import { person, visitor } from '@/lib/testing/actors'
import { useTestDatabase } from '@/lib/testing/database'
import { photoKeyOf, typedInstant } from '../entry-form'
import { getOwnFeedback } from '../queries/detail'
import { getEntryReceipt } from '../queries/receipt'
import { submitFeedback } from './submit'

useTestDatabase()
const day = 24 * 3_600_000
const handler = () => person({ role: 'feedbackHandler', scope: { type: 'categoryGroup', id: 'streets' } })

describe('a report entered for someone else', () => {
  it('keeps when it was seen, when it came and when it was entered; the target counts from its arrival', async () => {
    const me = await handler()
    const now = Date.now()
    const { id } = await submitFeedback(me, { ...feedbackInput({}), channel: 'paper', observedAt: new Date(now - 5 * day).toISOString(), arrivedAt: new Date(now - 3 * day).toISOString() })
    const [row] = await (await getDb()).select().from(feedback).where(eq(feedback.id, id))
    expect(row?.receivedAt.getTime()).toBe(now - 3 * day)
    expect(row?.observedAt.getTime()).toBe(now - 5 * day)
    expect(row?.createdAt.getTime()).toBeGreaterThanOrEqual(now - 1000)
    expect(row).toMatchObject({ channel: 'paper', enteredBy: me.personId, personId: null })
  })

  it('is one row when sent twice, and its receipt’s code opens it', async () => {
    const me = await handler()
    const input = { ...feedbackInput({ key: randomUUID() }), channel: 'phone' as const }
    const [first, second] = await Promise.all([submitFeedback(me, input), submitFeedback(me, input)])
    expect(second).toEqual(first)
    const receipt = await getEntryReceipt(me, first.number, new Date())
    expect(receipt.code).toBe(first.code)
    expect((await getOwnFeedback(visitor(), first.number, receipt.code, 'fi', new Date())).number).toBe(first.number)
  })

  it('shows its receipt to nobody else, and not after a day', async () => {
    const me = await handler()
    const { number } = await submitFeedback(me, { ...feedbackInput({}), channel: 'visit' })
    for (const wrong of [visitor(), await person(), await handler(), await person({ role: 'administrator' })]) await expect(getEntryReceipt(wrong, number, new Date())).rejects.toMatchObject({ code: 'not_found' })
    await expect(getEntryReceipt(me, number, new Date(Date.now() + day + 1000))).rejects.toMatchObject({ code: 'not_found' })
  })

  it('is refused to others, from the future, and from long ago; a visitor’s own report has no other arrival than now', async () => {
    const at = (ms: number) => new Date(Date.now() + ms).toISOString()
    for (const wrong of [visitor(), await person(), await person({ role: 'moderator' })]) await expect(submitFeedback(wrong, { ...feedbackInput({}), channel: 'phone' })).rejects.toMatchObject({ code: 'not_found' })
    const me = await handler()
    await expect(submitFeedback(me, { ...feedbackInput({}), channel: 'paper', arrivedAt: at(day) })).rejects.toMatchObject({ fields: { arrivedAt: ['inFuture'] } })
    await expect(submitFeedback(me, { ...feedbackInput({}), channel: 'paper', arrivedAt: at(-400 * day) })).rejects.toMatchObject({ fields: { arrivedAt: ['badDate'] } })
    const { id } = await submitFeedback(visitor(), { ...feedbackInput({}), arrivedAt: at(-9 * day) })
    const [row] = await (await getDb()).select().from(feedback).where(eq(feedback.id, id))
    expect(Date.now() - (row?.receivedAt.getTime() ?? 0)).toBeLessThan(day)
  })
})

describe('the form’s fields', () => {
  it('read a local time as Kuopio’s and keep what is odd for the schema to refuse', () => {
    expect(typedInstant('2026-11-24T14:30')).toBe('2026-11-24T12:30:00.000Z')
    expect(typedInstant('2026-03-29T03:30')).toBe('2026-03-29T03:30')
    expect(typedInstant(' ')).toBeUndefined()
  })

  it('give the same picture of the same form the same key', () => {
    const key = randomUUID()
    expect(photoKeyOf(key, 0)).toBe(photoKeyOf(key, 0))
    expect(photoKeyOf(key, 1)).not.toBe(photoKeyOf(key, 0))
    expect(photoKeyOf(key, 0)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/)
  })
})
