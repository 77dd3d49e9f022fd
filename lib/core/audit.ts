import { createHash } from 'node:crypto'
import { desc, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { audit } from '@/db/schema/core'
import { sha256 } from './ids'

export type AuditEntry = {
  at: Date
  /** `person:<id>`, `anonymous`, `system:<name>` or `apikey:<id>`; never an address or a name. */
  actor: string
  action: string
  objectType: string
  objectId: string
  /** What is safe to read for ever: states, codes, counts. Personal values only through `hashValues`. */
  detail: Record<string, unknown>
}

export const genesisHash = '0'.repeat(64)

/** Keys in order at every depth, so that the same content has the same hash on every database. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value && typeof value === 'object') {
    const entries = Object.entries(value as Record<string, unknown>).filter(([, v]) => v !== undefined)
    return `{${entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(',')}}`
  }
  return JSON.stringify(value) ?? 'null'
}

/** Hash of one link: everything in the row and the hash before it. */
export function chainHash(prevHash: string, seq: number, entry: AuditEntry, diffHash: string): string {
  return createHash('sha256')
    .update([prevHash, seq, entry.at.toISOString(), entry.actor, entry.action, entry.objectType, entry.objectId, canonical(entry.detail), diffHash].join('\n'))
    .digest('hex')
}

/**
 * Adds a link to the chain, in the caller's transaction: a failed audit fails the act.
 * Writers wait for each other on one advisory lock until they commit.
 */
export async function writeAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(4711, 1)`)
  const [last] = await tx.select({ seq: audit.seq, hash: audit.hash }).from(audit).orderBy(desc(audit.seq)).limit(1)
  const seq = (last?.seq ?? 0) + 1
  const prevHash = last?.hash ?? genesisHash
  const diffHash = sha256(canonical(entry.detail))
  await tx.insert(audit).values({ seq, ...entry, diffHash, prevHash, hash: chainHash(prevHash, seq, entry, diffHash) })
}
