import { sql } from 'drizzle-orm'
import { connection } from '@/db/client'
import { rateLimits } from '@/db/schema/core'
import { now } from './clock'
import { env } from './env'
import { AppError, mapDbError } from './errors'
import { keyedHash } from './ids'
import { within } from './within.mjs'

/**
 * How often, per window of seconds. Over `soft` the caller is told and may send the matter to moderation; over `hard`
 * it is refused. Libraries and schools share one address, so limits by address are wide.
 */
const table = {
  reportByDevice: { soft: 10, hard: 60, window: 3600 },
  reportByIp: { soft: 60, hard: 600, window: 3600 },
  uploadByDevice: { soft: 30, hard: 60, window: 3600 },
  uploadByIp: { soft: 200, hard: 1000, window: 3600 },
  loginMailByAddress: { soft: 5, hard: 5, window: 3600 },
  loginMailByIp: { soft: 20, hard: 20, window: 3600 },
  loginCodeByIp: { soft: 30, hard: 30, window: 3600 },
  followCodeByIp: { soft: 10, hard: 20, window: 900 },
  followCodeByNumber: { soft: 10, hard: 20, window: 900 },
  followMailByAddress: { soft: 5, hard: 5, window: 3600 },
  followMailByIp: { soft: 30, hard: 30, window: 3600 },
  reactionByDevice: { soft: 60, hard: 120, window: 3600 },
  reactionByIp: { soft: 300, hard: 1000, window: 3600 },
  staffByPerson: { soft: 600, hard: 1200, window: 600 },
  placeSearchByIp: { soft: 600, hard: 1200, window: 600 },
  apiReadByIp: { soft: 600, hard: 1200, window: 60 },
  open311ByKey: { soft: 60, hard: 60, window: 60 },
} as const
export type Purpose = keyof typeof table

export type Hit = { soft: boolean; hard: boolean; limit: number; remaining: number; resetSeconds: number }

// Counts while the database is away, so that a lost database does not lift the limits.
const insurance = new Map<string, { points: number; expire: number }>()

function countInMemory(key: string, at: number, window: number): { points: number; expire: number } {
  const known = insurance.get(key)
  const next = known && known.expire > at ? { points: known.points + 1, expire: known.expire } : { points: 1, expire: at + window * 1000 }
  if (insurance.size > 10_000) insurance.clear()
  insurance.set(key, next)
  return next
}

async function count(key: string, window: number, limit: number): Promise<{ points: number; expire: number }> {
  const at = now()
  const until = new Date(at.getTime() + window * 1000)
  const fresh = sql`${rateLimits.expire} is null or ${rateLimits.expire} <= ${at.toISOString()}::timestamptz`
  try {
    const { db, driver } = await connection()
    const counting = db
      .insert(rateLimits)
      .values({ key, points: 1, expire: until })
      .onConflictDoUpdate({
        target: rateLimits.key,
        // Far over the limit counting on is only work for the database.
        set: { points: sql`case when ${fresh} then 1 else least(${rateLimits.points} + 1, ${limit * 2 + 10}) end`, expire: sql`case when ${fresh} then excluded.expire else ${rateLimits.expire} end` },
      })
      .returning({ points: rateLimits.points, expire: rateLimits.expire })
    // A write has three seconds for its refusal: a stalled server may have one of them here.
    const [row] = await (driver === 'pglite' ? counting : within(counting, 1000))
    return { points: row?.points ?? 1, expire: row?.expire?.getTime() ?? until.getTime() }
  } catch (error) {
    const mapped = mapDbError(error)
    if (mapped instanceof AppError && mapped.code === 'unavailable') return countInMemory(key, at.getTime(), window)
    throw mapped
  }
}

/**
 * Counts one more for a purpose and whoever does it. The key is hashed: no address or device stands in the table.
 * @param atMost a limit of the caller's own in place of the table's: an API key has its figure
 */
export async function hit(purpose: Purpose, who: string, atMost?: number): Promise<Hit> {
  const { window } = table[purpose]
  const { soft, hard } = atMost === undefined ? table[purpose] : { soft: atMost, hard: atMost }
  const factor = env().RATE_LIMIT_FACTOR
  const limit = Math.ceil(soft * factor)
  const { points, expire } = await count(`${purpose}:${keyedHash('rate', who).slice(0, 32)}`, window, Math.ceil(hard * factor))
  return {
    soft: points > limit, hard: points > Math.ceil(hard * factor), limit, remaining: Math.max(0, limit - points),
    resetSeconds: Math.max(1, Math.ceil((expire - now().getTime()) / 1000)),
  }
}

/**
 * Counts for each purpose. @returns whether any soft limit is passed.
 * @throws AppError rate_limited past a hard limit, with `retryAfter` in seconds.
 */
export async function limit(...purposes: [purpose: Purpose, who: string | null, atMost?: number][]): Promise<{ soft: boolean; hits: Hit[] }> {
  const hits: Hit[] = []
  for (const [purpose, who, atMost] of purposes) if (who) hits.push(await hit(purpose, who, atMost))
  const over = hits.filter((h) => h.hard).sort((a, b) => b.resetSeconds - a.resetSeconds)[0]
  if (over) throw new AppError('rate_limited', 'rate_limited', { params: { retryAfter: over.resetSeconds, minutes: Math.ceil(over.resetSeconds / 60) } })
  return { soft: hits.some((h) => h.soft), hits }
}

/** What a purpose allows to someone not counted, such as a reader whose address is unknown: all of it. */
export function uncounted(purpose: Purpose): Hit {
  const { soft, window } = table[purpose]
  const allowed = Math.ceil(soft * env().RATE_LIMIT_FACTOR)
  return { soft: false, hard: false, limit: allowed, remaining: allowed, resetSeconds: window }
}
