import 'server-only'
import { z } from 'zod'
import { defineCommand } from '@/lib/core/command'
import { canExport } from '../policy'

const input = z.strictObject({ format: z.enum(['csv', 'geojson']), rows: z.number().int().min(0), filters: z.record(z.string(), z.unknown()) })

/** Writes into the audit log who takes which reports out, before the first row leaves. Refuses who may export nothing (not found). */
export const recordExport = defineCommand({
  name: 'feedback.export',
  input,
  allow: ({ actor }) => canExport(actor),
  run: async (context, { format, rows, filters }) => {
    // The words searched for may be personal: only that there were some is kept.
    const { text, ...rest } = filters
    context.audit('feedback', 'export', { format, rows, filters: { ...rest, ...(text ? { text: true } : {}) } })
  },
})
