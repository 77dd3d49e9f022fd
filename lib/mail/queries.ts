import 'server-only'
import { and, asc, count, desc, eq, lt, or } from 'drizzle-orm'
import { getDb } from '@/db/client'
import { mailOutbox } from '@/db/schema/mail'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { now } from '@/lib/core/clock'
import { env } from '@/lib/core/env'
import { notFound } from '@/lib/core/errors'
import type { DemoMail, MailState, StuckMail } from './types'

const pageSize = 50
/** Mail younger than this has simply not had its turn. */
const patienceMs = 10 * 60_000

/** The web addresses in a text, in order, each once. */
export const linksIn = (text: string): string[] => [...new Set(text.match(/https?:\/\/[^\s<>"]+/g) ?? [])]

const demoOnly = () => {
  if (!env().demo) throw notFound()
}

/** The newest mails to one address, or to anyone, whether they have left or not. Outside demo mode there is no such thing: @throws AppError not_found. */
export async function listDemoMail(_actor: Actor, to?: string): Promise<DemoMail[]> {
  demoOnly()
  const rows = await (await getDb()).select().from(mailOutbox)
    .where(to ? eq(mailOutbox.recipient, to.trim().toLowerCase().slice(0, 254)) : undefined)
    .orderBy(desc(mailOutbox.createdAt), desc(mailOutbox.id)).limit(pageSize)
  return rows.map(({ id, recipient, locale, kind, subject, text, status, createdAt }) => ({ id, to: recipient, locale, kind, subject, text, links: linksIn(text), status, createdAt }))
}

/** One mail of the demo mailbox as its receiver would see it. @throws AppError not_found outside demo mode, and for an unknown id. */
export async function getDemoHtml(_actor: Actor, id: string): Promise<string> {
  demoOnly()
  if (!/^[0-9a-f-]{36}$/.test(id)) throw notFound()
  const [row] = await (await getDb()).select({ html: mailOutbox.html }).from(mailOutbox).where(eq(mailOutbox.id, id))
  if (!row) throw notFound()
  return row.html
}

const stuck = {
  id: mailOutbox.id, recipient: mailOutbox.recipient, kind: mailOutbox.kind, subject: mailOutbox.subject, status: mailOutbox.status, attempts: mailOutbox.attempts,
  reason: mailOutbox.lastError, createdAt: mailOutbox.createdAt, nextAttemptAt: mailOutbox.nextAttemptAt,
}
const withRetry = (row: Omit<StuckMail, 'canRetry'>): StuckMail => ({ ...row, canRetry: row.reason !== 'expired' })

/** Mail that was refused for good and mail that still waits, without the words. @throws AppError not_found without the permission. */
export async function getMailState(actor: Actor): Promise<MailState> {
  if (!can(actor, 'mail.readParked')) throw notFound()
  const db = await getDb()
  const isParked = eq(mailOutbox.status, 'parked')
  const isWaiting = and(
    or(eq(mailOutbox.status, 'waiting'), eq(mailOutbox.status, 'sending')),
    or(lt(mailOutbox.createdAt, new Date(now().getTime() - patienceMs)), lt(mailOutbox.createdAt, mailOutbox.nextAttemptAt)),
  )
  const parked = await db.select(stuck).from(mailOutbox).where(isParked).orderBy(desc(mailOutbox.createdAt)).limit(pageSize)
  const waiting = await db.select(stuck).from(mailOutbox).where(isWaiting).orderBy(asc(mailOutbox.nextAttemptAt)).limit(pageSize)
  const [parkedCount] = await db.select({ n: count() }).from(mailOutbox).where(isParked)
  const [waitingCount] = await db.select({ n: count() }).from(mailOutbox).where(isWaiting)
  return {
    server: env().SMTP_URL ? 'smtp' : env().demo ? 'demo' : 'none',
    parked: parked.map(withRetry), waiting: waiting.map(withRetry), parkedCount: parkedCount?.n ?? 0, waitingCount: waitingCount?.n ?? 0,
  }
}
