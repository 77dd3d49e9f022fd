import { z } from 'zod'
import { defineCommand } from '@/lib/core/command'
import { canReadAudit } from '../policy'
import { chainObject, lastCheck } from '../queries/audit'

const row = z.number().int().min(0)
const instant = z.date().nullable()

/**
 * Writes into the log what a step of `checkChainStep` found: who checked, from which row to which, and whether all held.
 * A step that begins where the last one stopped carries on from its first row; any other begins anew.
 */
export const recordChainCheck = defineCommand({
  name: 'accounts.checkChain',
  input: z.strictObject({ from: row, to: row, rows: row, fromAt: instant, toAt: instant, end: z.boolean(), broken: row.nullable() }),
  allow: ({ actor }) => canReadAudit(actor),
  run: async ({ tx, audit }, step) => {
    const before = await lastCheck(tx)
    const goesOn = before !== null && !before.end && before.broken === null && step.from === before.to + 1
    audit(chainObject.type, chainObject.id, {
      since: goesOn ? before.since : step.from, to: step.to, rows: step.rows, end: step.end, broken: step.broken,
      sinceAt: (goesOn ? before.sinceAt : step.fromAt)?.toISOString() ?? null, toAt: (step.toAt ?? (goesOn ? before.toAt : null))?.toISOString() ?? null,
    })
  },
})

/** Writes into the log who takes which rows of it out as a file, before the first one leaves: names of filters, not what was typed. */
export const recordAuditExport = defineCommand({
  name: 'accounts.exportAudit',
  input: z.strictObject({ rows: row, filters: z.array(z.string().max(20)).max(10) }),
  allow: ({ actor }) => canReadAudit(actor),
  run: async ({ audit }, { rows, filters }) => audit('audit', 'export', { rows, filters }),
})
