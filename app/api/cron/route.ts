import { env } from '@/lib/core/env'
import { sameHash, sha256 } from '@/lib/core/ids'
import { runOnce } from '@/lib/ops/worker'

export const dynamic = 'force-dynamic'
export const maxDuration = 60

/** Runs what is due, once; called by a timer where no process lives long enough (`WORKER=0`). Without `CRON_SECRET` it does not exist. */
async function cron(request: Request): Promise<Response> {
  const secret = env().CRON_SECRET
  const given = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1]
  if (!secret) return new Response(null, { status: 404 })
  if (!given || !sameHash(sha256(given), sha256(secret))) return new Response(null, { status: 401, headers: { 'WWW-Authenticate': 'Bearer' } })
  return Response.json(await runOnce(), { headers: { 'Cache-Control': 'no-store' } })
}

export { cron as GET, cron as POST }
