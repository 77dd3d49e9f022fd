import { and, asc, desc, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { getDb } from '@/db/client'
import { invitations, persons, roleGrants } from '@/db/schema'
import type { Actor, Scope } from '@/lib/auth/actor'
import type { Role } from '@/lib/auth/permissions'
import { grantInForce } from '@/lib/auth/sessions'
import { now } from '@/lib/core/clock'
import { notFound } from '@/lib/core/errors'
import { canManagePeople } from '../policy'
import { scopeChoices } from '../scopes'
import type { Grant, Invitation, ScopeChoice, StaffPerson } from '../types'

const giver = alias(persons, 'giver')
const taker = alias(persons, 'taker')
const nameOf = (table: typeof persons | typeof giver | typeof taker) => sql<string | null>`coalesce(${table.name}, ${table.email})`
const toScope = (type: string, id: string | null): Scope => (type === 'all' ? { type: 'all' } : ({ type, id: id ?? '' } as Scope))

/** All grants of the persons given, newest first, with the names of who gave and took them. */
export async function grantsOf(personIds: string[]): Promise<Map<string, Grant[]>> {
  const byPerson = new Map<string, Grant[]>(personIds.map((id) => [id, []]))
  if (!personIds.length) return byPerson
  const rows = await (await getDb())
    .select({ grant: roleGrants, grantedBy: nameOf(giver), revokedBy: nameOf(taker), inForce: sql<boolean>`${grantInForce(now())}` })
    .from(roleGrants)
    .leftJoin(giver, eq(giver.id, roleGrants.grantedBy))
    .leftJoin(taker, eq(taker.id, roleGrants.revokedBy))
    .where(inArray(roleGrants.personId, personIds))
    .orderBy(desc(roleGrants.validFrom), asc(roleGrants.id))
  for (const { grant: g, grantedBy, revokedBy, inForce } of rows) {
    byPerson.get(g.personId)?.push({
      id: g.id, role: g.role as Role, scope: toScope(g.scopeType, g.scopeId), validFrom: g.validFrom, validTo: g.validTo, reason: g.reason, grantedBy,
      revokedAt: g.revokedAt, revokedBy, revokeReason: g.revokeReason, inForce,
    })
  }
  return byPerson
}

type PersonRow = typeof persons.$inferSelect
const toStaff = (row: PersonRow, grants: Grant[]): StaffPerson => ({ id: row.id, email: row.email, name: row.name, lastSignInAt: row.lastSignInAt, disabledAt: row.disabledAt, grants })

/** Everyone who has or has had a role, or is shut out, by name; with `q` those whose name or address holds it. @throws AppError not_found for who may not manage people */
export async function listStaff(actor: Actor, q = ''): Promise<StaffPerson[]> {
  if (!canManagePeople(actor)) throw notFound()
  const like = `%${q.trim().toLowerCase().slice(0, 100).replace(/[\\%_]/g, '\\$&')}%`
  const rows = await (await getDb())
    .select()
    .from(persons)
    .where(sql`(lower(${persons.email}) like ${like} or lower(coalesce(${persons.name}, '')) like ${like}) and (exists (select 1 from ${roleGrants} where ${roleGrants.personId} = ${persons.id}) or ${persons.disabledAt} is not null)`)
    .orderBy(asc(sql`lower(${nameOf(persons)})`), asc(persons.id))
    .limit(1000)
  const grants = await grantsOf(rows.map((r) => r.id))
  return rows.map((row) => toStaff(row, grants.get(row.id) ?? []))
}

/** One person with the history of their roles. @throws AppError not_found */
export async function getStaffPerson(actor: Actor, id: string): Promise<StaffPerson> {
  if (!canManagePeople(actor) || !/^[0-9a-f-]{36}$/.test(id)) throw notFound()
  const [row] = await (await getDb()).select().from(persons).where(eq(persons.id, id))
  if (!row) throw notFound()
  return toStaff(row, (await grantsOf([id])).get(id) ?? [])
}

const openInvitations = async (condition: ReturnType<typeof eq> | undefined): Promise<Invitation[]> => {
  const rows = await (await getDb())
    .select({ invitation: invitations, invitedBy: nameOf(giver) })
    .from(invitations)
    .leftJoin(giver, eq(giver.id, invitations.invitedBy))
    .where(and(isNull(invitations.acceptedAt), isNull(invitations.cancelledAt), gt(invitations.expiresAt, now()), condition))
    .orderBy(desc(invitations.createdAt))
  return rows.map(({ invitation: i, invitedBy }) => ({
    id: i.id, email: i.email, role: i.role as Role, scope: toScope(i.scopeType, i.scopeId), validTo: i.validTo, reason: i.reason, invitedBy, createdAt: i.createdAt, expiresAt: i.expiresAt,
  }))
}

/** Invitations that nobody has taken up yet. @throws AppError not_found for who may not manage people */
export async function listInvitations(actor: Actor): Promise<Invitation[]> {
  if (!canManagePeople(actor)) throw notFound()
  return openInvitations(undefined)
}

/** One's own open invitations. */
export async function listOwnInvitations(actor: Actor): Promise<Invitation[]> {
  return actor.kind === 'person' ? openInvitations(eq(invitations.email, actor.email)) : []
}

/** What roles can be bound to now; names are public. */
export const listScopeChoices = async (): Promise<ScopeChoice[]> => scopeChoices(await getDb())
