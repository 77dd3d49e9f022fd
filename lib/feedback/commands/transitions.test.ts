import { and, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { getDb } from '@/db/client'
import { feedbackLinks, feedbackUpdates } from '@/db/schema'
import type { Actor } from '@/lib/auth/actor'
import { visitor } from '@/lib/testing/actors'
import { useTestDatabase } from '@/lib/testing/database'
import { formOf, handlerOf, published, put, rowOf, stopsOf } from '@/lib/testing/reports'
import { feedbackStatuses, type FeedbackStatus } from '../types'
import { changeStatus } from './handle'
import { markDuplicate } from './join'
import { reopenFeedback, withdrawFeedback } from './reporter'

useTestDatabase()
let handler: Actor
let one: { id: string; number: string; code: string }
let first: { id: string; number: string }
beforeAll(async () => {
  handler = await handlerOf('streets')
  one = await published()
  first = await published()
})

/**
 * The whole table as the service's manual for handlers has it, written out by hand: a row is where a case stands, a
 * letter whether staff may move it to the state of that column.
 * y = may, n = may not, s = stays and may be answered, j = only by joining, - = stays and may not be answered.
 */
const order = ['received', 'inReview', 'inProgress', 'planned', 'waitingForInformation', 'answered', 'done', 'notOurs', 'notPossible', 'duplicate', 'withdrawn'] as const
const table: Record<FeedbackStatus, string> = {
  received: 'syyyyyyyyjn',
  inReview: 'nsyyyyyyyjn',
  inProgress: 'nysyyyyyyjn',
  planned: 'nyysyyyyyjn',
  waitingForInformation: 'nyyysyyyyjn',
  answered: 'nyyyysyyyjn',
  done: 'nyynnnsnnnn',
  notOurs: 'nyynnnnsnnn',
  notPossible: 'nyyynnnnsnn',
  duplicate: 'nynnnnnnn-n',
  withdrawn: 'nnnnnnnnnn-',
}
const closed: FeedbackStatus[] = ['answered', 'done', 'notOurs', 'notPossible', 'duplicate', 'withdrawn']
const moves = order.flatMap((from) => order.map((to, i) => ({ from, to, may: table[from][i] ?? '?' })))

const begin = (status: FeedbackStatus) => put(one.number, {
  status, closedAt: closed.includes(status) ? new Date('2026-01-05T10:00:00Z') : null, contactUntil: null, firstAnsweredAt: null,
  transferredTo: status === 'notOurs' ? 'Pohjois-Savon ELY-keskus' : null, duplicateOfId: status === 'duplicate' ? first.id : null,
})

it('the table speaks of every state there is', () => {
  expect([...order].sort()).toEqual([...feedbackStatuses].sort())
  expect(moves).toHaveLength(121)
})

describe('a handler', () => {
  it.each(moves)('moves from $from to $to: $may', async ({ from, to, may }) => {
    await begin(from)
    const before = await rowOf(one.number)
    const stops = await stopsOf(one.id)
    const act = changeStatus(handler, { ...(await formOf(one.number)), status: to, publicAnswer: 'Vastaus asukkaalle.', ...(to === 'notOurs' ? { transferredTo: 'Väylävirasto' } : {}) })
    if (may !== 'y' && may !== 's') {
      await expect(act).rejects.toMatchObject({ code: 'invalid', fields: { status: ['feedback.badMove'] } })
      expect(await rowOf(one.number)).toEqual(before)
      expect(await stopsOf(one.id)).toBe(stops)
      return
    }
    await act
    const after = await rowOf(one.number)
    expect(after).toMatchObject({ status: to, version: before.version + 1 })
    expect(after.firstAnsweredAt).not.toBeNull()
    expect(after.closedAt === null).toBe(!closed.includes(to))
    expect(after.contactUntil === null).toBe(!closed.includes(to))
    // A case that stays closed was closed when it was closed, not when someone wrote more.
    if (from === to && closed.includes(to)) expect(after.closedAt).toEqual(before.closedAt)
    expect(after.transferredTo).toBe(to === 'notOurs' ? 'Väylävirasto' : null)
    expect(after.duplicateOfId).toBeNull()
    expect(await stopsOf(one.id)).toBe(stops + 1)
  })

  it.each([
    ['notOurs', {}, ['publicAnswer', 'transferredTo']], ['notOurs', { publicAnswer: 'Ei meidän.' }, ['transferredTo']], ['notOurs', { transferredTo: 'ELY' }, ['publicAnswer']],
    ['notPossible', {}, ['publicAnswer']], ['answered', {}, ['publicAnswer']], ['answered', { publicAnswer: '  \n ' }, ['publicAnswer']], ['answered', { internalNote: 'Vain muistiin.' }, ['publicAnswer']],
    ['received', {}, ['publicAnswer']],
  ] as const)('ends nothing as %s with %o alone: %o', async (status, given, missing) => {
    await begin('received')
    const stops = await stopsOf(one.id)
    await expect(changeStatus(handler, { ...(await formOf(one.number)), status, ...given })).rejects.toSatisfy((error: { fields?: object }) => Object.keys(error.fields ?? {}).sort().join() === missing.join())
    expect(await stopsOf(one.id)).toBe(stops)
  })

  it('may leave only a note, and the sender’s page does not move', async () => {
    await begin('inReview')
    await changeStatus(handler, { ...(await formOf(one.number)), status: 'inReview', internalNote: 'Soitin urakoitsijalle.' })
    const [stop] = await (await getDb()).select().from(feedbackUpdates).where(and(eq(feedbackUpdates.feedbackId, one.id), eq(feedbackUpdates.body, 'Soitin urakoitsijalle.')))
    expect(stop).toMatchObject({ kind: 'note', visibility: 'staff' })
    expect((await rowOf(one.number)).firstAnsweredAt).toBeNull()
  })

  it('never answers with an identity code, nor in a language the service does not speak', async () => {
    await begin('inReview')
    const form = await formOf(one.number)
    await expect(changeStatus(handler, { ...form, status: 'answered', publicAnswer: 'Tunnus 131052-308T löytyi.' })).rejects.toMatchObject({ fields: { publicAnswer: ['identityCode'] } })
    await expect(changeStatus(handler, { ...form, status: 'answered', publicAnswer: 'Hei.', answerLocale: 'ru' as never })).rejects.toMatchObject({ code: 'invalid' })
    await expect(changeStatus(handler, { ...form, status: 'sleeping' as never, publicAnswer: 'Hei.' })).rejects.toMatchObject({ fields: { status: ['badStatus'] } })
    await expect(changeStatus(handler, { ...form, status: 'answered', publicAnswer: 'x'.repeat(5001) })).rejects.toMatchObject({ fields: { publicAnswer: ['tooLong'] } })
    expect((await rowOf(one.number)).status).toBe('inReview')
  })
})

describe('joining, state by state', () => {
  beforeEach(async () => { await (await getDb()).delete(feedbackLinks) })
  it.each(order.map((from) => ({ from, may: table[from][9] === 'j' })))('from $from: $may', async ({ from, may }) => {
    await begin(from)
    const act = markDuplicate(handler, { ...(await formOf(one.number)), firstNumber: first.number })
    if (!may) {
      await expect(act).rejects.toMatchObject({ code: 'invalid', fields: { firstNumber: ['feedback.badMove'] } })
      expect((await rowOf(one.number)).status).toBe(from)
      return
    }
    await act
    expect(await rowOf(one.number)).toMatchObject({ status: 'duplicate', duplicateOfId: first.id })
  })
})

describe('the sender, state by state', () => {
  const closedBySomeone = (status: FeedbackStatus) => closed.includes(status)
  it.each(order.map((from) => ({ from, may: !closedBySomeone(from) })))('withdraws from $from: $may', async ({ from, may }) => {
    await begin(from)
    const act = withdrawFeedback(visitor(), { number: one.number, code: one.code })
    if (may) { await act; expect((await rowOf(one.number)).status).toBe('withdrawn') } else await expect(act).rejects.toMatchObject({ code: 'conflict', messageKey: 'feedback.closed' })
  })
  it.each(order.map((from) => ({ from, may: closedBySomeone(from) && from !== 'duplicate' })))('reopens from $from: $may', async ({ from, may }) => {
    await begin(from)
    await put(one.number, { closedAt: closedBySomeone(from) ? new Date() : null, contactUntil: closedBySomeone(from) ? new Date(Date.now() + 86_400_000) : null })
    const act = reopenFeedback(visitor(), { number: one.number, code: one.code, reason: 'Kuoppa on yhä siinä.' })
    if (!may) return expect(act).rejects.toMatchObject({ code: 'conflict', messageKey: 'feedback.cannotReopen' })
    await act
    expect(await rowOf(one.number)).toMatchObject({ status: 'inReview', closedAt: null, contactUntil: null, transferredTo: null })
  })
})
