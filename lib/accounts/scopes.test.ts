import { readFileSync, readdirSync } from 'node:fs'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getDb } from '@/db/client'
import { categoryGroups, mailOutbox, persons, roleGrants } from '@/db/schema'
import { can, rolesFor, roles, type Permission, type Role } from '@/lib/auth/permissions'
import { wireDomains } from '@/lib/ops/wiring'
import en from '@/lib/i18n/messages/en/accounts.json'
import fi from '@/lib/i18n/messages/fi/accounts.json'
import sv from '@/lib/i18n/messages/sv/accounts.json'
import { person } from '@/lib/testing/actors'
import { useTestDatabase } from '@/lib/testing/database'
import { inviteStaff, acceptInvitation } from './commands/invitations'
import { disablePerson, enablePerson } from './commands/people'
import { grantRole, revokeRole } from './commands/roles'
import { listScopeChoices } from './queries/people'
import { registerScopes } from './scopes'

useTestDatabase()
beforeAll(wireDomains)
const councils: { id: string; name: { fi: string; sv?: string } }[] = []
beforeAll(() => registerScopes('council', async () => councils))
afterAll(() => registerScopes('council', async () => []))

const reason = 'Valittiin tehtävään'
const admin = () => person({ role: 'administrator' })
const mailsTo = async (email: string) => (await getDb()).select().from(mailOutbox).where(and(eq(mailOutbox.recipient, email), eq(mailOutbox.kind, 'account-change'))).orderBy(mailOutbox.createdAt)

describe('roles bound to something', () => {
  it('are offered only when there is something to bind them to', async () => {
    const kinds = async () => [...new Set((await listScopeChoices()).map((c) => c.type))]
    expect(await kinds()).toEqual(['categoryGroup'])
    expect(rolesFor(await kinds())).toEqual(roles.filter((role) => role !== 'councilSecretary' && role !== 'residentHouseHost'))
    councils.push({ id: 'nilsia', name: { fi: 'Nilsiän pitäjäraati', sv: 'Nilsiä byaråd' } })
    expect(rolesFor(await kinds())).toContain('councilSecretary')
    expect(rolesFor(await kinds())).not.toContain('residentHouseHost')
    councils.length = 0
  })

  it('are refused over what does not exist, whatever the kind, in grants and invitations', async () => {
    const chief = await admin()
    const someone = await person()
    for (const [role, scope] of [['councilSecretary', 'council:nilsia'], ['residentHouseHost', 'residentHouse:toimela'], ['feedbackHandler', 'categoryGroup:ei-ole'], ['surveyEditor', 'surveyGroup:x'], ['venueHandler', 'venueGroup:x']] as const) {
      await expect(grantRole(chief, { personId: someone.personId, role, scope, reason }), scope).rejects.toMatchObject({ fields: { scope: ['scopeUnknown'] } })
      await expect(inviteStaff(chief, { email: someone.email, role, scope, reason, locale: 'fi' }), scope).rejects.toMatchObject({ fields: { scope: ['scopeUnknown'] } })
    }
    for (const [role, scope] of [['councilSecretary', 'all'], ['administrator', 'categoryGroup:streets'], ['moderator', 'categoryGroup:streets'], ['feedbackHandler', 'council:nilsia']] as const) {
      await expect(grantRole(chief, { personId: someone.personId, role, scope, reason }), scope).rejects.toMatchObject({ fields: { scope: ['scopeDoesNotFit'] } })
    }
    expect(await (await getDb()).$count(roleGrants, eq(roleGrants.personId, someone.personId))).toBe(0)
  })

  it('over a council of a later day are given, invited to and told by its name in the person’s language', async () => {
    councils.push({ id: 'nilsia', name: { fi: 'Nilsiän pitäjäraati', sv: 'Nilsiä byaråd' } })
    const chief = await admin()
    const someone = await person()
    await (await getDb()).update(persons).set({ locale: 'sv' }).where(eq(persons.id, someone.personId))
    await grantRole(chief, { personId: someone.personId, role: 'councilSecretary', scope: 'council:nilsia', until: '2099-12-31', reason })
    const [mail] = await mailsTo(someone.email)
    expect(mail?.text).toMatch(/sekreterare.*Nilsiä byaråd.*31 december 2099.*Valittiin tehtävään/s)
    const guest = await person()
    const { invitationId } = await inviteStaff(chief, { email: guest.email, role: 'councilSecretary', scope: 'council:nilsia', reason, locale: 'fi' })
    councils.length = 0
    // The council is gone before the invitation is taken up.
    await expect(acceptInvitation(guest, { invitationId })).rejects.toMatchObject({ fields: { scope: ['scopeUnknown'] } })
  })

  it('over a retired category group are not given anew', async () => {
    const db = await getDb()
    await db.insert(categoryGroups).values({ id: 'vanha', name: { fi: 'Vanha' }, unit: { fi: 'Yksikkö' }, icon: 'anchor', position: 99, retiredAt: new Date() })
    const someone = await person()
    await expect(grantRole(await admin(), { personId: someone.personId, role: 'feedbackHandler', scope: 'categoryGroup:vanha', reason })).rejects.toMatchObject({ fields: { scope: ['scopeUnknown'] } })
  })
})

describe('the person hears', () => {
  it('of each change with its reason, once, and of nothing that was refused', async () => {
    const chief = await admin()
    const someone = await person()
    const id = { personId: someone.personId }
    const { grantId } = await grantRole(chief, { ...id, role: 'feedbackHandler', scope: 'categoryGroup:streets', reason })
    await expect(grantRole(chief, { ...id, role: 'feedbackHandler', scope: 'categoryGroup:streets', reason })).rejects.toMatchObject({ messageKey: 'roleHeldAlready' })
    await revokeRole(chief, { grantId, reason: 'Määräaika päättyi' })
    await expect(revokeRole(chief, { grantId, reason })).rejects.toMatchObject({ messageKey: 'roleRevokedAlready' })
    await disablePerson(chief, { ...id, reason: 'Puhelin katosi' })
    await enablePerson(chief, { ...id, reason: 'Puhelin löytyi' })
    await expect(enablePerson(chief, { ...id, reason })).rejects.toMatchObject({ messageKey: 'personNotDisabled' })
    const mails = await mailsTo(someone.email)
    expect(mails.map((m) => m.subject)).toEqual(['Sait roolin Yhessässä', 'Roolisi Yhessässä päättyi', 'Pääsysi Yhessään on estetty', 'Pääset taas Yhessään'])
    expect(mails.map((m) => /(Valittiin|Määräaika|katosi|löytyi)/.exec(m.text)?.[1])).toEqual(['Valittiin', 'Määräaika', 'katosi', 'löytyi'])
    // Whoever is shut out is led to no page that would refuse them.
    expect(mails.map((m) => m.text.includes('/fi/oma'))).toEqual([true, true, false, true])
  })

  it('nothing of the reason when nothing was done', async () => {
    const chief = await admin()
    const [grant] = await (await getDb()).select().from(roleGrants).where(eq(roleGrants.personId, chief.personId))
    const others = await (await getDb()).select().from(roleGrants).where(eq(roleGrants.role, 'administrator'))
    for (const other of others) if (other.personId !== chief.personId && !other.revokedAt) await revokeRole(chief, { grantId: other.id, reason: 'Siivous ennen koetta' })
    await expect(revokeRole(chief, { grantId: grant!.id, reason })).rejects.toMatchObject({ messageKey: 'lastAdministrator' })
    expect(await mailsTo(chief.email)).toEqual([])
  })
})

describe('who may what', () => {
  /** The whole table, as the city's own description of the roles has it. */
  const table: Record<Role, Permission[]> = {
    feedbackHandler: ['feedback.read', 'feedback.handle', 'feedback.moderate', 'feedback.export', 'feedback.enterOnBehalf'],
    moderator: ['feedback.read', 'feedback.moderate', 'feedback.readOriginal'],
    contentEditor: ['feedback.editCategories', 'content.edit'],
    surveyEditor: [], venueHandler: [], grantsOfficer: [], councilSecretary: [], residentHouseHost: [],
    administrator: ['feedback.read', 'feedback.handle', 'feedback.moderate', 'feedback.readOriginal', 'feedback.export', 'feedback.enterOnBehalf', 'feedback.editCategories', 'content.edit', 'people.manage', 'apiKeys.manage', 'audit.read', 'mail.readParked', 'map.import'],
  }
  const all = table.administrator
  it.each(Object.entries(table))('%s', (role, may) => {
    const actor = { kind: 'person' as const, personId: 'x', email: 'x', name: null, device: null, grants: [{ role: role as Role, scope: { type: 'all' as const } }] }
    expect(all.filter((permission) => can(actor, permission))).toEqual(all.filter((permission) => may.includes(permission)))
    const bound = { ...actor, grants: [{ role: role as Role, scope: { type: 'categoryGroup' as const, id: 'streets' } }] }
    expect(all.filter((permission) => can(bound, permission))).toEqual([])
    expect(all.filter((permission) => can(bound, permission, { type: 'categoryGroup', id: 'parks' }))).toEqual([])
    expect(all.filter((permission) => can(bound, permission, { type: 'council', id: 'streets' }))).toEqual([])
    expect(all.filter((permission) => can(bound, permission, { type: 'categoryGroup', id: 'streets' }))).toEqual(all.filter((permission) => may.includes(permission)))
  })
})

describe('the log speaks of every act in words', () => {
  const sources = (readdirSync('lib', { recursive: true }) as string[]).filter((f) => f.endsWith('.ts') && !f.endsWith('.test.ts') && !f.startsWith('testing/')).map((f) => readFileSync(`lib/${f}`, 'utf8')).join('\n')
  const acts = [...new Set([...sources.matchAll(/name: '((?:accounts|feedback|mail|map|media|notifications)\.\w+)'/g), ...sources.matchAll(/note\(tx, [\w.]+, '(accounts\.\w+)'/g)].map((m) => m[1] ?? ''))]
  it.each([['fi', fi], ['sv', sv], ['en', en]])('in %s', (_locale, words) => {
    expect(acts.length).toBeGreaterThan(40)
    const known = words.audit.act as Record<string, Record<string, string>>
    expect(acts.filter((act) => { const [domain = '', verb = ''] = act.split('.'); return !known[domain]?.[verb] })).toEqual([])
    expect(Object.entries(known).flatMap(([domain, verbs]) => Object.keys(verbs).map((verb) => `${domain}.${verb}`)).filter((act) => !acts.includes(act))).toEqual([])
  })
})
