import { eq } from 'drizzle-orm'
import { getDb } from '@/db/client'
import { feedback, feedbackUpdates } from '@/db/schema'
import { feedbackInput } from '@/db/seed/factories/feedback'
import { systemActor, type Actor } from '@/lib/auth/actor'
import { publishFeedback } from '@/lib/feedback/commands/moderate'
import { submitFeedback, type SubmitResult } from '@/lib/feedback/commands/submit'
import type { SubmitFeedbackInput } from '@/lib/feedback/validation'
import { person, visitor } from './actors'

export type ReportRow = typeof feedback.$inferSelect

/** The row of a report as it stands now. */
export async function rowOf(number: string): Promise<ReportRow> {
  const [row] = await (await getDb()).select().from(feedback).where(eq(feedback.number, number))
  if (!row) throw new Error(`no report ${number}`)
  return row
}

/** Number and version, as a form of staff holds them. */
export const formOf = async (number: string): Promise<{ number: string; version: number }> => ({ number, version: (await rowOf(number)).version })

/** A report just sent, waiting for moderation. */
export const sent = (over: Partial<SubmitFeedbackInput> = {}, by: Actor = visitor()): Promise<SubmitResult> => submitFeedback(by, feedbackInput(over))

/** A report that everyone sees. */
export async function published(over: Partial<SubmitFeedbackInput> = {}, by: Actor = visitor()): Promise<SubmitResult> {
  const made = await sent(over, by)
  await publishFeedback(systemActor('test'), await formOf(made.number))
  return made
}

/** Puts a row into a state that no command would, to begin from there. */
export async function put(number: string, set: Partial<typeof feedback.$inferInsert>): Promise<void> {
  await (await getDb()).update(feedback).set(set).where(eq(feedback.number, number))
}

/** How many stops the route of a report has. */
export const stopsOf = async (id: string): Promise<number> => (await getDb()).$count(feedbackUpdates, eq(feedbackUpdates.feedbackId, id))

/** A handler of one group. */
export const handlerOf = (id: string) => person({ role: 'feedbackHandler', scope: { type: 'categoryGroup', id } })

/** The same sequence of numbers from 0 up to 1 for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
