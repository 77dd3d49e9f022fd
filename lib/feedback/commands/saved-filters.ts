import 'server-only'
import { and, eq, ne } from 'drizzle-orm'
import { z } from 'zod'
import { feedbackSavedFilters } from '@/db/schema/feedback'
import { personIdOf } from '@/lib/auth/actor'
import { defineCommand } from '@/lib/core/command'
import { AppError, notFound } from '@/lib/core/errors'
import { textInput } from '@/lib/core/text'
import { readableGroups } from '../policy'
import type { Actor } from '@/lib/auth/actor'

const isHandler = ({ actor }: { actor: Actor }) => readableGroups(actor) === 'all' || readableGroups(actor).length > 0
/** A person keeps at most this many. */
const most = 30

/** Saves the queue's address under a name of the handler's own; the same name is replaced. */
export const saveFilter = defineCommand({
  name: 'feedback.saveFilter',
  input: z.strictObject({ name: textInput({ min: 1, max: 60, oneLine: true }), query: z.string().max(1000).regex(/^[^\u0000-\u001F]*$/) }),
  allow: isHandler,
  run: async (context, input) => {
    const personId = personIdOf(context.actor)
    if (!personId) throw notFound()
    if ((await context.tx.$count(feedbackSavedFilters, and(eq(feedbackSavedFilters.personId, personId), ne(feedbackSavedFilters.name, input.name)))) >= most) throw new AppError('conflict', 'feedback.tooManyFilters')
    const [row] = await context.tx.insert(feedbackSavedFilters).values({ personId, ...input }).onConflictDoUpdate({ target: [feedbackSavedFilters.personId, feedbackSavedFilters.name], set: { query: input.query } }).returning({ id: feedbackSavedFilters.id })
    context.audit('feedbackFilter', row?.id ?? '', {})
  },
})

/** Removes the handler's own filter. Somebody else's is not found. */
export const removeFilter = defineCommand({
  name: 'feedback.removeFilter',
  input: z.strictObject({ id: z.uuid() }),
  allow: isHandler,
  run: async (context, input) => {
    const [row] = await context.tx.delete(feedbackSavedFilters).where(and(eq(feedbackSavedFilters.id, input.id), eq(feedbackSavedFilters.personId, personIdOf(context.actor) ?? ''))).returning({ id: feedbackSavedFilters.id })
    if (!row) throw notFound()
    context.audit('feedbackFilter', row.id, {})
  },
})
