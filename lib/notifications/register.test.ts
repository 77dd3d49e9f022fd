import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { getDb, withTx } from '@/db/client'
import { categories, feedback, mailOutbox, subscriptions } from '@/db/schema'
import { announce, type DomainEvent, type EventMap, type EventName } from '@/lib/core/events'
import { newCaseNumber } from '@/lib/core/ids'
import { person } from '@/lib/testing/actors'
import { useTestDatabase } from '@/lib/testing/database'
import { registerNotifications } from './register'

useTestDatabase()
beforeAll(registerNotifications)
beforeEach(async () => {
  await (await getDb()).delete(mailOutbox)
  await (await getDb()).delete(subscriptions)
})

const at = new Date('2026-11-24T10:00:00Z')
const say = <K extends EventName>(type: K, data: EventMap[K], when = at) => withTx((tx) => announce(tx, { type, at: when, data } as unknown as DomainEvent))
const about = (values: Partial<EventMap['feedback.published']> = {}) =>
  ({ id: randomUUID(), number: newCaseNumber('P'), title: 'Kuoppa tiellä', reporter: { email: 'Lahettaja@Example.fi', locale: 'fi' }, isPublic: true, ...values })
const update = (values: Partial<EventMap['feedback.updated']> = {}): EventMap['feedback.updated'] =>
  ({ ...about(), updateId: randomUUID(), status: 'answered', body: 'Korjaamme perjantaina.', unit: { fi: 'Kunnossapito', en: 'Maintenance' }, transferredTo: null, ...values })
const follower = async (subjectId: string, email: string, values: Partial<typeof subscriptions.$inferInsert> = {}) => {
  await (await getDb()).insert(subscriptions).values({ subjectType: 'feedback', subjectId, email, locale: 'fi', confirmedAt: at, ...values })
}
const mails = async () => (await getDb()).select().from(mailOutbox).orderBy(mailOutbox.recipient)
const live = async (subjectId: string) =>
  (await (await getDb()).select().from(subscriptions).where(and(eq(subscriptions.subjectId, subjectId)))).filter((s) => s.confirmedAt && !s.endedAt).map((s) => s.email).sort()

describe('the sender', () => {
  it('gets one receipt with the code and the day of the answer', async () => {
    const data = { ...about(), code: 'BCDF-GHJK-MNPQ', dueOn: '2026-12-01', waitsForModeration: true }
    await say('feedback.submitted', data)
    await say('feedback.submitted', data)
    const [mail, ...more] = await mails()
    expect(more).toEqual([])
    expect(mail).toMatchObject({ recipient: 'lahettaja@example.fi', kind: 'feedback-receipt', locale: 'fi', threadId: data.number })
    for (const words of ['BCDF-GHJK-MNPQ', '1.12.2026', `/fi/palaute/seuranta?number=${data.number}`, 'ennen kuin se näkyy']) expect(mail?.text).toContain(words)
  })

  it('gets nothing when no address was given', async () => {
    await say('feedback.submitted', { ...about({ reporter: null }), code: 'x', dueOn: '2026-12-01', waitsForModeration: false })
    await say('feedback.hidden', { ...about({ reporter: null }), rule: 'spam', reason: 'Mainos' })
    expect(await mails()).toEqual([])
  })

  it('is told why a report was hidden, each time it is', async () => {
    const data = { ...about(), rule: 'personalData' as const, reason: 'Naapurin nimi' }
    await say('feedback.hidden', data)
    await say('feedback.hidden', data, new Date(at.getTime() + 1000))
    const rows = await mails()
    expect(rows).toHaveLength(2)
    expect(rows[0]?.text).toContain('> Naapurin nimi')
  })

  it('reads of a private report through the follow page, in the own language', async () => {
    await say('feedback.updated', update({ reporter: { email: 'a@example.fi', locale: 'en' }, isPublic: false }))
    const [mail] = await mails()
    expect(mail).toMatchObject({ locale: 'en' })
    expect(mail?.text).toContain('Maintenance:')
    expect(mail?.text).toContain('/en/feedback/follow?number=')
  })

  it('is not told of the own withdrawal', async () => {
    await say('feedback.updated', update({ status: 'withdrawn', isPublic: false }))
    expect(await mails()).toEqual([])
  })
})

describe('followers', () => {
  it('hear once each, with a way out; the sender among them hears once too', async () => {
    const data = update()
    await follower(data.id, 'a@example.fi')
    await follower(data.id, 'b@example.fi', { locale: 'sv' })
    await follower(data.id, 'lahettaja@example.fi')
    await follower(data.id, 'c@example.fi', { confirmedAt: null })
    await follower(data.id, 'd@example.fi', { endedAt: at })
    await follower(randomUUID(), 'e@example.fi')
    await say('feedback.updated', data)
    await say('feedback.updated', data)
    const rows = await mails()
    expect(rows.map((m) => [m.recipient, m.kind, m.locale])).toEqual([
      ['a@example.fi', 'subscription-update', 'fi'], ['b@example.fi', 'subscription-update', 'sv'], ['lahettaja@example.fi', 'feedback-update', 'fi'],
    ])
    expect(rows[0]?.unsubscribeUrl).toContain('/api/v1/unsubscribe?token=')
    expect(rows[1]?.text).toContain('/sv/bevakning/avsluta?token=')
    expect(rows[2]?.unsubscribeUrl).toBeNull()
  })

  it('hear nothing of a report that is not public', async () => {
    const data = update({ isPublic: false })
    await follower(data.id, 'a@example.fi')
    await say('feedback.updated', data)
    expect((await mails()).map((m) => m.recipient)).toEqual(['lahettaja@example.fi'])
  })

  it('move along with the sender when a report is joined to another, but not back to what they ended', async () => {
    const into = { id: randomUUID(), number: newCaseNumber('P'), title: 'Sama kuoppa' }
    const data = { ...about(), updateId: randomUUID(), into }
    await follower(data.id, 'a@example.fi')
    await follower(data.id, 'b@example.fi')
    await follower(into.id, 'b@example.fi', { endedAt: at })
    await follower(into.id, 'c@example.fi')
    await follower(data.id, 'ei@example.fi', { confirmedAt: null })
    await say('feedback.joined', data)
    expect(await live(into.id)).toEqual(['a@example.fi', 'c@example.fi', 'lahettaja@example.fi'])
    expect(await live(data.id)).toEqual([])
    const rows = await mails()
    expect(rows.map((m) => m.recipient)).toEqual(['a@example.fi', 'b@example.fi', 'lahettaja@example.fi'])
    for (const row of rows) expect(row.text).toContain(`/fi/palaute/${into.number}`)
  })

  it('hear one thing when the joining is also told as a change of state', async () => {
    const data = update({ status: 'duplicate', body: null })
    await follower(data.id, 'a@example.fi')
    await say('feedback.updated', data)
    await say('feedback.joined', { ...data, into: { id: randomUUID(), number: newCaseNumber('P'), title: 'Sama' } })
    expect(await mails()).toHaveLength(2)
  })
})

describe('the handler', () => {
  it('is told of the reply when the case is theirs', async () => {
    const db = await getDb()
    const handler = await person({ role: 'feedbackHandler' })
    const [category] = await db.select().from(categories).limit(1)
    const [row] = await db.insert(feedback).values({
      number: newCaseNumber('P'), key: randomUUID(), followCodeHash: 'x', categoryCode: category?.code ?? '', groupId: category?.groupId ?? '', title: 'K', description: 'K',
      channel: 'web', locale: 'fi', observedAt: at, receivedAt: at, assigneeId: handler.personId,
    }).returning()
    await say('feedback.reporterReplied', { ...about({ id: row?.id }), updateId: randomUUID() })
    await say('feedback.reporterReplied', { ...about(), updateId: randomUUID() })
    expect((await mails()).map((m) => [m.recipient, m.kind])).toEqual([[handler.email, 'feedback-reply']])
  })
})
