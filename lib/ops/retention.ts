import { and, desc, inArray, isNotNull, isNull, lt, ne, or, sql, type SQL } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { getDb, type Tx } from '@/db/client'
import {
  audit, cacheInvalidations, feedback, feedbackDrafts, feedbackFlags, idempotency, loginTokens, mailOutbox, pageCache, rateLimits, sessions, subscriptions,
} from '@/db/schema'
import { sweep, type Job } from '@/lib/core/jobs'
import { log } from '@/lib/core/log'
import { sweepUnclaimed } from '@/lib/media/sweep'

const hours = (n: number, at: Date) => new Date(at.getTime() - n * 3_600_000)
const days = (n: number, at: Date) => hours(24 * n, at)
const batch = 500

/** Rows that a statement without `returning` changed; the three drivers name it differently. */
const affected = (result: unknown) => {
  const r = result as { rowCount?: number | null; affectedRows?: number }
  return r.rowCount ?? r.affectedRows ?? 0
}

const remove = async (tx: Tx, table: PgTable, when: SQL | undefined) =>
  affected(await tx.execute(sql`delete from ${table} where ctid in (select ctid from ${table} where ${when} limit ${batch})`))

const removal = (name: string, everyMinutes: number, table: PgTable, when: (at: Date) => SQL | undefined): Job => ({
  name, everyMinutes, run: (at) => sweep(name, (tx) => remove(tx, table, when(at))),
})

/** The words and the address go; number of tries, state, Message-ID (the row's id) and the hashed key stay. */
const emptyOutbox: Job = {
  name: 'outbox', everyMinutes: 24 * 60,
  run: (at) => sweep('outbox', async (tx) => {
    const old = tx.select({ id: mailOutbox.id }).from(mailOutbox)
      .where(and(inArray(mailOutbox.status, ['sent', 'parked', 'cancelled']), lt(mailOutbox.createdAt, days(30, at)), ne(mailOutbox.recipient, ''))).limit(batch)
    return affected(await tx.update(mailOutbox).set({ recipient: '', subject: '', text: '', html: '', unsubscribeUrl: null }).where(inArray(mailOutbox.id, old)))
  }),
}

/** A closed case keeps its words, not its sender. The day is the case's own `contactUntil`, else 90 days after closing. */
const forgetSenders: Job = {
  name: 'senders', everyMinutes: 24 * 60,
  run: (at) => sweep('senders', async (tx) => {
    const old = tx.select({ id: feedback.id }).from(feedback).where(and(
      isNotNull(feedback.closedAt),
      or(lt(feedback.contactUntil, at), and(isNull(feedback.contactUntil), lt(feedback.closedAt, days(90, at)))),
      or(isNotNull(feedback.reporterName), isNotNull(feedback.reporterEmail), isNotNull(feedback.reporterPhone)),
    )).limit(batch)
    return affected(await tx.update(feedback).set({ reporterName: null, reporterEmail: null, reporterPhone: null }).where(inArray(feedback.id, old)))
  }),
}

const forgetDevices: Job = {
  name: 'devices', everyMinutes: 60,
  run: (at) => sweep('devices', async (tx) => {
    const reports = tx.select({ id: feedback.id }).from(feedback).where(and(isNotNull(feedback.deviceHash), lt(feedback.receivedAt, hours(72, at)))).limit(batch)
    const flags = tx.select({ id: feedbackFlags.id }).from(feedbackFlags).where(and(isNotNull(feedbackFlags.deviceHash), lt(feedbackFlags.at, hours(72, at)))).limit(batch)
    const first = affected(await tx.update(feedback).set({ deviceHash: null }).where(inArray(feedback.id, reports)))
    return first + affected(await tx.update(feedbackFlags).set({ deviceHash: null }).where(inArray(feedbackFlags.id, flags)))
  }),
}

/** The newest link of the audit chain, written where the database cannot reach: a rewritten chain no longer matches old logs. */
const auditHead: Job = {
  name: 'audit-head', everyMinutes: 24 * 60,
  run: async () => {
    const [head] = await (await getDb()).select({ seq: audit.seq, hash: audit.hash }).from(audit).orderBy(desc(audit.seq)).limit(1)
    log().info({ seq: head?.seq ?? 0, hash: head?.hash ?? null }, 'audit head')
    return head ? 1 : 0
  },
}

const uploads: Job = {
  name: 'uploads', everyMinutes: 60,
  run: async () => {
    const { rows, files } = await sweepUnclaimed()
    return Math.max(rows, files)
  },
}

/** How long each kind of data is kept. The table for people is `lib/architecture/retention.md`; a test holds the two together. */
export const retentionJobs: readonly Job[] = [
  uploads,
  removal('drafts', 60, feedbackDrafts, (at) => lt(feedbackDrafts.expiresAt, at)),
  removal('login-tokens', 10, loginTokens, (at) => lt(loginTokens.expiresAt, at)),
  removal('sessions', 24 * 60, sessions, (at) => lt(sessions.expiresAt, at)),
  removal('rate-limits', 60, rateLimits, (at) => lt(rateLimits.expire, at)),
  forgetDevices,
  removal('idempotency', 24 * 60, idempotency, (at) => lt(idempotency.createdAt, days(14, at))),
  emptyOutbox,
  forgetSenders,
  removal('subscriptions', 24 * 60, subscriptions, (at) => or(
    and(isNull(subscriptions.confirmedAt), lt(subscriptions.createdAt, days(3, at))),
    lt(subscriptions.endedAt, days(30, at)),
  )),
  removal('page-cache', 24 * 60, pageCache, (at) => lt(pageCache.storedAt, days(7, at).getTime())),
  // A missing mark counts as none: marks go only when no page can be left that was rendered before them (`oldestMs` of the page store).
  removal('page-marks', 24 * 60, cacheInvalidations, (at) => lt(cacheInvalidations.at, days(60, at))),
  auditHead,
]
