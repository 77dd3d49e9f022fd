import 'server-only'
import { and, desc, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { persons } from '@/db/schema/accounts'
import { categoryGroups, feedback, feedbackUpdates } from '@/db/schema/feedback'
import { personIdOf, type Actor } from '@/lib/auth/actor'
import type { CommandContext } from '@/lib/core/command'
import { AppError, notFound } from '@/lib/core/errors'
import { parseCaseNumber } from '@/lib/core/ids'
import { codeMatches } from '../follow-code'
import { isOwn } from '../policy'
import { staffFeedback } from '../visibility'

export type FeedbackRow = typeof feedback.$inferSelect
type Unit = { fi: string; sv?: string; en?: string }
export type LoadedCase = { row: FeedbackRow; unit: Unit }

/** One refusal for a field of a form. */
export const invalid = (field: string, key: string, params?: Record<string, string>) => new AppError('invalid', 'invalid', { fields: { [field]: [key] }, params })
/** The right act at the wrong moment; the key says why. */
export const notNow = (key: string) => new AppError('conflict', `feedback.${key}`)
/** Public in the sense of `visibility.ts`: published, and meant to be. */
export const isPublicCase = (row: Pick<FeedbackRow, 'moderation' | 'publishable'>) => row.moderation === 'public' && row.publishable

/** A case of the actor's groups, locked for the change. @throws AppError not_found */
export async function loadStaffCase(tx: Tx, actor: Actor, number: string): Promise<LoadedCase> {
  const parsed = parseCaseNumber('P', number)
  const [row] = parsed ? await tx.select().from(feedback).where(and(eq(feedback.number, parsed), staffFeedback(actor))).for('update') : []
  if (!row) throw notFound()
  return { row, unit: await unitOfGroup(tx, row.groupId) }
}

/** The sender's own report, by code or by account, locked. @throws AppError not_found */
export async function loadReporterCase(tx: Tx, actor: Actor, input: { number: string; code?: string | undefined }): Promise<LoadedCase> {
  const parsed = parseCaseNumber('P', input.number)
  const [row] = parsed ? await tx.select().from(feedback).where(eq(feedback.number, parsed)).for('update') : []
  const allowed = input.code === undefined ? row !== undefined && isOwn(actor, row) : codeMatches(row?.followCodeHash, input.code)
  if (!row || !allowed) throw notFound()
  return { row, unit: await unitOfGroup(tx, row.groupId) }
}

/** A group's unit in its languages. */
export async function unitOfGroup(tx: Tx, groupId: string): Promise<Unit> {
  const [group] = await tx.select({ unit: categoryGroups.unit }).from(categoryGroups).where(eq(categoryGroups.id, groupId))
  if (!group) throw notFound()
  return group.unit
}

/**
 * Two handlers at once: the second is told who was before, and nothing is overwritten.
 * @throws AppError stale, with `by` when a member of staff made the last change
 */
export async function requireVersion(tx: Tx, row: FeedbackRow, version: number): Promise<void> {
  if (row.version === version) return
  const [last] = await tx
    .select({ name: persons.name, email: persons.email, id: persons.id })
    .from(feedbackUpdates)
    .leftJoin(persons, eq(persons.id, feedbackUpdates.byPersonId))
    .where(eq(feedbackUpdates.feedbackId, row.id))
    .orderBy(desc(feedbackUpdates.at), desc(feedbackUpdates.id))
    .limit(1)
  const byStaff = last?.id && last.id !== row.personId
  throw byStaff ? new AppError('stale', 'staleBy', { params: { by: last.name ?? last.email ?? '' } }) : new AppError('stale')
}

/** What events tell of a report. */
export function about(row: FeedbackRow) {
  return {
    id: row.id, number: row.number, title: row.title,
    reporter: row.reporterEmail ? { email: row.reporterEmail, locale: row.locale } : null,
    isPublic: isPublicCase(row),
  }
}

/** Changes the row, and counts its version up. */
export async function change(context: CommandContext, row: FeedbackRow, set: Partial<typeof feedback.$inferInsert>): Promise<FeedbackRow> {
  const [next] = await context.tx.update(feedback).set({ ...set, updatedAt: context.now, version: row.version + 1 }).where(and(eq(feedback.id, row.id), eq(feedback.version, row.version))).returning()
  if (!next) throw new AppError('stale', 'stale')
  return next
}

/** Adds a stop to the route. @returns its id, which makes the messages about it unrepeatable. */
export async function addStop(context: CommandContext, row: { id: string }, stop: Omit<typeof feedbackUpdates.$inferInsert, 'feedbackId' | 'at' | 'byPersonId'>): Promise<string> {
  const [made] = await context.tx.insert(feedbackUpdates).values({ ...stop, feedbackId: row.id, at: context.now, byPersonId: personIdOf(context.actor) }).returning({ id: feedbackUpdates.id })
  if (!made) throw new AppError('unavailable')
  return made.id
}

/** The pages that show a report: its own, the lists, the numbers. */
export function touchPages(context: CommandContext, ...numbers: string[]): void {
  context.touch('/', '/feedback/kept/[filters]', '/feedback/statistics', ...numbers.map((n) => `/feedback/${n}` as const))
}
