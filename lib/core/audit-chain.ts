import { asc, desc, gte } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { audit } from '@/db/schema/core'
import { canonical, chainHash, genesisHash } from './audit'
import { sha256 } from './ids'

export type ChainState = {
  /** Rows whose link was recomputed. */
  rows: number
  /** The newest row that holds, with its hash; null when there is none. */
  head: { seq: number; hash: string } | null
  /** The first row that does not fit: its number as it stands, and what is wrong with it. */
  broken: { seq: number; why: 'gap' | 'link' | 'content' } | null
}

const batch = 1000

/**
 * Recomputes the hash chain of the audit log in order, reading only. Stops at the first row that is missing (`gap`),
 * does not point at the one before (`link`) or was changed (`content`).
 * @param newest checks only so many of the newest rows, for a page; the whole log when left out. Never refuses.
 */
export async function verifyChain(db: Db | Tx, newest?: number): Promise<ChainState> {
  const state: ChainState = { rows: 0, head: null, broken: null }
  let next = 1
  let prev: string | null = genesisHash
  if (newest) {
    const [last] = await db.select({ seq: audit.seq }).from(audit).orderBy(desc(audit.seq)).limit(1)
    next = Math.max(1, (last?.seq ?? 0) - newest + 1)
    // The row before the first one checked is believed: only the whole walk can tell of it.
    if (next > 1) prev = null
  }
  for (;;) {
    const rows: (typeof audit.$inferSelect)[] = await db.select().from(audit).where(gte(audit.seq, next)).orderBy(asc(audit.seq)).limit(batch)
    for (const row of rows) {
      const { seq, prevHash, hash, diffHash, ...entry } = row
      const why = seq !== next ? 'gap' : prev !== null && prevHash !== prev ? 'link' : diffHash !== sha256(canonical(entry.detail)) || hash !== chainHash(prevHash, seq, entry, diffHash) ? 'content' : null
      if (why) return { ...state, broken: { seq, why } }
      state.rows++
      state.head = { seq, hash }
      prev = hash
      next = seq + 1
    }
    if (rows.length < batch) return state
  }
}
