import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { invitations, persons, roleGrants } from '@/db/schema'
import { personIdOf, type Actor, type Scope } from '@/lib/auth/actor'
import type { Role } from '@/lib/auth/permissions'
import { defineCommand, type CommandContext } from '@/lib/core/command'
import { grantInForce } from '@/lib/auth/sessions'
import { AppError, notFound } from '@/lib/core/errors'
import { env } from '@/lib/core/env'
import { keyedHash } from '@/lib/core/ids'
import { addDays, endOfDay, localDate } from '@/lib/core/time'
import { href } from '@/lib/i18n/href'
import { toLocale, type Locale } from '@/lib/i18n/locales'
import { enqueueMail } from '@/lib/mail/enqueue'
import { canManagePeople } from '../policy'
import { firstAdministratorInput, invitationInput, invitationReasonInput, inviteInput } from '../validation'
import { addGrant, grantDetail, requireScope } from './roles'

const invitationDays = 14

const scopeOf = (row: { scopeType: string; scopeId: string | null }): Scope => (row.scopeType === 'all' ? { type: 'all' } : ({ type: row.scopeType, id: row.scopeId ?? '' } as Scope))
/** An address in the log: comparable, not readable. */
const addressMark = (email: string) => keyedHash('audit-address', email).slice(0, 16)

type InvitationRow = typeof invitations.$inferSelect
/** The mail leads to one's own page; `turn` makes a resent one a mail of its own. */
const mailInvitation = (tx: Tx, row: Pick<InvitationRow, 'id' | 'email' | 'role'> & { locale: Locale }, expiresOn: string, turn = '') =>
  enqueueMail(tx, { dedupeKey: `invitation:${row.id}${turn}`, to: row.email, locale: row.locale, kind: 'invitation', params: { url: `${env().siteUrl}${href(row.locale, '/own')}`, role: row.role, expiresOn } })

type Invited = { email: string; role: Role; scope: Scope; until: Date | null; reason: string; locale: Locale }

async function invite({ tx, actor, now, audit }: Pick<CommandContext, 'tx' | 'now' | 'audit'> & { actor: Actor }, input: Invited): Promise<{ invitationId: string }> {
  const [person] = await tx.select({ disabledAt: persons.disabledAt }).from(persons).where(eq(persons.email, input.email))
  if (person?.disabledAt) throw new AppError('conflict', 'personDisabled')
  if (input.until && input.until <= now) throw new AppError('invalid', 'invalid', { fields: { until: ['dateInPast'] } })
  await requireScope(tx, input.scope)
  const scope = { scopeType: input.scope.type, scopeId: input.scope.type === 'all' ? null : input.scope.id }
  // Two at once are told in turn, not invited twice.
  await tx.execute(sql`select pg_advisory_xact_lock(4711, hashtext(${`invitation:${input.email}`}))`)
  const open = await tx.select().from(invitations).where(and(eq(invitations.email, input.email), eq(invitations.role, input.role), isNull(invitations.acceptedAt), isNull(invitations.cancelledAt), gt(invitations.expiresAt, now)))
  if (open.some((row) => row.scopeType === scope.scopeType && row.scopeId === scope.scopeId)) throw new AppError('conflict', 'invitedAlready')
  const expiresOn = addDays(localDate(now), invitationDays)
  const [row] = await tx
    .insert(invitations)
    .values({ email: input.email, role: input.role, ...scope, validTo: input.until, reason: input.reason, locale: input.locale, invitedBy: personIdOf(actor), createdAt: now, expiresAt: endOfDay(expiresOn) })
    .returning({ id: invitations.id })
  if (!row) throw notFound()
  await mailInvitation(tx, { id: row.id, ...input }, expiresOn)
  audit('invitation', row.id, { ...grantDetail(input), address: addressMark(input.email), reason: input.reason })
  return { invitationId: row.id }
}

/**
 * Invites an address to a role. The mail leads to one's own page; signing in with that address is the proof, so the mail
 * holds no secret. Valid for two weeks. Refused for a disabled person and while the same invitation is open.
 */
export const inviteStaff = defineCommand({
  name: 'accounts.inviteStaff',
  input: inviteInput,
  allow: ({ actor }) => canManagePeople(actor),
  run: (context, input) => invite(context, input),
})

/**
 * The first administrator of a service that has none: an invitation made by the machine's own operator. Refused for every
 * other actor and as soon as anyone is an administrator, also for a while or within an open invitation of the same address.
 */
export const inviteFirstAdministrator = defineCommand({
  name: 'accounts.inviteFirstAdministrator',
  input: firstAdministratorInput,
  allow: ({ actor }) => actor.kind === 'system',
  run: async (context, input) => {
    await context.tx.execute(sql`select pg_advisory_xact_lock(4711, 2)`)
    const [one] = await context.tx.select({ id: roleGrants.id }).from(roleGrants).innerJoin(persons, eq(persons.id, roleGrants.personId)).where(and(eq(roleGrants.role, 'administrator'), grantInForce(context.now), isNull(persons.disabledAt))).limit(1)
    if (one) throw new AppError('conflict', 'administratorExists')
    return invite(context, { ...input, role: 'administrator', scope: { type: 'all' }, until: null, reason: 'first administrator' })
  },
})

/** Sends an open invitation again and gives it two new weeks. Refused when it is no longer open. */
export const resendInvitation = defineCommand({
  name: 'accounts.resendInvitation',
  input: invitationInput,
  allow: ({ actor }) => canManagePeople(actor),
  run: async ({ tx, now, audit }, input) => {
    const expiresOn = addDays(localDate(now), invitationDays)
    const [row] = await tx
      .update(invitations)
      .set({ expiresAt: endOfDay(expiresOn) })
      .where(and(eq(invitations.id, input.invitationId), isNull(invitations.acceptedAt), isNull(invitations.cancelledAt), gt(invitations.expiresAt, now)))
      .returning()
    if (!row) throw new AppError('conflict', 'invitationOver')
    await mailInvitation(tx, { ...row, locale: toLocale(row.locale) }, expiresOn, `:${now.getTime()}`)
    audit('invitation', row.id, { address: addressMark(row.email) })
  },
})

/** Takes back an open invitation, with a reason. Refused when it is no longer open. */
export const cancelInvitation = defineCommand({
  name: 'accounts.cancelInvitation',
  input: invitationReasonInput,
  allow: ({ actor }) => canManagePeople(actor),
  run: async ({ tx, now, audit }, input) => {
    const [row] = await tx
      .update(invitations)
      .set({ cancelledAt: now })
      .where(and(eq(invitations.id, input.invitationId), isNull(invitations.acceptedAt), isNull(invitations.cancelledAt)))
      .returning({ id: invitations.id })
    if (!row) throw new AppError('conflict', 'invitationOver')
    audit('invitation', row.id, { reason: input.reason })
  },
})

/** Takes an invitation up; only the person who has signed in with the invited address. Refused when it is over, taken or taken back. */
export const acceptInvitation = defineCommand({
  name: 'accounts.acceptInvitation',
  input: invitationInput,
  load: async ({ tx, input }) => {
    const [row] = await tx.select().from(invitations).where(eq(invitations.id, input.invitationId)).for('update')
    return row ?? null
  },
  allow: ({ actor, loaded }) => actor.kind === 'person' && loaded?.email === actor.email,
  run: async ({ tx, actor, now, audit }, _input, row) => {
    const personId = personIdOf(actor)
    if (!row || !personId) throw notFound()
    if (row.acceptedAt || row.cancelledAt || row.expiresAt <= now) throw new AppError('conflict', 'invitationOver')
    await tx.update(invitations).set({ acceptedAt: now }).where(eq(invitations.id, row.id))
    const grant = { role: row.role as Role, scope: scopeOf(row), until: row.validTo }
    const grantId = await addGrant(tx, { personId, ...grant, reason: row.reason, by: row.invitedBy, now })
    audit('invitation', row.id, { ...grantDetail(grant), grant: grantId })
    return { grantId }
  },
})
