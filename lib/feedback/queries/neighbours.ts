import 'server-only'
import { and, sql } from 'drizzle-orm'
import { getDb } from '@/db/client'
import { feedback } from '@/db/schema/feedback'
import type { Actor } from '@/lib/auth/actor'
import { staffFeedback } from '../visibility'
import { filterConditions } from './filters'
import { queueOrders, viewCondition, type QueueQuery } from './queue'

export type Neighbours = { previous: string | null; next: string | null; /** Which one of how many; null when the case has left this queue. */ at: number | null; total: number }

/**
 * The cases before and after one in a queue, by number. A case that has left the queue (it was just answered, say)
 * has no one before it, and after it comes the first of the queue.
 */
export async function queueNeighbours(actor: Actor, query: QueueQuery, number: string, now: Date): Promise<Neighbours> {
  const where = and(staffFeedback(actor), viewCondition(query.view, actor, now), filterConditions(query.filters))
  const order = sql.join(queueOrders[query.order ?? 'due'], sql`, `)
  const rows = (await getDb()).$with('queue').as((q) =>
    q.select({
      number: feedback.number,
      previous: sql<string | null>`lag(${feedback.number}) over (order by ${order})`.as('previous'),
      next: sql<string | null>`lead(${feedback.number}) over (order by ${order})`.as('next'),
      at: sql<number>`(row_number() over (order by ${order}))::int`.as('at'),
      total: sql<number>`(count(*) over ())::int`.as('total'),
    }).from(feedback).where(where))
  const db = await getDb()
  const [own] = await db.with(rows).select().from(rows).where(sql`${rows.number} = ${number}`)
  if (own) return { previous: own.previous, next: own.next, at: own.at, total: own.total }
  const [first] = await db.with(rows).select().from(rows).where(sql`${rows.at} = 1`)
  return { previous: null, next: first?.number ?? null, at: null, total: first?.total ?? 0 }
}
