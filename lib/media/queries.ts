import 'server-only'
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { getDb, type Db, type Tx } from '@/db/client'
import { attachments } from '@/db/schema/media'
import { localised, type Locale } from '@/lib/i18n/locales'
import { photoUrl } from './address'
import type { Photo } from './types'

/**
 * The pictures of owners that the caller has already found visible, in order, by owner id and with the slot of each.
 * Takes no actor: each address checks the owner's visibility again at every request.
 */
export async function photosOf(db: Db | Tx, ownerType: string, ownerIds: readonly string[], locale: Locale = 'fi', options: { /** For handlers: those that are hidden too. */ hidden?: boolean } = {}): Promise<Map<string, (Photo & { slot: string })[]>> {
  const byOwner = new Map<string, (Photo & { slot: string })[]>()
  if (!ownerIds.length) return byOwner
  const rows = await db
    .select({ id: attachments.id, ownerId: attachments.ownerId, slot: attachments.slot, alt: attachments.alt, width: attachments.width, height: attachments.height })
    .from(attachments)
    .where(and(eq(attachments.ownerType, ownerType), inArray(attachments.ownerId, [...ownerIds]), isNull(attachments.removedAt), options.hidden ? undefined : isNull(attachments.hiddenAt)))
    .orderBy(asc(attachments.createdAt), asc(attachments.position), asc(attachments.id))
  for (const { ownerId, alt, ...row } of rows) {
    if (!ownerId) continue
    const photo = { ...row, alt: alt ? localised(alt, locale).text : '', smallUrl: photoUrl(row.id, 'small'), largeUrl: photoUrl(row.id, 'large') }
    byOwner.set(ownerId, [...(byOwner.get(ownerId) ?? []), photo])
  }
  return byOwner
}

/** The pictures of one owner that the caller has already found visible; for a page. */
export async function photosOfOne(ownerType: string, ownerId: string, locale: Locale): Promise<(Photo & { slot: string })[]> {
  return (await photosOf(await getDb(), ownerType, [ownerId], locale)).get(ownerId) ?? []
}
