import 'server-only'
import { and, asc, eq, inArray, or, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { getDb } from '@/db/client'
import { persons } from '@/db/schema/accounts'
import { areas } from '@/db/schema/areas'
import { categories, categoryGroups, feedback, feedbackLinks, feedbackUpdates } from '@/db/schema/feedback'
import type { Actor } from '@/lib/auth/actor'
import { notFound } from '@/lib/core/errors'
import { parseCaseNumber } from '@/lib/core/ids'
import { localised, type Locale } from '@/lib/i18n/locales'
import { codeMatches } from '../follow-code'
import { isOwn } from '../policy'
import { canBeAddedTo, canBeReopened, canBeWithdrawn } from '../rules/reporter'
import type { FeedbackDetail, HidingRule, OwnFeedback, TimelineStop, UpdateVisibility } from '../types'
import { hiddenTrace, ownFeedback, publicFeedback } from '../visibility'
import { photosWith } from './photos'
import { listColumns, toListItem } from './rows'

const first = alias(feedback, 'first')
const detailColumns = {
  ...listColumns,
  description: feedback.description, locale: feedback.locale, placeText: feedback.placeText, unit: categoryGroups.unit, observedAt: feedback.observedAt,
  dueOn: feedback.dueOn, firstAnsweredAt: feedback.firstAnsweredAt, closedAt: feedback.closedAt, duplicateOf: first.number, firstIsPublic: sql<boolean>`coalesce(${first.moderation} = 'public' and ${first.publishable}, false)`, transferredTo: feedback.transferredTo,
  moderation: feedback.moderation, hiddenRule: feedback.hiddenRule, hiddenReason: feedback.hiddenReason, publishable: feedback.publishable,
  answers: feedback.answers, reporterEmail: feedback.reporterEmail, personId: feedback.personId, followCodeHash: feedback.followCodeHash,
}

/** A row by number under a condition, or undefined. */
export async function selectCase(number: string, condition: SQL) {
  const parsed = parseCaseNumber('P', number)
  if (!parsed) return undefined
  const [row] = await (await getDb())
    .select(detailColumns)
    .from(feedback)
    .innerJoin(categories, eq(categories.code, feedback.categoryCode))
    .innerJoin(categoryGroups, eq(categoryGroups.id, feedback.groupId))
    .leftJoin(areas, eq(areas.id, feedback.areaId))
    .leftJoin(first, eq(first.id, feedback.duplicateOfId))
    .where(and(eq(feedback.number, parsed), condition))
  return row
}
export type CaseRow = NonNullable<Awaited<ReturnType<typeof selectCase>>>

/** The stops that a reader of this kind may see, oldest first. */
export async function timelineOf(feedbackId: string, audience: UpdateVisibility, locale: Locale): Promise<TimelineStop[]> {
  const visible: UpdateVisibility[] = audience === 'staff' ? ['public', 'sender', 'staff'] : audience === 'sender' ? ['public', 'sender'] : ['public']
  const rows = await (await getDb())
    .select({ update: feedbackUpdates, byName: persons.name, byEmail: persons.email })
    .from(feedbackUpdates)
    .leftJoin(persons, eq(persons.id, feedbackUpdates.byPersonId))
    .where(and(eq(feedbackUpdates.feedbackId, feedbackId), inArray(feedbackUpdates.visibility, visible)))
    .orderBy(asc(feedbackUpdates.at), asc(feedbackUpdates.id))
  return rows.map(({ update: u, byName, byEmail }) => ({
    id: u.id, at: u.at.toISOString(), kind: u.kind, fromStatus: u.fromStatus, toStatus: u.toStatus, visibility: u.visibility, body: u.body, lang: u.locale,
    unit: u.unit ? localised(u.unit, locale).text : null,
    // The number of the other report of a pair: whether that one may be named, its own state decides.
    detail: audience !== 'staff' && u.kind === 'joined' ? {} : u.detail, byName: audience === 'staff' ? (byName ?? byEmail) : null,
  }))
}

async function linksOf(feedbackId: string, condition: SQL) {
  return (await getDb())
    .selectDistinct({ number: feedback.number, title: feedback.title, status: feedback.status })
    .from(feedbackLinks)
    .innerJoin(feedback, or(and(eq(feedbackLinks.fromId, feedbackId), eq(feedback.id, feedbackLinks.toId)), and(eq(feedbackLinks.toId, feedbackId), eq(feedback.id, feedbackLinks.fromId))))
    .where(condition)
    .orderBy(asc(feedback.number))
}

/** A row as its reader gets it; `audience` decides the stops and whether the point is exact. */
export async function toDetail(row: CaseRow, audience: UpdateVisibility, locale: Locale): Promise<FeedbackDetail> {
  const timeline = await timelineOf(row.id, audience, locale)
  return {
    ...toListItem(row, locale, audience !== 'public'),
    description: row.description, lang: row.locale, placeText: row.placeText, unit: localised(row.unit, locale).text, observedAt: row.observedAt.toISOString(),
    dueOn: row.dueOn, firstAnsweredAt: row.firstAnsweredAt?.toISOString() ?? null, closedAt: row.closedAt?.toISOString() ?? null,
    duplicateOf: audience === 'staff' || row.firstIsPublic ? row.duplicateOf : null, transferredTo: row.transferredTo, moderation: row.moderation, hiddenRule: row.hiddenRule as HidingRule | null, publishable: row.publishable,
    timeline,
    photos: await photosWith(row.id, timeline.map((s) => s.id), locale, { hidden: audience === 'staff' }),
    links: await linksOf(row.id, audience === 'staff' ? sql`true` : publicFeedback),
  }
}

/**
 * A report as everyone may read it. Static pages are made from it, so no actor: what is not public is not found.
 * @throws AppError not_found
 */
export async function getPublicFeedback(number: string, locale: Locale): Promise<FeedbackDetail> {
  const row = await selectCase(number, publicFeedback)
  if (!row) throw notFound()
  return toDetail(row, 'public', locale)
}

/** The trace that a hidden report leaves at its address: its number, the rule and the time, nothing of its words. */
export async function findHiddenTrace(number: string): Promise<{ number: string; rule: HidingRule; at: string } | null> {
  const row = await selectCase(number, hiddenTrace)
  return row ? { number: row.number, rule: (row.hiddenRule ?? 'other') as HidingRule, at: row.updatedAt.toISOString() } : null
}

/**
 * The sender's own report: with number and code, or by the account it was sent from.
 * The caller limits wrong tries. @throws AppError not_found, the same for a wrong number and a wrong code.
 */
export async function getOwnFeedback(actor: Actor, number: string, code: string | undefined, locale: Locale, now: Date): Promise<OwnFeedback> {
  const row = await selectCase(number, code === undefined ? ownFeedback(actor) : sql`true`)
  const allowed = code === undefined ? row !== undefined && isOwn(actor, row) : codeMatches(row?.followCodeHash, code)
  if (!row || !allowed) throw notFound()
  return {
    ...(await toDetail(row, 'sender', locale)),
    hiddenReason: row.hiddenReason, answers: row.answers, reporterEmail: row.reporterEmail,
    canWithdraw: canBeWithdrawn(row), canReopen: canBeReopened(row, now), canAdd: canBeAddedTo(row),
  }
}
