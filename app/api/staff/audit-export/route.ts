import { recordAuditExport } from '@/lib/accounts/commands/audit'
import { auditHeader, countAuditExport, exportAudit } from '@/lib/accounts/queries/export-audit'
import { auditFilter } from '@/lib/accounts/validation'
import { getActorFromRequest } from '@/lib/auth/get-actor'
import { personIdOf } from '@/lib/auth/actor'
import { handle } from '@/lib/core/http'
import { limit } from '@/lib/core/rate-limit'
import { csvStream } from '@/lib/formats/csv'

export const dynamic = 'force-dynamic'

/**
 * The log as CSV by the filters of its page (semicolons; `bom=1` for Excel), for who may read it. Streamed in pieces;
 * `X-Total-Rows` tells beforehand how many rows come. Each export stands in the log.
 */
export const GET = handle(async (request) => {
  const actor = await getActorFromRequest(request)
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const { before: _page, ...filter } = auditFilter.parse(query)
  const { rows, upTo } = await countAuditExport(actor, filter)
  await limit(['staffByPerson', personIdOf(actor)])
  await recordAuditExport(actor, { rows, filters: Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [name])) })
  return new Response(csvStream(auditHeader, exportAudit(actor, filter, upTo), { bom: query.bom === '1' }), {
    headers: { 'Cache-Control': 'private, no-store', 'X-Total-Rows': String(rows), 'X-Content-Type-Options': 'nosniff', 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="loki.csv"' },
  })
})
