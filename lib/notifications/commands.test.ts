import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { getDb } from '@/db/client'
import { categories, feedback, mailOutbox, subscriptions } from '@/db/schema'
import { anonymous, systemActor } from '@/lib/auth/actor'
import { newCaseNumber } from '@/lib/core/ids'
import { wireDomains } from '@/lib/ops/wiring'
import { person } from '@/lib/testing/actors'
import { useTestDatabase } from '@/lib/testing/database'
import { confirmSubscription, endSubscription, follow } from './commands'
import { endToken, readEndToken } from './links'
import { findByConfirmToken, findByEndToken } from './queries'

useTestDatabase()
beforeAll(wireDomains)

async function report(values: Partial<typeof feedback.$inferInsert> = {}) {
  const db = await getDb()
  const [category] = await db.select().from(categories).limit(1)
  if (!category) throw new Error('no category')
  const [row] = await db.insert(feedback).values({
    number: newCaseNumber('P'), key: randomUUID(), followCodeHash: 'x', categoryCode: category.code, groupId: category.groupId, title: 'Kuoppa', description: 'Kuoppa',
    channel: 'web', locale: 'fi', observedAt: new Date(), receivedAt: new Date(), moderation: 'public', ...values,
  }).returning()
  if (!row) throw new Error('no report')
  return row
}
const mailsTo = async (email: string) => (await getDb()).select().from(mailOutbox).where(eq(mailOutbox.recipient, email))
const tokenIn = (text = '') => /token=([\w.-]+)/.exec(text)?.[1] ?? ''
const rowFor = async (subjectId: string, email: string) =>
  (await (await getDb()).select().from(subscriptions).where(and(eq(subscriptions.subjectId, subjectId), eq(subscriptions.email, email))))[0]
const ask = (number: string, email: string) => ({ subjectType: 'feedback' as const, number, email, locale: 'fi' as const })

describe('following', () => {
  it('starts only when the link in the mail is confirmed', async () => {
    const { id, number } = await report()
    const email = `${randomUUID()}@example.fi`
    expect(await follow(anonymous, ask(number, ` ${email.toUpperCase()} `))).toEqual({ confirmed: false })
    expect(await rowFor(id, email)).toMatchObject({ confirmedAt: null })
    const [mail] = await mailsTo(email)
    const token = tokenIn(mail?.text)
    expect(mail?.text).toContain('/fi/seuranta/vahvista?token=')
    expect(await findByConfirmToken(anonymous, token)).toEqual({ number, title: 'Kuoppa', confirmed: false, ended: false })
    await confirmSubscription(anonymous, { token })
    await confirmSubscription(anonymous, { token })
    expect((await rowFor(id, email))?.confirmedAt).toBeInstanceOf(Date)
  })

  it('starts at once for someone signed in with that address, not with another', async () => {
    const { id, number } = await report()
    const resident = await person()
    expect(await follow(resident, ask(number, resident.email))).toEqual({ confirmed: true })
    expect(await mailsTo(resident.email)).toEqual([])
    expect(await follow(resident, ask(number, 'joku@muu.example'))).toEqual({ confirmed: false })
    expect((await rowFor(id, 'joku@muu.example'))?.confirmedAt).toBeNull()
  })

  it('answers the same for a known address, and never doubles the row', async () => {
    const { id, number } = await report()
    const email = `${randomUUID()}@example.fi`
    await follow(anonymous, ask(number, email))
    await confirmSubscription(anonymous, { token: tokenIn((await mailsTo(email))[0]?.text) })
    expect(await follow(anonymous, ask(number, email))).toEqual({ confirmed: false })
    const before = await rowFor(id, email)
    expect(before?.confirmedAt).toBeInstanceOf(Date)
    expect(await (await getDb()).$count(subscriptions, eq(subscriptions.subjectId, id))).toBe(1)
  })

  it('does not flood an address: five confirmations an hour, and the same answer after', async () => {
    const email = `${randomUUID()}@example.fi`
    for (let i = 0; i < 8; i++) expect(await follow(anonymous, ask((await report()).number, email))).toEqual({ confirmed: false })
    expect(await mailsTo(email)).toHaveLength(5)
  })

  it.each([{ moderation: 'waiting' as const }, { moderation: 'hidden' as const }, { publishable: false }])('refuses what is not public: %j', async (values) => {
    const { number } = await report(values)
    await expect(follow(anonymous, ask(number, 'maija@example.fi'))).rejects.toMatchObject({ code: 'not_found' })
  })

  it('refuses an unknown number, a machine, and what is not an address', async () => {
    const { number } = await report()
    await expect(follow(anonymous, ask('P-0000-00', 'maija@example.fi'))).rejects.toMatchObject({ code: 'not_found' })
    await expect(follow({ kind: 'apiKey', keyId: randomUUID() }, ask(number, 'maija@example.fi'))).rejects.toMatchObject({ code: 'not_found' })
    await expect(follow(systemActor('test'), ask(number, 'maija@example.fi'))).rejects.toMatchObject({ code: 'not_found' })
    for (const email of ['', 'maija', 'a@example.fi\r\nBcc: b@example.fi', 'a@example.fi,b@example.fi']) {
      await expect(follow(anonymous, ask(number, email))).rejects.toMatchObject({ code: 'invalid', fields: { email: [expect.any(String)] } })
    }
  })
})

describe('ending', () => {
  it('works with the token of any old mail, twice, and kills the old confirmation', async () => {
    const { id, number } = await report()
    const email = `${randomUUID()}@example.fi`
    await follow(anonymous, ask(number, email))
    const confirm = tokenIn((await mailsTo(email))[0]?.text)
    await confirmSubscription(anonymous, { token: confirm })
    const token = endToken((await rowFor(id, email))?.id ?? '')
    expect(await findByEndToken(anonymous, token)).toMatchObject({ number, ended: false })
    await endSubscription(anonymous, { token })
    const first = (await rowFor(id, email))?.endedAt
    await endSubscription(anonymous, { token })
    expect((await rowFor(id, email))?.endedAt).toEqual(first)
    await expect(confirmSubscription(anonymous, { token: confirm })).rejects.toMatchObject({ code: 'not_found' })
    // Asking anew starts anew, after a new confirmation.
    await follow(anonymous, ask(number, email))
    expect((await rowFor(id, email))?.endedAt).toEqual(first)
    const again = (await mailsTo(email)).map((m) => tokenIn(m.text)).find((t) => t !== confirm) ?? ''
    await confirmSubscription(anonymous, { token: again })
    expect(await rowFor(id, email)).toMatchObject({ endedAt: null })
  })

  it('refuses tokens that were never given', async () => {
    const id = randomUUID()
    for (const token of ['x', id, `${id}.`, `${id}.${'0'.repeat(32)}`, `${endToken(id)}.x`, `${endToken(id)}0`, endToken(id)]) {
      await expect(endSubscription(anonymous, { token })).rejects.toMatchObject({ code: 'not_found' })
      expect(await findByEndToken(anonymous, token)).toBeNull()
    }
    expect(readEndToken(endToken(id))).toBe(id)
  })

  it('does not tell the title of what was hidden since', async () => {
    const { id, number } = await report()
    const resident = await person()
    await follow(resident, ask(number, resident.email))
    await (await getDb()).update(feedback).set({ moderation: 'hidden' }).where(eq(feedback.id, id))
    const token = endToken((await rowFor(id, resident.email))?.id ?? '')
    expect(await findByEndToken(anonymous, token)).toEqual({ number: null, title: null, confirmed: true, ended: false })
  })
})
