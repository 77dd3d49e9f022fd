import { randomUUID } from 'node:crypto'
import { desc, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { getDb } from '@/db/client'
import { audit, mailOutbox } from '@/db/schema'
import { anonymous } from '@/lib/auth/actor'
import { env, resetEnv } from '@/lib/core/env'
import { person, visitor } from '@/lib/testing/actors'
import { useTestDatabase } from '@/lib/testing/database'
import { cancelMail, retryMail } from './commands'
import { getDemoHtml, getMailState, linksIn, listDemoMail } from './queries'
import type { MailStatus } from './types'

useTestDatabase()

const put = async (status: MailStatus, values: Partial<typeof mailOutbox.$inferInsert> = {}) => {
  const [row] = await (await getDb()).insert(mailOutbox).values({
    dedupeKey: randomUUID(), recipient: 'maija@example.fi', locale: 'fi', kind: 'feedback-reply', subject: 'Aihe', text: 'Katso https://yhessa.test/a?b=1\nja https://yhessa.test/a?b=1', html: '<p>x</p>', status, attempts: 3, ...values,
  }).returning()
  if (!row) throw new Error('no mail')
  return row.id
}
const now = async (id: string) => (await (await getDb()).select().from(mailOutbox).where(eq(mailOutbox.id, id)))[0]
const administrator = () => person({ role: 'administrator' })

beforeEach(async () => { await (await getDb()).delete(mailOutbox) })
afterEach(() => {
  for (const name of ['DEMO', 'SITE_URL', 'NEXTAUTH_SECRET']) delete process.env[name]
  resetEnv()
})

describe('mail that is stuck', () => {
  it('is shown to the administrator without its words', async () => {
    await put('parked', { lastError: '550 no such user' })
    await put('parked', { lastError: 'expired', kind: 'sign-in' })
    await put('waiting', { lastError: '421 busy', nextAttemptAt: new Date(Date.now() + 60_000) })
    await put('waiting', { createdAt: new Date(Date.now() - 3_600_000) })
    const fresh = new Date()
    await put('waiting', { createdAt: fresh, nextAttemptAt: fresh })
    await put('sent')
    const state = await getMailState(await administrator())
    expect(state).toMatchObject({ parkedCount: 2, waitingCount: 2 })
    expect(state.parked.map((m) => [m.reason, m.canRetry]).sort()).toEqual([['550 no such user', true], ['expired', false]])
    expect(JSON.stringify(state)).not.toContain('yhessa.test')
  })

  it('is not shown to others', async () => {
    for (const actor of [anonymous, visitor(), await person(), await person({ role: 'feedbackHandler' }, { role: 'moderator' }, { role: 'contentEditor' })]) {
      await expect(getMailState(actor)).rejects.toMatchObject({ code: 'not_found' })
    }
  })

  it('can be sent again and taken out, with a trace', async () => {
    const id = await put('parked', { lastError: '550 no such user' })
    await retryMail(await administrator(), { id })
    expect(await now(id)).toMatchObject({ status: 'waiting', attempts: 3 })
    await cancelMail(await administrator(), { id })
    expect(await now(id)).toMatchObject({ status: 'cancelled', text: '', html: '' })
    const [last] = await (await getDb()).select().from(audit).orderBy(desc(audit.seq)).limit(1)
    expect(last).toMatchObject({ action: 'mail.cancel', objectId: id, detail: { kind: 'feedback-reply', from: 'waiting' } })
  })

  it('refuses the wrong actor', async () => {
    const id = await put('parked')
    for (const actor of [anonymous, await person(), await person({ role: 'moderator' })]) {
      await expect(retryMail(actor, { id })).rejects.toMatchObject({ code: 'not_found' })
      await expect(cancelMail(actor, { id })).rejects.toMatchObject({ code: 'not_found' })
    }
    expect(await now(id)).toMatchObject({ status: 'parked' })
  })

  it.each(['sent', 'sending', 'cancelled'] as const)('refuses to touch what is %s', async (status) => {
    const id = await put(status)
    const actor = await administrator()
    await expect(retryMail(actor, { id })).rejects.toMatchObject({ code: 'conflict' })
    await expect(cancelMail(actor, { id })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('refuses to send what has expired', async () => {
    const id = await put('parked', { lastError: 'expired' })
    await expect(retryMail(await administrator(), { id })).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('the demo mailbox', () => {
  it('shows the newest first, of one address or all, with the links', async () => {
    await put('sent', { recipient: 'a@example.fi', createdAt: new Date(1), subject: 'Vanha' })
    await put('waiting', { recipient: 'a@example.fi', createdAt: new Date(2), subject: 'Uusi' })
    const id = await put('parked', { recipient: 'b@example.fi', createdAt: new Date(3) })
    expect((await listDemoMail(anonymous, ' A@Example.fi ')).map((m) => m.subject)).toEqual(['Uusi', 'Vanha'])
    expect(await listDemoMail(anonymous)).toHaveLength(3)
    expect((await listDemoMail(anonymous, 'a@example.fi'))[0]).toMatchObject({ to: 'a@example.fi', links: ['https://yhessa.test/a?b=1'] })
    expect(await getDemoHtml(anonymous, id)).toBe('<p>x</p>')
    for (const wrong of ['x', randomUUID()]) await expect(getDemoHtml(anonymous, wrong)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('does not exist outside demo mode', async () => {
    const id = await put('sent')
    Object.assign(process.env, { DEMO: '0', SITE_URL: 'https://yhessa.test', NEXTAUTH_SECRET: 'x'.repeat(40) })
    resetEnv()
    expect(env().demo).toBe(false)
    for (const actor of [anonymous, await administrator()]) {
      await expect(listDemoMail(actor)).rejects.toMatchObject({ code: 'not_found' })
      await expect(getDemoHtml(actor, id)).rejects.toMatchObject({ code: 'not_found' })
    }
  })

  it('finds links without what stands around them', () => {
    expect(linksIn('a http://x.fi/b\n<https://x.fi/c?d=1&e=2> "https://x.fi/f"')).toEqual(['http://x.fi/b', 'https://x.fi/c?d=1&e=2', 'https://x.fi/f'])
  })
})
