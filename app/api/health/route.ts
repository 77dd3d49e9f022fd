export const dynamic = 'force-dynamic'

/** Alive: the process answers. Says nothing of the database. */
export function GET(): Response {
  return Response.json({ status: 'ok' }, { headers: { 'Cache-Control': 'no-store' } })
}
