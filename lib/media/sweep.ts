import 'server-only'
import { and, inArray, isNull, lt, or } from 'drizzle-orm'
import { getDb, withTx } from '@/db/client'
import { attachments } from '@/db/schema/media'
import { now } from '@/lib/core/clock'
import { claimLimit } from './commands'
import { fileStore } from './store'

/** Deletes, of these keys, the files that no row names. Rows of removed pictures count: their files went with the removal. */
async function deleteOrphans(keys: string[]): Promise<number> {
  const rows = await (await getDb()).select({ large: attachments.largeKey, small: attachments.smallKey }).from(attachments)
    .where(or(inArray(attachments.largeKey, keys), inArray(attachments.smallKey, keys)))
  const named = new Set(rows.flatMap((r) => [r.large, r.small]))
  let deleted = 0
  for (const key of keys) {
    if (named.has(key)) continue
    await fileStore().delete(key)
    deleted++
  }
  return deleted
}

/**
 * Takes away uploads that no form claimed within 24 h, row and file, and files older than that which no row names
 * (a process ended between the file and the row, or a file of before a redaction). Safe to run twice and in parallel.
 */
export async function sweepUnclaimed(): Promise<{ rows: number; files: number }> {
  const limit = claimLimit(now())
  const gone = await withTx((tx) => tx.delete(attachments)
    .where(and(isNull(attachments.ownerType), lt(attachments.createdAt, limit)))
    .returning({ large: attachments.largeKey, small: attachments.smallKey }))
  let files = 0
  for (const key of gone.flatMap((r) => [r.large, r.small])) {
    await fileStore().delete(key)
    files++
  }
  let batch: string[] = []
  for await (const file of fileStore().list()) {
    if (file.at < limit) batch.push(file.key)
    if (batch.length < 200) continue
    files += await deleteOrphans(batch)
    batch = []
  }
  if (batch.length) files += await deleteOrphans(batch)
  return { rows: gone.length, files }
}
