import { and, eq, gt, isNull, lte, or } from 'drizzle-orm'
import { getDb } from '@/db/client'
import { persons, roleGrants, sessions } from '@/db/schema'
import { keyedHash } from '@/lib/core/ids'
import type { RoleGrant, Scope } from './actor'
import { roles, type Role } from './permissions'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** Unused for longer than this, a session is over. A person with a role has the short limit from the moment the role begins. */
export const idleLimitMs = { staff: 8 * hour, others: 14 * day }
/** Used or not, a session ends so many seconds after the sign-in. */
export const sessionSeconds = (60 * day) / 1000
/** How stale `lastSeenAt` may be: a write per request would be waste. */
const touchMs = 5 * minute

/** A session token as it is stored; the token itself is only in the browser. */
export const sessionHash = (token: string) => keyedHash('session', token)

export type OpenSession = { sessionId: string; personId: string; email: string; name: string | null; locale: string; grants: RoleGrant[] }

const toGrant = (row: { role: string; scopeType: string; scopeId: string | null }): RoleGrant[] => {
  const role = roles.find((r) => r === row.role)
  if (!role) return []
  return [{ role: role satisfies Role, scope: row.scopeType === 'all' ? { type: 'all' } : ({ type: row.scopeType, id: row.scopeId ?? '' } as Scope) }]
}

/** The grants of a person in force at the moment; one condition for every reader. */
export const grantInForce = (now: Date) => and(isNull(roleGrants.revokedAt), lte(roleGrants.validFrom, now), or(isNull(roleGrants.validTo), gt(roleGrants.validTo, now)))

/**
 * The session behind a token with the roles of this moment, or null when it is unknown, over, idle for too long,
 * or its person is disabled. Notes the use of the session at most every five minutes.
 */
export async function findSession(token: string, now: Date): Promise<OpenSession | null> {
  const db = await getDb()
  const tokenHash = sessionHash(token)
  const rows = await db
    .select({ session: sessions, person: persons, grant: { role: roleGrants.role, scopeType: roleGrants.scopeType, scopeId: roleGrants.scopeId } })
    .from(sessions)
    .innerJoin(persons, eq(persons.id, sessions.personId))
    .leftJoin(roleGrants, and(eq(roleGrants.personId, persons.id), grantInForce(now)))
    .where(and(eq(sessions.tokenHash, tokenHash), gt(sessions.expiresAt, now), isNull(persons.disabledAt)))
  const [first] = rows
  if (!first) return null
  const grants = rows.flatMap((r) => (r.grant ? toGrant(r.grant) : []))
  const age = now.getTime() - first.session.lastSeenAt.getTime()
  if (age > (grants.length ? idleLimitMs.staff : idleLimitMs.others)) return null
  // Also when the clock was set back: a future mark would keep an idle session alive.
  if (Math.abs(age) > touchMs) await db.update(sessions).set({ lastSeenAt: now }).where(eq(sessions.tokenHash, tokenHash))
  return { sessionId: first.session.id, personId: first.person.id, email: first.person.email, name: first.person.name, locale: first.person.locale, grants }
}
