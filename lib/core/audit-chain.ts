import { asc, desc, eq, gte } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { audit } from '@/db/schema/core'
import { canonical, chainHash, genesisHash } from './audit'
import { sha256 } from './ids'

export type ChainState = {
  /** Rows whose link was recomputed. */
  rows: number
  /** The oldest row that was recomputed; null when there was none. */
  first: { seq: number; at: Date } | null
  /** The newest row that holds, with its hash; null when there is none. */
  head: { seq: number; at: Date; hash: string } | null
  /** The first row that does not fit: its number as it stands, and what is wrong with it. */
  broken: { seq: number; why: 'gap' | 'link' | 'content' } | null
  /** True at the end of the log; false when the walk stopped after `most` rows, to be gone on with from the row after `head`. */
  end: boolean
}

/** Rows held in memory at once. */
const batch = 1000

/** The number of the newest row; 0 while the log is empty. */
export async function newestRow(db: Db | Tx): Promise<number> {
  const [last] = await db.select({ seq: audit.seq }).from(audit).orderBy(desc(audit.seq)).limit(1)
  return last?.seq ?? 0
}

/** The hash that the first row checked must point at. The row before it is believed here: only a walk from row 1 proves it. */
async function hashBefore(db: Db | Tx, from: number): Promise<string | null> {
  if (from <= 1) return genesisHash
  const [before] = await db.select({ hash: audit.hash }).from(audit).where(eq(audit.seq, from - 1))
  return before?.hash ?? null
}

/**
 * Recomputes the hash chain of the audit log in order, reading only, a thousand rows at a time. Stops at the first row
 * that is missing (`gap`), does not point at the one before (`link`) or was changed (`content`). Never refuses.
 * @param from the first row to check; the rows before it are believed
 * @param most stops after so many rows (rounded up to whole thousands), so that a long log is walked in several goes
 */
export async function verifyChain(db: Db | Tx, from = 1, most = Number.POSITIVE_INFINITY): Promise<ChainState> {
  const state: ChainState = { rows: 0, first: null, head: null, broken: null, end: false }
  let next = from
  let prev = await hashBefore(db, from)
  while (state.rows < most) {
    const rows: (typeof audit.$inferSelect)[] = await db.select().from(audit).where(gte(audit.seq, next)).orderBy(asc(audit.seq)).limit(batch)
    for (const row of rows) {
      const { seq, prevHash, hash, diffHash, ...entry } = row
      const why = seq !== next || prev === null ? 'gap' : prevHash !== prev ? 'link' : diffHash !== sha256(canonical(entry.detail)) || hash !== chainHash(prevHash, seq, entry, diffHash) ? 'content' : null
      if (why) return { ...state, broken: { seq, why } }
      state.rows++
      state.first ??= { seq, at: row.at }
      state.head = { seq, at: row.at, hash }
      prev = hash
      next = seq + 1
    }
    if (rows.length < batch) return { ...state, end: true }
  }
  return state
}
