import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { idempotency } from '@/db/schema/core'
import { canonical } from './audit'
import { AppError } from './errors'
import { sha256 } from './ids'

/**
 * First statement of a write that may be repeated. The second of two racers waits here until the first has committed.
 * @returns null when the act is new, else what the first one left with `rememberResult`.
 * @throws AppError invalid `keyReused` when the same key comes with another body.
 */
export async function claimKey(tx: Tx, scope: string, key: string, body: unknown): Promise<Record<string, unknown> | null> {
  const bodyHash = sha256(canonical(body))
  const [fresh] = await tx.insert(idempotency).values({ scope, key, bodyHash }).onConflictDoNothing().returning({ key: idempotency.key })
  if (fresh) return null
  const [row] = await tx.select().from(idempotency).where(and(eq(idempotency.scope, scope), eq(idempotency.key, key)))
  if (!row) throw new AppError('conflict')
  if (row.bodyHash !== bodyHash) throw new AppError('invalid', 'keyReused')
  return row.responseRef ?? {}
}

/** Keeps the answer's reference (ids and a status, no personal data) beside the key, in the same transaction. */
export async function rememberResult(tx: Tx, scope: string, key: string, status: number, responseRef: Record<string, unknown>): Promise<void> {
  await tx.update(idempotency).set({ status, responseRef }).where(and(eq(idempotency.scope, scope), eq(idempotency.key, key)))
}
