import { sql } from 'drizzle-orm'
import { getDb } from '@/db/client'
import { isBooted } from '@/lib/ops/boot'

export const dynamic = 'force-dynamic'

const within = <T>(promise: Promise<T>, ms: number) => Promise.race([promise, new Promise<never>((_, reject) => setTimeout(() => reject(new Error('no answer in time')), ms))])

/** Ready for traffic: started, and the database answers within two seconds. */
export async function GET(): Promise<Response> {
  const headers = { 'Cache-Control': 'no-store' }
  try {
    if (!isBooted()) throw new Error('starting or stopping')
    await within(getDb().then((db) => db.execute(sql`select 1`)), 2000)
    return Response.json({ status: 'ready' }, { headers })
  } catch (error) {
    return Response.json({ status: 'unavailable', reason: error instanceof Error && error.message === 'starting or stopping' ? 'starting' : 'database' }, { status: 503, headers: { ...headers, 'Retry-After': '5' } })
  }
}
