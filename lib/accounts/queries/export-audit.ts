import { and, asc, gt, lte } from 'drizzle-orm'
import { getDb } from '@/db/client'
import { audit } from '@/db/schema'
import type { Actor } from '@/lib/auth/actor'
import { newestRow } from '@/lib/core/audit-chain'
import { notFound } from '@/lib/core/errors'
import type { Cell } from '@/lib/formats/csv'
import { canReadAudit } from '../policy'
import type { AuditFilter } from '../types'
import { auditConditions, namesOf } from './read-audit'

/** Columns of the log's CSV, in English as in the other files; hashes let a reader check the chain. */
export const auditHeader = ['row', 'at', 'actor', 'actor_name', 'action', 'object_type', 'object_id', 'object_name', 'detail', 'prev_hash', 'hash']
const chunk = 500

/** How many rows a filter gives up to a row, and that row: what comes later, such as the export's own entry, is left out. */
export async function countAuditExport(actor: Actor, filter: AuditFilter): Promise<{ rows: number; upTo: number }> {
  if (!canReadAudit(actor)) throw notFound()
  const db = await getDb()
  const upTo = await newestRow(db)
  return { upTo, rows: await db.$count(audit, and(await auditConditions(db, filter), lte(audit.seq, upTo))) }
}

/**
 * The rows of a filter, oldest first, up to a row, read in pieces of 500 so that memory stays level. Instants in UTC,
 * `detail` as JSON. @throws AppError not_found for who may not read the log, before the first row
 */
export async function* exportAudit(actor: Actor, filter: AuditFilter, upTo: number): AsyncGenerator<Cell[]> {
  if (!canReadAudit(actor)) throw notFound()
  const db = await getDb()
  const wanted = await auditConditions(db, filter)
  for (let last = 0; ;) {
    const rows = await db.select().from(audit).where(and(wanted, gt(audit.seq, last), lte(audit.seq, upTo))).orderBy(asc(audit.seq)).limit(chunk)
    const names = await namesOf(db, rows)
    for (const r of rows) {
      yield [r.seq, r.at, r.actor, names.get(r.actor.slice(r.actor.indexOf(':') + 1)) ?? null, r.action, r.objectType, r.objectId, names.get(r.objectId) ?? null, JSON.stringify(r.detail), r.prevHash, r.hash]
      last = r.seq
    }
    if (rows.length < chunk) return
  }
}
