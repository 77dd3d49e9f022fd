import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { getDb } from '@/db/client'
import { feedback, feedbackUpdates } from '@/db/schema/feedback'
import type { Actor } from '@/lib/auth/actor'
import type { Photo } from '@/lib/media/types'
import { photosOf } from '@/lib/media/queries'
import type { Locale } from '@/lib/i18n/locales'
import { ownFeedback, publicFeedback, staffFeedback } from '../visibility'
import { codeMatches } from '../follow-code'

/** Pictures sent with the report itself; the rest carry the id of the stop they came with. */
export const reportSlot = 'report'
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Who may see a picture of a report: everyone, this viewer alone, or nobody. `code` is a follow code the viewer holds. */
export async function canSeeAttachment(actor: Actor, code: string | undefined, owner: { id: string; slot: string; hidden?: boolean }): Promise<'public' | 'private' | null> {
  if (!uuid.test(owner.id) || (owner.slot !== reportSlot && !uuid.test(owner.slot))) return null
  const db = await getDb()
  const [row] = await db
    .select({ isPublic: sql<boolean>`${publicFeedback}`, isStaff: sql<boolean>`${staffFeedback(actor)}`, isOwn: sql<boolean>`${ownFeedback(actor)}`, followCodeHash: feedback.followCodeHash })
    .from(feedback)
    .where(eq(feedback.id, owner.id))
  if (!row) return null
  const [stop] = owner.slot === reportSlot
    ? [{ visibility: 'public' as const }]
    : await db.select({ visibility: feedbackUpdates.visibility }).from(feedbackUpdates).where(and(eq(feedbackUpdates.id, owner.slot), eq(feedbackUpdates.feedbackId, owner.id)))
  if (!stop) return null
  if (owner.hidden) return row.isStaff ? 'private' : null
  if (row.isPublic && stop.visibility === 'public') return 'public'
  if (row.isStaff) return 'private'
  const isSender = row.isOwn || (code !== undefined && codeMatches(row.followCodeHash, code))
  return isSender && stop.visibility !== 'staff' ? 'private' : null
}

/** Pictures of a report that go with these stops, in order. The caller has found the report and the stops visible. */
export async function photosWith(feedbackId: string, stopIds: string[], locale: Locale, options: { hidden?: boolean } = {}): Promise<(Photo & { slot: string })[]> {
  const photos = (await photosOf(await getDb(), 'feedback', [feedbackId], locale, options)).get(feedbackId) ?? []
  const shown = new Set([reportSlot, ...stopIds])
  return photos.filter((p) => shown.has(p.slot))
}
