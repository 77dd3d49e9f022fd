import 'server-only'
import { eq } from 'drizzle-orm'
import { randomUUID } from 'node:crypto'
import { withTx } from '@/db/client'
import { feedbackDrafts } from '@/db/schema/feedback'
import { now } from '@/lib/core/clock'
import { AppError } from '@/lib/core/errors'
import { newToken, sha256 } from '@/lib/core/ids'
import { liveDraft } from '../queries/drafts'

/** Bytes of a form being filled; the words, answers and tokens of five pictures fit three times over. */
const maxBytes = 60_000
const hoursKept = 24
type Data = Record<string, unknown>

/**
 * A form filled page by page without JavaScript. `secret` goes to the browser's cookie, `key` is the report's own from
 * the first page on. Nothing is announced or audited: nobody has sent anything yet. Swept after 24 hours.
 */
export async function startDraft(data: Data = {}): Promise<{ secret: string; key: string }> {
  const secret = newToken()
  const key = randomUUID()
  checkSize(data)
  await withTx((tx) => tx.insert(feedbackDrafts).values({ secretHash: sha256(secret), key, data, createdAt: now(), expiresAt: new Date(now().getTime() + hoursKept * 3_600_000) }))
  return { secret, key }
}

/** Puts one page's fields over those kept. Returns false when the draft is gone. @throws AppError too_large over 60 kB */
export async function saveDraft(secret: string, fields: Data): Promise<boolean> {
  return withTx(async (tx) => {
    const [row] = await tx.select().from(feedbackDrafts).where(liveDraft(secret)).for('update')
    if (!row) return false
    const data = { ...row.data, ...fields }
    checkSize(data)
    await tx.update(feedbackDrafts).set({ data }).where(eq(feedbackDrafts.id, row.id))
    return true
  })
}

/** Forgets a draft that was sent or given up. No complaint when there is none. */
export async function dropDraft(secret: string): Promise<void> {
  await withTx((tx) => tx.delete(feedbackDrafts).where(eq(feedbackDrafts.secretHash, sha256(secret))))
}

function checkSize(data: Data): void {
  if (Buffer.byteLength(JSON.stringify(data)) > maxBytes) throw new AppError('too_large')
}
