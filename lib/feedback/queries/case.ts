import 'server-only'
import { and, asc, count, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { getDb } from '@/db/client'
import { persons, roleGrants } from '@/db/schema/accounts'
import { feedback, feedbackFlags, feedbackVersions } from '@/db/schema/feedback'
import type { Actor } from '@/lib/auth/actor'
import { rolesWith } from '@/lib/auth/permissions'
import { grantInForce } from '@/lib/auth/sessions'
import { now } from '@/lib/core/clock'
import { notFound } from '@/lib/core/errors'
import type { Locale } from '@/lib/i18n/locales'
import { canHandle, canModerate, canReadOriginal } from '../policy'
import type { Answers, Channel, FeedbackDetail } from '../types'
import { staffFeedback } from '../visibility'
import { selectCase, toDetail } from './detail'

const handler = alias(persons, 'handler')

export type StaffCase = FeedbackDetail & {
  version: number
  channel: Channel
  answers: Answers
  hiddenReason: string | null
  /** Only for who may answer; a moderator needs the words, not the person. */
  reporter: { name: string | null; email: string | null; phone: string | null; hasAccount: boolean } | null
  assignee: { id: string; name: string } | null
  flags: { id: string; kind: 'outdated' | 'improper'; body: string; at: string }[]
  /** Times the words were mended; the originals are read through `readOriginal`, which is logged. */
  mendings: { id: string; at: string; reason: string }[]
  can: { handle: boolean; moderate: boolean; readOriginal: boolean }
}

/** A case as its handlers see it. @throws AppError not_found for a number that is not of the actor's groups. */
export async function getCase(actor: Actor, number: string, locale: Locale): Promise<StaffCase> {
  const row = await selectCase(number, staffFeedback(actor))
  if (!row) throw notFound()
  const db = await getDb()
  const [more] = await db
    .select({ version: feedback.version, channel: feedback.channel, name: feedback.reporterName, phone: feedback.reporterPhone, assigneeId: feedback.assigneeId, assigneeName: handler.name, assigneeEmail: handler.email })
    .from(feedback)
    .leftJoin(handler, eq(handler.id, feedback.assigneeId))
    .where(eq(feedback.id, row.id))
  if (!more) throw notFound()
  const flags = await db.select().from(feedbackFlags).where(and(eq(feedbackFlags.feedbackId, row.id), isNull(feedbackFlags.resolvedAt))).orderBy(asc(feedbackFlags.at))
  const mendings = await db.select({ id: feedbackVersions.id, at: feedbackVersions.at, reason: feedbackVersions.reason }).from(feedbackVersions).where(eq(feedbackVersions.feedbackId, row.id)).orderBy(desc(feedbackVersions.at))
  return {
    ...(await toDetail(row, 'staff', locale)),
    version: more.version, channel: more.channel, answers: row.answers, hiddenReason: row.hiddenReason,
    reporter: canHandle(actor, row) ? { name: more.name, email: row.reporterEmail, phone: more.phone, hasAccount: row.personId !== null } : null,
    assignee: more.assigneeId ? { id: more.assigneeId, name: more.assigneeName ?? more.assigneeEmail ?? '' } : null,
    flags: flags.map((f) => ({ id: f.id, kind: f.kind, body: f.body, at: f.at.toISOString() })),
    mendings: mendings.map((m) => ({ ...m, at: m.at.toISOString() })),
    can: { handle: canHandle(actor, row), moderate: canModerate(actor, row), readOriginal: canReadOriginal(actor, row) },
  }
}

/** People who may be given cases of a group: whose grants let them handle it. */
export async function listHandlers(actor: Actor, groupId: string): Promise<{ id: string; name: string }[]> {
  if (!canHandle(actor, { groupId })) return []
  const rows = await (await getDb())
    .selectDistinct({ id: persons.id, name: persons.name, email: persons.email })
    .from(roleGrants)
    .innerJoin(persons, eq(persons.id, roleGrants.personId))
    .where(and(
      inArray(roleGrants.role, rolesWith('feedback.handle')), grantInForce(now()), isNull(persons.disabledAt),
      sql`(${roleGrants.scopeType} = 'all' or (${roleGrants.scopeType} = 'categoryGroup' and ${roleGrants.scopeId} = ${groupId}))`,
    ))
  return rows.map((r) => ({ id: r.id, name: r.name ?? r.email })).sort((a, b) => a.name.localeCompare(b.name, 'fi'))
}

/** The same for several groups at once: everyone who may be given a case of some of those that the actor handles. */
export async function listHandlersOf(actor: Actor, groupIds: string[]): Promise<{ id: string; name: string }[]> {
  const found = new Map<string, string>()
  for (const groupId of groupIds) for (const handler of await listHandlers(actor, groupId)) found.set(handler.id, handler.name)
  return [...found].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, 'fi'))
}

/** How many flags wait for someone, within the actor's groups. */
export async function countOpenFlags(actor: Actor): Promise<number> {
  const [row] = await (await getDb()).select({ n: count() }).from(feedbackFlags).innerJoin(feedback, eq(feedback.id, feedbackFlags.feedbackId)).where(and(isNull(feedbackFlags.resolvedAt), staffFeedback(actor)))
  return row?.n ?? 0
}
