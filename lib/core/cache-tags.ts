import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { cacheInvalidations } from '@/db/schema/core'
import { now } from './clock'

/**
 * Which cached public pages an act changes: a route's internal address without the language, such as
 * `/feedback/P-7F3K-9Q`, or a `[pattern]` such as `/feedback/[number]` for all pages of a kind.
 */
export type PageTag = `/${string}`

/** Marks pages as changed, in the transaction of the act itself: a page is never older than what was committed. */
export async function invalidatePages(tx: Tx, tags: Iterable<PageTag>): Promise<void> {
  const unique = [...new Set(tags)].sort()
  if (!unique.length) return
  const at = now()
  await tx
    .insert(cacheInvalidations)
    .values(unique.map((tag) => ({ tag, at })))
    .onConflictDoUpdate({ target: cacheInvalidations.tag, set: { at, version: sql`${cacheInvalidations.version} + 1` } })
}

const holder = globalThis as { yhessaPagesChanged?: (tags: PageTag[]) => void }

/** Called after the commit. */
export function pagesChanged(tags: Iterable<PageTag>): void {
  const list = [...tags]
  if (list.length) holder.yhessaPagesChanged?.(list)
}
