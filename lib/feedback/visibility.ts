import { and, eq, inArray, sql, type SQL } from 'drizzle-orm'
import { feedback } from '@/db/schema/feedback'
import type { Actor } from '@/lib/auth/actor'
import { exportableGroups, readableGroups } from './policy'

/**
 * The one place that decides what may be seen. Every list, count, feed, map, export, sitemap, search and photo
 * address is made from these conditions; what they leave out does not exist for the reader.
 */
export const publicFeedback: SQL = sql`(${feedback.moderation} = 'public' and ${feedback.publishable})`

const ofGroups = (groups: 'all' | string[]): SQL => {
  if (groups === 'all') return sql`true`
  return groups.length ? inArray(feedback.groupId, groups) : sql`false`
}

/** Cases of the groups that the actor handles. */
export const staffFeedback = (actor: Actor): SQL => ofGroups(readableGroups(actor))

/** Cases that the actor may take out as a file: reading and exporting are two rights, and both are needed. */
export const exportableFeedback = (actor: Actor): SQL => and(staffFeedback(actor), ofGroups(exportableGroups(actor))) ?? sql`false`

/** Reports that the actor sent when signed in. */
export function ownFeedback(actor: Actor): SQL {
  return actor.kind === 'person' ? eq(feedback.personId, actor.personId) : sql`false`
}

/** A report whose hiding leaves a visible trace: its address says so instead of nothing. */
export const hiddenTrace: SQL = and(eq(feedback.moderation, 'hidden'), feedback.publishable) ?? sql`false`
