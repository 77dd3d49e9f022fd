import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { getDb } from '@/db/client'
import {
  cacheInvalidations, categories, categoryGroups, feedback, feedbackDrafts, feedbackFlags, idempotency, loginTokens, mailOutbox, pageCache, rateLimits, sessions, subscriptions,
} from '@/db/schema'
import { runDueJobs } from '@/lib/core/jobs'
import { person } from '@/lib/testing/actors'
import { useTestDatabase } from '@/lib/testing/database'
import { retentionJobs } from './retention'

useTestDatabase()

const at = new Date('2026-11-24T10:00:00Z')
const ago = (days: number) => new Date(at.getTime() - days * 86_400_000)
const run = (name: string) => {
  const job = retentionJobs.find((j) => j.name === name)
  if (!job) throw new Error(`no job ${name}`)
  return job.run(at)
}
/** What goes once goes, and the second run finds nothing. */
const handlesOnce = async (name: string, expected: number) => {
  expect(await run(name)).toBe(expected)
  expect(await run(name)).toBe(0)
}

async function report(values: Partial<typeof feedback.$inferInsert>) {
  const db = await getDb()
  await db.insert(categoryGroups).values({ id: 'test', name: { fi: 'T' }, unit: { fi: 'Y' }, icon: 'x', position: 1 }).onConflictDoNothing()
  await db.insert(categories).values({
    code: 'test', groupId: 'test', name: { fi: 'T' }, description: { fi: 'T' }, keywords: { fi: '' }, icon: 'x', placeRequired: false, targetDays: 5, position: 1,
  }).onConflictDoNothing()
  const [row] = await db.insert(feedback).values({
    number: randomUUID(), key: randomUUID(), followCodeHash: 'x', categoryCode: 'test', groupId: 'test', title: 'T', description: 'T', channel: 'web', locale: 'fi',
    observedAt: at, receivedAt: at, ...values,
  }).returning()
  if (!row) throw new Error('no report')
  return row
}
const reportNow = async (id: string) => (await (await getDb()).select().from(feedback).where(eq(feedback.id, id)))[0]

describe('what is kept, and for how long', () => {
  it('drafts until they expire', async () => {
    const db = await getDb()
    const draft = (expiresAt: Date) => ({ secretHash: randomUUID(), key: randomUUID(), expiresAt })
    await db.insert(feedbackDrafts).values([draft(ago(0.01)), draft(ago(-0.5))])
    await handlesOnce('drafts', 1)
    expect(await db.$count(feedbackDrafts)).toBe(1)
  })

  it('login tokens until they expire', async () => {
    const token = (expiresAt: Date) => ({ email: 'a@example.fi', tokenHash: randomUUID(), codeHash: 'x', expiresAt })
    await (await getDb()).insert(loginTokens).values([token(ago(0.001)), token(ago(-0.001))])
    await handlesOnce('login-tokens', 1)
  })

  it('sessions until they expire', async () => {
    const { personId } = await person()
    await (await getDb()).insert(sessions).values([{ tokenHash: 'old', personId, expiresAt: ago(1) }, { tokenHash: 'new', personId, expiresAt: ago(-1) }])
    await handlesOnce('sessions', 1)
  })

  it('rate counters until they expire, and standing blocks', async () => {
    await (await getDb()).insert(rateLimits).values([{ key: 'old', expire: ago(0.1) }, { key: 'new', expire: ago(-0.1) }, { key: 'block', expire: null }])
    await handlesOnce('rate-limits', 1)
  })

  it('hashes of browsers 72 hours', async () => {
    const old = await report({ deviceHash: 'h', receivedAt: ago(3.1) })
    const fresh = await report({ deviceHash: 'h', receivedAt: ago(2.9) })
    await (await getDb()).insert(feedbackFlags).values({ feedbackId: fresh.id, kind: 'outdated', body: 'x', at: ago(4), deviceHash: 'h' })
    await handlesOnce('devices', 2)
    expect((await reportNow(old.id))?.deviceHash).toBeNull()
    expect((await reportNow(fresh.id))?.deviceHash).toBe('h')
  })

  it('answers to repeated writes 14 days, in batches', async () => {
    const db = await getDb()
    await db.insert(idempotency).values(Array.from({ length: 1100 }, (_, i) => ({ scope: 's', key: `old-${i}`, bodyHash: 'x', createdAt: ago(14.1) })))
    await db.insert(idempotency).values({ scope: 's', key: 'new', bodyHash: 'x', createdAt: ago(13.9) })
    await handlesOnce('idempotency', 1100)
    expect(await db.$count(idempotency)).toBe(1)
  })

  it('the words of sent mail 30 days, and its state for ever', async () => {
    const db = await getDb()
    const mail = (status: 'sent' | 'waiting' | 'parked', days: number) =>
      ({ dedupeKey: `${status}${days}`, recipient: 'a@example.fi', locale: 'fi', kind: 'sign-in', subject: 's', text: 't', html: 'h', status, createdAt: ago(days) })
    await db.insert(mailOutbox).values([mail('sent', 31), mail('parked', 31), mail('sent', 29), mail('waiting', 31)])
    await handlesOnce('outbox', 2)
    const rows = await db.select().from(mailOutbox)
    expect(rows.filter((r) => r.recipient === '' && r.text === '' && r.html === '' && r.subject === '').map((r) => r.dedupeKey).sort()).toEqual(['parked31', 'sent31'])
  })

  it('who sent a report 90 days after closing, never while it is open', async () => {
    const sender = { reporterName: 'Maija', reporterEmail: 'maija@example.fi', reporterPhone: '+358401234567' }
    const closed = await report({ ...sender, closedAt: ago(91) })
    const ownDay = await report({ ...sender, closedAt: ago(91), contactUntil: ago(-5) })
    const open = await report({ ...sender, receivedAt: ago(400) })
    const reopened = await report({ ...sender, contactUntil: ago(5) })
    await handlesOnce('senders', 1)
    expect(await reportNow(closed.id)).toMatchObject({ reporterName: null, reporterEmail: null, reporterPhone: null, title: 'T' })
    for (const kept of [ownDay, open, reopened]) expect((await reportNow(kept.id))?.reporterEmail).toBe('maija@example.fi')
  })

  it('unconfirmed follows three days and ended ones thirty', async () => {
    const row = (email: string, values: Partial<typeof subscriptions.$inferInsert>) => ({ subjectType: 'feedback', subjectId: 'x', locale: 'fi', email, ...values })
    await (await getDb()).insert(subscriptions).values([
      row('a', { createdAt: ago(4) }), row('b', { createdAt: ago(2) }), row('c', { createdAt: ago(400), confirmedAt: ago(400) }),
      row('d', { createdAt: ago(400), confirmedAt: ago(400), endedAt: ago(31) }), row('e', { createdAt: ago(400), confirmedAt: ago(400), endedAt: ago(29) }),
    ])
    await handlesOnce('subscriptions', 2)
  })

  it('rendered pages a week', async () => {
    await (await getDb()).insert(pageCache).values([{ key: 'old', value: 'x', storedAt: ago(8).getTime() }, { key: 'new', value: 'x', storedAt: ago(6).getTime() }])
    await handlesOnce('page-cache', 1)
  })

  it('marks of changed pages for sixty days, longer than any page', async () => {
    const db = await getDb()
    await db.insert(cacheInvalidations).values([{ tag: '/feedback/P-old', at: ago(61) }, { tag: '/feedback/P-new', at: ago(59) }])
    await handlesOnce('page-marks', 1)
    expect((await db.select({ tag: cacheInvalidations.tag }).from(cacheInvalidations)).map((r) => r.tag)).toContain('/feedback/P-new')
  })

  it('is told to people in one table', async () => {
    const table = await readFile('lib/architecture/retention.md', 'utf8')
    expect([...table.matchAll(/^\| `([\w-]+)`/gm)].map((m) => m[1]).sort()).toEqual(retentionJobs.map((j) => j.name).sort())
  })

  it('is looked after by every job, on any database, one after another', async () => {
    expect(await runDueJobs(retentionJobs, at)).toEqual(retentionJobs.map((j) => j.name))
    expect(await runDueJobs(retentionJobs, at)).toEqual([])
  })
})
