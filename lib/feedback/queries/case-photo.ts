import 'server-only'
import { and, asc, eq, isNull } from 'drizzle-orm'
import { getDb } from '@/db/client'
import { feedback } from '@/db/schema/feedback'
import { attachments } from '@/db/schema/media'
import type { Actor } from '@/lib/auth/actor'
import { notFound } from '@/lib/core/errors'
import { parseCaseNumber } from '@/lib/core/ids'
import { photoUrl } from '@/lib/media/address'
import { canModerate } from '../policy'
import { staffFeedback } from '../visibility'

export type CasePhoto = { id: string; number: string; n: number; width: number; height: number; src: string; alt: { fi: string; sv?: string; en?: string } | null; hidden: boolean; redacted: boolean }
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** One picture of a case for who may moderate it. @throws AppError not_found for others, and for a picture of another case */
export async function getCasePhoto(actor: Actor, number: string, id: string): Promise<CasePhoto> {
  const parsed = parseCaseNumber('P', number)
  if (!parsed || !uuid.test(id)) throw notFound()
  const db = await getDb()
  const [row] = await db.select({ id: feedback.id, groupId: feedback.groupId }).from(feedback).where(and(eq(feedback.number, parsed), staffFeedback(actor)))
  if (!row || !canModerate(actor, row)) throw notFound()
  const photos = await db.select().from(attachments)
    .where(and(eq(attachments.ownerType, 'feedback'), eq(attachments.ownerId, row.id), isNull(attachments.removedAt)))
    .orderBy(asc(attachments.createdAt), asc(attachments.position), asc(attachments.id))
  const at = photos.findIndex((p) => p.id === id)
  const photo = photos[at]
  if (!photo) throw notFound()
  // The address is the same before and after a redaction; the mark keeps a browser from showing what it remembers.
  const src = `${photoUrl(id, 'large')}?v=${photo.sha256.slice(0, 8)}`
  return { id, number: parsed, n: at + 1, width: photo.width, height: photo.height, src, alt: photo.alt, hidden: photo.hiddenAt !== null, redacted: photo.redactedAt !== null }
}
