import 'server-only'
import { and, eq, gt } from 'drizzle-orm'
import { getDb } from '@/db/client'
import { feedbackDrafts } from '@/db/schema/feedback'
import { now } from '@/lib/core/clock'
import { sha256 } from '@/lib/core/ids'

/** The draft of a secret, while it lives. The secret is in the browser's cookie alone: whoever has it is the writer. */
export const liveDraft = (secret: string) => and(eq(feedbackDrafts.secretHash, sha256(secret)), gt(feedbackDrafts.expiresAt, now()))

/** The draft of a secret, or null when there is none any more. */
export async function findDraft(secret: string): Promise<{ key: string; data: Record<string, unknown> } | null> {
  const [row] = await (await getDb()).select({ key: feedbackDrafts.key, data: feedbackDrafts.data }).from(feedbackDrafts).where(liveDraft(secret))
  return row ?? null
}
