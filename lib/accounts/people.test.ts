import { afterEach, describe, expect, it } from 'vitest'
import { and, desc, eq, isNull } from 'drizzle-orm'
import { getDb } from '@/db/client'
import { audit, mailOutbox, persons, roleGrants, sessions } from '@/db/schema'
import { systemActor } from '@/lib/auth/actor'
import { findSession, sessionHash } from '@/lib/auth/sessions'
import { now, setClock } from '@/lib/core/clock'
import { person, visitor } from '@/lib/testing/actors'
import { useTestDatabase } from '@/lib/testing/database'
import { disablePerson, enablePerson, endAllSessions, endPersonSessions, endSession, updateProfile } from './commands/people'
import { acceptInvitation, cancelInvitation, inviteFirstAdministrator, inviteStaff, resendInvitation } from './commands/invitations'
import { grantRole, revokeRole } from './commands/roles'
import { getStaffPerson, listInvitations, listOwnInvitations, listStaff } from './queries/people'

useTestDatabase()
afterEach(() => setClock(undefined))

const reason = 'tehtävä vaihtui'
const missing = { code: 'not_found' }
const admin = () => person({ role: 'administrator' })
const handler = { role: 'feedbackHandler', scope: 'all', reason } as const
const invitation = (email: string) => ({ email, ...handler, locale: 'fi' as const })
const later = (days: number) => setClock(() => new Date(Date.now() + days * 86_400_000))

async function openSession(personId: string): Promise<{ token: string; id: string }> {
  const token = `t-${Math.random()}`
  const [row] = await (await getDb()).insert(sessions).values({ tokenHash: sessionHash(token), personId, expiresAt: new Date(Date.now() + 86_400_000) }).returning({ id: sessions.id })
  return { token, id: row!.id }
}
const lastAct = async () => (await (await getDb()).select().from(audit).orderBy(desc(audit.seq)).limit(1))[0]

describe('the first administrator', () => {
  it('is invited by the operator alone, and once there is one by nobody', async () => {
    const asked = { email: 'eka@test.example', locale: 'fi' } as const
    for (const actor of [visitor(), await person(), await person({ role: 'moderator' })]) await expect(inviteFirstAdministrator(actor, asked)).rejects.toMatchObject(missing)
    const { invitationId } = await inviteFirstAdministrator(systemActor('operator'), asked)
    await expect(inviteFirstAdministrator(systemActor('operator'), asked)).rejects.toMatchObject({ messageKey: 'invitedAlready' })
    const someone = await person()
    await (await getDb()).update(persons).set({ email: asked.email }).where(eq(persons.id, someone.personId))
    await acceptInvitation({ ...someone, email: asked.email }, { invitationId })
    await expect(inviteFirstAdministrator(systemActor('operator'), { ...asked, email: 'toka@test.example' })).rejects.toMatchObject({ messageKey: 'administratorExists' })
  })
})

describe('roles', () => {
  it('are given with a reason and bite at the next request; taken, they are gone at the next one', async () => {
    const chief = await admin()
    const colleague = await person()
    const { token } = await openSession(colleague.personId)
    const { grantId } = await grantRole(chief, { personId: colleague.personId, ...handler })
    expect((await findSession(token, now()))?.grants).toMatchObject([{ role: 'feedbackHandler' }])
    expect(await lastAct()).toMatchObject({ action: 'accounts.grantRole', actor: `person:${chief.personId}`, objectId: colleague.personId, detail: { reason } })
    await revokeRole(chief, { grantId, reason })
    expect((await findSession(token, now()))?.grants).toEqual([])
    expect((await getStaffPerson(chief, colleague.personId)).grants[0]).toMatchObject({ inForce: false, revokeReason: reason })
    await expect(revokeRole(chief, { grantId, reason })).rejects.toMatchObject({ messageKey: 'roleRevokedAlready' })
  })

  it('are refused to whoever may not give them, as if nothing were there', async () => {
    const colleague = await person({ role: 'moderator' })
    const [grant] = await (await getDb()).select().from(roleGrants).where(eq(roleGrants.personId, colleague.personId))
    for (const actor of [visitor(), await person(), colleague, await person({ role: 'feedbackHandler' })]) {
      await expect(grantRole(actor, { personId: colleague.personId, ...handler })).rejects.toMatchObject(missing)
      await expect(revokeRole(actor, { grantId: grant!.id, reason })).rejects.toMatchObject(missing)
      await expect(listStaff(actor)).rejects.toMatchObject(missing)
      await expect(getStaffPerson(actor, colleague.personId)).rejects.toMatchObject(missing)
    }
  })

  it('are refused twice, to the disabled, with an end in the past, a scope that does not fit or is not there, and without a reason', async () => {
    const chief = await admin()
    const colleague = await person({ role: 'feedbackHandler' })
    const give = (more: object) => grantRole(chief, { personId: colleague.personId, ...handler, ...more } as never)
    await expect(give({})).rejects.toMatchObject({ messageKey: 'roleHeldAlready' })
    await expect(give({ until: '2020-01-01' })).rejects.toMatchObject({ fields: { until: ['dateInPast'] } })
    await expect(give({ scope: 'council:nilsia' })).rejects.toMatchObject({ fields: { scope: ['scopeDoesNotFit'] } })
    await expect(give({ scope: 'categoryGroup:no-such' })).rejects.toMatchObject({ fields: { scope: ['scopeUnknown'] } })
    await expect(give({ reason: '' })).rejects.toMatchObject({ code: 'invalid' })
    await disablePerson(chief, { personId: colleague.personId, reason })
    await expect(give({ role: 'moderator' })).rejects.toMatchObject({ messageKey: 'personDisabled' })
  })

  it('can be given again when their time has run out', async () => {
    const chief = await admin()
    const colleague = await person()
    const give = () => grantRole(chief, { personId: colleague.personId, ...handler, until: new Date(now().getTime() + 86_400_000).toISOString().slice(0, 10) })
    await give()
    await expect(give()).rejects.toMatchObject({ messageKey: 'roleHeldAlready' })
    later(5)
    await give()
    expect((await getStaffPerson(chief, colleague.personId)).grants.map((g) => g.inForce)).toEqual([true, false])
  })
})

describe('shutting out', () => {
  it('ends the sessions at once, and letting in again brings the roles back', async () => {
    const chief = await admin()
    const colleague = await person({ role: 'moderator' })
    const { token } = await openSession(colleague.personId)
    await disablePerson(chief, { personId: colleague.personId, reason })
    expect(await findSession(token, now())).toBeNull()
    expect((await lastAct())?.detail).toMatchObject({ sessionsEnded: 1 })
    await expect(disablePerson(chief, { personId: colleague.personId, reason })).rejects.toMatchObject({ messageKey: 'personDisabled' })
    await enablePerson(chief, { personId: colleague.personId, reason })
    const again = await openSession(colleague.personId)
    expect((await findSession(again.token, now()))?.grants).toHaveLength(1)
    await expect(enablePerson(chief, { personId: colleague.personId, reason })).rejects.toMatchObject({ messageKey: 'personNotDisabled' })
  })

  it('is refused for oneself and by whoever may not', async () => {
    const chief = await admin()
    const colleague = await person()
    await expect(disablePerson(chief, { personId: chief.personId, reason })).rejects.toMatchObject({ messageKey: 'notYourself' })
    for (const command of [disablePerson, enablePerson, endPersonSessions]) await expect(command(await person({ role: 'moderator' }), { personId: colleague.personId, reason })).rejects.toMatchObject(missing)
  })
})

describe('sessions and profile', () => {
  it('are one’s own: ended one by one, all at once, or by an administrator', async () => {
    const me = await person()
    const [one, two, three] = [await openSession(me.personId), await openSession(me.personId), await openSession(me.personId)]
    await expect(endSession(await person(), { sessionId: one.id })).rejects.toMatchObject(missing)
    await endSession(me, { sessionId: one.id })
    expect(await findSession(one.token, now())).toBeNull()
    expect(await findSession(two.token, now())).not.toBeNull()
    await expect(endSession(me, { sessionId: one.id })).rejects.toMatchObject(missing)
    await endAllSessions(me, {})
    expect(await findSession(three.token, now())).toBeNull()
    await expect(endAllSessions(visitor(), {})).rejects.toMatchObject(missing)
    const chief = await admin()
    const four = await openSession(me.personId)
    await endPersonSessions(chief, { personId: me.personId, reason })
    expect(await findSession(four.token, now())).toBeNull()
    await expect(endPersonSessions(chief, { personId: me.personId, reason })).rejects.toMatchObject({ messageKey: 'noSessions' })
  })

  it('take a name and a language; a visitor has neither, and a long name is refused', async () => {
    const me = await person()
    await updateProfile(me, { name: '  Aino Uusi ', locale: 'sv' })
    const [row] = await (await getDb()).select().from(persons).where(eq(persons.id, me.personId))
    expect(row).toMatchObject({ name: 'Aino Uusi', locale: 'sv' })
    await expect(updateProfile(visitor(), { name: 'X', locale: 'fi' })).rejects.toMatchObject(missing)
    await expect(updateProfile(me, { name: 'x'.repeat(101), locale: 'fi' })).rejects.toMatchObject({ code: 'invalid' })
    expect(JSON.stringify((await lastAct())?.detail)).not.toContain('Aino')
  })
})

describe('invitations', () => {
  it('are mailed, accepted by the owner of the address alone, and give the role', async () => {
    const chief = await admin()
    const guest = await person()
    const { invitationId } = await inviteStaff(chief, invitation(guest.email))
    const [mail] = await (await getDb()).select().from(mailOutbox).where(eq(mailOutbox.recipient, guest.email))
    expect(mail?.text).toContain('/fi/oma')
    expect(await listOwnInvitations(guest)).toMatchObject([{ id: invitationId, role: 'feedbackHandler' }])
    expect(await listOwnInvitations(await person())).toEqual([])
    for (const other of [visitor(), await person(), chief]) await expect(acceptInvitation(other, { invitationId })).rejects.toMatchObject(missing)
    await acceptInvitation(guest, { invitationId })
    expect((await getStaffPerson(chief, guest.personId)).grants).toMatchObject([{ role: 'feedbackHandler', inForce: true, reason }])
    await expect(acceptInvitation(guest, { invitationId })).rejects.toMatchObject({ messageKey: 'invitationOver' })
    await expect(cancelInvitation(chief, { invitationId, reason })).rejects.toMatchObject({ messageKey: 'invitationOver' })
    await expect(resendInvitation(chief, { invitationId })).rejects.toMatchObject({ messageKey: 'invitationOver' })
  })

  it('are one at a time, end in two weeks, live on when sent again, and can be taken back', async () => {
    const chief = await admin()
    const guest = await person()
    const { invitationId } = await inviteStaff(chief, invitation(guest.email))
    await expect(inviteStaff(chief, invitation(guest.email))).rejects.toMatchObject({ messageKey: 'invitedAlready' })
    later(10)
    await resendInvitation(chief, { invitationId })
    expect(await (await getDb()).$count(mailOutbox, eq(mailOutbox.recipient, guest.email))).toBe(2)
    later(20)
    expect((await listInvitations(chief)).map((i) => i.id)).toContain(invitationId)
    await cancelInvitation(chief, { invitationId, reason })
    await expect(acceptInvitation(guest, { invitationId })).rejects.toMatchObject({ messageKey: 'invitationOver' })
    const { invitationId: second } = await inviteStaff(chief, invitation(guest.email))
    later(60)
    await expect(acceptInvitation(guest, { invitationId: second })).rejects.toMatchObject({ messageKey: 'invitationOver' })
    await expect(resendInvitation(chief, { invitationId: second })).rejects.toMatchObject({ messageKey: 'invitationOver' })
    expect(await (await getDb()).$count(roleGrants, and(eq(roleGrants.personId, guest.personId), isNull(roleGrants.revokedAt)))).toBe(0)
  })

  it('are made, sent again and taken back only by who manages people, and not for the disabled', async () => {
    const chief = await admin()
    const guest = await person()
    const { invitationId } = await inviteStaff(chief, invitation(guest.email))
    for (const actor of [visitor(), guest, await person({ role: 'contentEditor' })]) {
      await expect(inviteStaff(actor, invitation('muu@test.example'))).rejects.toMatchObject(missing)
      await expect(resendInvitation(actor, { invitationId })).rejects.toMatchObject(missing)
      await expect(cancelInvitation(actor, { invitationId, reason })).rejects.toMatchObject(missing)
      await expect(listInvitations(actor)).rejects.toMatchObject(missing)
    }
    await disablePerson(chief, { personId: guest.personId, reason })
    await expect(inviteStaff(chief, { ...invitation(guest.email), role: 'moderator' })).rejects.toMatchObject({ messageKey: 'personDisabled' })
  })
})
