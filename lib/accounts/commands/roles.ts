import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { persons, roleGrants } from '@/db/schema'
import { personIdOf, type Scope } from '@/lib/auth/actor'
import type { Role } from '@/lib/auth/permissions'
import { defineCommand } from '@/lib/core/command'
import { AppError, notFound } from '@/lib/core/errors'
import { canManagePeople } from '../policy'
import { scopeChoices } from '../scopes'
import type { ScopeChoice } from '../types'
import { grantInput, revokeInput } from '../validation'
import { mailChange } from './mail'

type NewGrant = { personId: string; role: Role; scope: Scope; until: Date | null; reason: string; by: string | null; now: Date }

/** A scope that points at something must point at something that is there. @returns its name, null for everything. @throws AppError invalid */
export async function requireScope(tx: Tx, scope: Scope): Promise<ScopeChoice['name'] | null> {
  if (scope.type === 'all') return null
  const found = (await scopeChoices(tx)).find((c) => c.type === scope.type && c.id === scope.id)
  if (!found) throw new AppError('invalid', 'invalid', { fields: { scope: ['scopeUnknown'] } })
  return found.name
}

/** Writes a grant. @throws AppError conflict when the person has it already; invalid for an end in the past. */
export async function addGrant(tx: Tx, grant: NewGrant): Promise<string> {
  if (grant.until && grant.until <= grant.now) throw new AppError('invalid', 'invalid', { fields: { until: ['dateInPast'] } })
  await requireScope(tx, grant.scope)
  // A role whose time has run out makes room for the same one again.
  await tx
    .update(roleGrants)
    .set({ revokedAt: grant.now, revokeReason: 'expired' })
    .where(and(eq(roleGrants.personId, grant.personId), eq(roleGrants.role, grant.role), isNull(roleGrants.revokedAt), sql`${roleGrants.validTo} <= ${grant.now.toISOString()}::timestamptz`))
  const [row] = await tx
    .insert(roleGrants)
    .values({
      personId: grant.personId, role: grant.role, scopeType: grant.scope.type, scopeId: grant.scope.type === 'all' ? null : grant.scope.id,
      validFrom: grant.now, validTo: grant.until, grantedBy: grant.by, reason: grant.reason,
    })
    .onConflictDoNothing()
    .returning({ id: roleGrants.id })
  if (!row) throw new AppError('conflict', 'roleHeldAlready')
  return row.id
}

/** A role as it stands in the log. */
export const grantDetail = (grant: { role: string; scope: Scope; until?: Date | null }) => ({
  role: grant.role, scope: grant.scope.type === 'all' ? 'all' : `${grant.scope.type}:${grant.scope.id}`, ...(grant.until ? { until: grant.until.toISOString() } : {}),
})

/**
 * Refuses an act after which nobody would be an administrator without an end date. The lock is the same as the database's own
 * guard takes, so that two administrators who revoke each other are told in turn. @throws AppError conflict
 */
export async function requireAnotherAdministrator(tx: Tx, personId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(4711, 2)`)
  const administrators = await tx
    .selectDistinct({ id: persons.id })
    .from(roleGrants)
    .innerJoin(persons, eq(persons.id, roleGrants.personId))
    .where(and(eq(roleGrants.role, 'administrator'), isNull(roleGrants.revokedAt), isNull(roleGrants.validTo), isNull(persons.disabledAt)))
  if (administrators.length === 1 && administrators[0]?.id === personId) throw new AppError('conflict', 'lastAdministrator')
}

/** The person of a command, held until it is done; null when there is none. */
export async function lockPerson({ tx, input }: { tx: Tx; input: { personId: string } }): Promise<typeof persons.$inferSelect | null> {
  const [person] = await tx.select().from(persons).where(eq(persons.id, input.personId)).for('update')
  return person ?? null
}

/** Gives a person a role within a scope, with a reason. Refused for a disabled person, a scope that does not fit, a role held already. */
export const grantRole = defineCommand({
  name: 'accounts.grantRole',
  input: grantInput,
  load: lockPerson,
  allow: ({ actor, loaded }) => loaded !== null && canManagePeople(actor),
  run: async ({ tx, actor, now, audit }, input, person) => {
    if (!person) throw notFound()
    if (person.disabledAt) throw new AppError('conflict', 'personDisabled')
    const grantId = await addGrant(tx, { ...input, by: personIdOf(actor), now })
    await mailChange(tx, person, { key: `granted:${grantId}`, what: 'granted', role: input.role, scope: await requireScope(tx, input.scope), until: input.until, reason: input.reason })
    audit('person', input.personId, { ...grantDetail(input), grant: grantId, reason: input.reason })
    return { grantId }
  },
})

/** Takes a role away, with a reason; it bites at the person's next request. Refused for the last administrator and for a role taken already. */
export const revokeRole = defineCommand({
  name: 'accounts.revokeRole',
  input: revokeInput,
  load: async ({ tx, input }) => {
    const [grant] = await tx.select().from(roleGrants).where(eq(roleGrants.id, input.grantId))
    return grant ?? null
  },
  allow: ({ actor, loaded }) => loaded !== null && canManagePeople(actor),
  run: async ({ tx, actor, now, audit }, input, grant) => {
    if (!grant) throw notFound()
    if (grant.role === 'administrator' && !grant.validTo) await requireAnotherAdministrator(tx, grant.personId)
    const [row] = await tx
      .update(roleGrants)
      .set({ revokedAt: now, revokedBy: personIdOf(actor), revokeReason: input.reason })
      .where(and(eq(roleGrants.id, grant.id), isNull(roleGrants.revokedAt)))
      .returning({ id: roleGrants.id })
    if (!row) throw new AppError('conflict', 'roleRevokedAlready')
    const [person] = await tx.select().from(persons).where(eq(persons.id, grant.personId))
    const scope = (await scopeChoices(tx)).find((c) => c.type === grant.scopeType && c.id === grant.scopeId)
    if (person) await mailChange(tx, person, { key: `revoked:${grant.id}`, what: 'revoked', role: grant.role, scope: scope?.name ?? null, until: null, reason: input.reason })
    audit('person', grant.personId, { role: grant.role, scope: grant.scopeType === 'all' ? 'all' : `${grant.scopeType}:${grant.scopeId}`, grant: grant.id, reason: input.reason })
  },
})
