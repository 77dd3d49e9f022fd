import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterEach, describe, expect, it } from 'vitest'
import { getDb } from '@/db/client'
import { feedback } from '@/db/schema'
import { feedbackInput } from '@/db/seed/factories/feedback'
import { systemActor } from '@/lib/auth/actor'
import { setClock } from '@/lib/core/clock'
import { person, visitor } from '@/lib/testing/actors'
import { useTestDatabase } from '@/lib/testing/database'
import { getOwnFeedback } from '../queries/detail'
import { listOwnFeedback } from '../queries/lists'
import { changeStatus } from './handle'
import { correctPlace, forgetContacts, reopenFeedback, replyAsReporter, withdrawFeedback } from './reporter'
import { submitFeedback } from './submit'

useTestDatabase()
afterEach(() => setClock(undefined))
const officer = systemActor('test')
const read = (number: string, code?: string, actor = visitor()) => getOwnFeedback(actor, number, code, 'fi', new Date())
const close = async (number: string) => {
  const [row] = await (await getDb()).select({ version: feedback.version }).from(feedback).where(eq(feedback.number, number))
  await changeStatus(officer, { number, version: row?.version ?? 0, status: 'done' })
}

describe('the sender', () => {
  it('reads with number and code as typed, and nobody with another code', async () => {
    const { number, code } = await submitFeedback(visitor(), feedbackInput())
    expect((await read(number.toLowerCase().replace(/-/g, ' '), code.toLowerCase())).number).toBe(number)
    for (const wrong of ['', 'AAAA', '0000-0000-0000']) await expect(read(number, wrong)).rejects.toMatchObject({ code: 'not_found' })
    await expect(read('P-0000-00', code)).rejects.toMatchObject({ code: 'not_found' })
    await expect(read(number)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('finds the own ones by account, and no other account does', async () => {
    const me = await person()
    const { number } = await submitFeedback(me, feedbackInput())
    expect((await listOwnFeedback(me, 'fi')).map((r) => r.number)).toEqual([number])
    expect((await read(number, undefined, me)).number).toBe(number)
    await expect(read(number, undefined, await person())).rejects.toMatchObject({ code: 'not_found' })
    expect(await listOwnFeedback(visitor(), 'fi')).toEqual([])
  })

  it('answers back once for a double click; a case that waited for it goes on', async () => {
    const { number, code } = await submitFeedback(visitor(), feedbackInput())
    await changeStatus(officer, { number, version: 1, status: 'waitingForInformation', publicAnswer: 'Missä kohtaa?' })
    const reply = { number, code, key: randomUUID(), body: 'Sillan itäpäässä.' }
    await Promise.all([replyAsReporter(visitor(), reply), replyAsReporter(visitor(), reply)])
    const seen = await read(number, code)
    expect(seen.status).toBe('inReview')
    expect(seen.timeline.filter((s) => s.kind === 'reporterReply')).toHaveLength(1)
    await expect(replyAsReporter(visitor(), { ...reply, code: '0000-0000-0000', key: randomUUID() })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('corrects the place, inside the municipality only', async () => {
    const { number, code } = await submitFeedback(visitor(), feedbackInput())
    await correctPlace(visitor(), { number, code, lat: 62.8925, lon: 27.678 })
    expect((await read(number, code)).areaName).toBe('Keskusta')
    await expect(correctPlace(visitor(), { number, code, lat: 60.17, lon: 24.94 })).rejects.toMatchObject({ fields: { lat: ['outside'] } })
  })

  it('withdraws an open case, and opens a closed one again for 30 days', async () => {
    const { number, code } = await submitFeedback(visitor(), feedbackInput())
    await expect(reopenFeedback(visitor(), { number, code, reason: 'Ei ole valmis' })).rejects.toMatchObject({ messageKey: 'feedback.cannotReopen' })
    await close(number)
    await expect(withdrawFeedback(visitor(), { number, code })).rejects.toMatchObject({ messageKey: 'feedback.closed' })
    setClock(() => new Date(Date.now() + 31 * 86_400_000))
    await expect(reopenFeedback(visitor(), { number, code, reason: 'Ei ole valmis' })).rejects.toMatchObject({ messageKey: 'feedback.cannotReopen' })
    setClock(() => new Date(Date.now() + 29 * 86_400_000))
    await reopenFeedback(visitor(), { number, code, reason: 'Ei ole valmis' })
    setClock(undefined)
    expect((await read(number, code)).status).toBe('inReview')
    await withdrawFeedback(visitor(), { number, code })
    expect((await read(number, code)).status).toBe('withdrawn')
  })

  it('can have the contacts forgotten', async () => {
    const { number, code } = await submitFeedback(visitor(), feedbackInput({ reporterEmail: 'c@example.fi', reporterPhone: '044 123 4567' }))
    await forgetContacts(visitor(), { number, code })
    const [row] = await (await getDb()).select().from(feedback).where(eq(feedback.number, number))
    expect([row?.reporterEmail, row?.reporterPhone, row?.reporterName]).toEqual([null, null, null])
  })
})
