import { and, desc, eq } from 'drizzle-orm'
import { getDb, type Db, type Tx } from '@/db/client'
import { audit } from '@/db/schema'
import type { Actor } from '@/lib/auth/actor'
import { newestRow, verifyChain, type ChainState } from '@/lib/core/audit-chain'
import { notFound } from '@/lib/core/errors'
import { canReadAudit } from '../policy'
import type { ChainCheck, ChainView } from '../types'

/** So many rows are checked while a page waits. */
const shownRows = 1000
/** So many are checked at one press: a second or two. */
const stepRows = 20_000

/** How a check of the chain stands in the log itself: object type and id. */
export const chainObject = { type: 'audit', id: 'chain' } as const

/** The last check that someone pressed, as the log tells it. The next step goes on from its last row. */
export async function lastCheck(db: Db | Tx): Promise<ChainCheck | null> {
  const [row] = await db.select({ at: audit.at, detail: audit.detail }).from(audit).where(and(eq(audit.objectType, chainObject.type), eq(audit.objectId, chainObject.id))).orderBy(desc(audit.seq)).limit(1)
  if (!row) return null
  const { since, to, end, broken, sinceAt, toAt } = row.detail
  if (typeof since !== 'number' || typeof to !== 'number') return null
  return {
    at: row.at, since, to, end: end === true, broken: typeof broken === 'number' ? broken : null,
    sinceAt: typeof sinceAt === 'string' ? new Date(sinceAt) : null, toAt: typeof toAt === 'string' ? new Date(toAt) : null,
  }
}

/** Does the newest part of the log hold together, and how did the last whole check end? @throws AppError not_found for who may not read the log */
export async function checkChain(actor: Actor): Promise<ChainView> {
  if (!canReadAudit(actor)) throw notFound()
  const db = await getDb()
  const newest = await verifyChain(db, Math.max(1, (await newestRow(db)) - shownRows + 1))
  return { newest, last: await lastCheck(db) }
}

/**
 * One step of checking the whole log, outside any transaction: others go on meanwhile. Goes on where the last step
 * stopped, from row 1 when that one came to the end or found a fault. @throws AppError not_found for who may not read the log
 */
export async function checkChainStep(actor: Actor, most = stepRows): Promise<ChainState & { from: number }> {
  if (!canReadAudit(actor)) throw notFound()
  const db = await getDb()
  const before = await lastCheck(db)
  const from = before && !before.end && before.broken === null ? before.to + 1 : 1
  return { from, ...(await verifyChain(db, from, most)) }
}
