import { and, desc, eq, isNull } from 'drizzle-orm'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { getDb } from '@/db/client'
import { apiKeys, audit, invitations, mailOutbox, persons, roleGrants, sessions } from '@/db/schema'
import { honeypotField } from '@/lib/core/form-state'
import { loginCookie, sessionCookie } from '@/lib/auth/cookies'
import { person } from '@/lib/testing/actors'
import { useTestDatabase } from '@/lib/testing/database'
import { browserOf, comeFrom, cookiesNow, newBrowser, press, type Pressed } from '@/lib/testing/next'
import { codeAction, requestLoginAction } from './actions'
import { acceptAction, endAllAction, endSessionAction, profileAction } from './own-actions'
import {
  cancelInvitationAction, checkChainAction, disableAction, enableAction, grantAction, inviteAction, issueKeyAction, resendAction, revokeAction, revokeKeyAction, signOutPersonAction,
} from './staff-actions'

vi.mock('next/headers', async () => (await import('@/lib/testing/next')).nextHeaders)
vi.mock('next/cache', async () => (await import('@/lib/testing/next')).nextCache)

useTestDatabase()
const reason = 'Aloittaa uudessa tehtävässä'
const admin = () => person({ role: 'administrator' })
const grants = async (personId: string) => (await getDb()).select().from(roleGrants).where(and(eq(roleGrants.personId, personId), isNull(roleGrants.revokedAt)))
const acts = async () => (await getDb()).$count(audit)
const address = () => `${Math.random().toString(36).slice(2)}@test.example`
beforeEach(newBrowser)

/** Every form of staff with whole and right fields. */
const staffForms = async () => {
  const someone = await person({ role: 'moderator' })
  const [grant] = await grants(someone.personId)
  const [invitation] = await (await getDb()).insert(invitations).values({ email: address(), role: 'moderator', reason, expiresAt: new Date(Date.now() + 86_400_000) }).returning()
  const [key] = await (await getDb()).insert(apiKeys).values({ name: 'Laite', prefix: 'yh_', keyHash: address() }).returning()
  return {
    someone,
    forms: [
      ['invite', inviteAction, { email: address(), role: 'moderator', scope: 'all', until: '', reason, language: 'sv' }],
      ['resend', resendAction, { invitationId: invitation!.id }], ['cancel', cancelInvitationAction, { invitationId: invitation!.id, reason }],
      ['grant', grantAction, { personId: someone.personId, role: 'contentEditor', scope: 'all', until: '', reason }], ['revoke', revokeAction, { personId: someone.personId, grantId: grant!.id, reason }],
      ['disable', disableAction, { personId: someone.personId, reason }], ['enable', enableAction, { personId: someone.personId, reason }], ['sign out', signOutPersonAction, { personId: someone.personId, reason }],
      ['issue a key', issueKeyAction, { name: 'Sääasema', contact: '', perMinute: '60' }], ['revoke a key', revokeKeyAction, { keyId: key!.id, reason }], ['check the log', checkChainAction, {}],
    ] as const,
  }
}

describe('the forms of administrators', () => {
  it('do nothing for anyone else, from anywhere else, or filled by a machine, and keep what was typed', async () => {
    const { forms, someone } = await staffForms()
    const chief = await admin()
    const were = await acts()
    const check = async (who: string, expected: (answer: Pressed, fields: Record<string, string>) => void, more = {}) => {
      for (const [name, action, fields] of forms) {
        const answer = await press(action, { ...fields, ...more, locale: 'fi' })
        expect(answer.to, `${name}: ${who}`).toBeNull()
        expected(answer, fields as Record<string, string>)
      }
    }
    const kept = (answer: Pressed, fields: Record<string, string>) => { expect(answer.state).toMatchObject({ status: 'error', values: fields, formError: 'not_found' }) }
    await check('visitor', kept)
    for (const wrong of [await person(), someone, await person({ role: 'feedbackHandler' })]) { await browserOf(wrong); await check('wrong role', kept) }
    await browserOf(chief)
    for (const origin of ['https://evil.example', null, 'null', 'http://localhost:3000.evil.example']) {
      comeFrom(origin)
      await check(`from ${origin}`, (answer) => { expect(answer.state).toMatchObject({ status: 'error', formError: 'foreignOrigin' }) })
    }
    await browserOf(chief)
    await check('a machine', (answer) => { expect(answer.state).toMatchObject({ status: 'done', values: {} }) }, { [honeypotField]: 'https://spam.example' })
    expect(await acts()).toBe(were)
  })

  it('refuse each wrong field beside it, with everything typed kept', async () => {
    await browserOf(await admin())
    const someone = await person()
    const fields = { personId: someone.personId, role: 'moderator', scope: 'all', until: '', reason, locale: 'sv' }
    for (const [wrong, field, key] of [
      [{ reason: '' }, 'reason', 'required'], [{ reason: 'no' }, 'reason', 'tooShort'], [{ reason: 'x'.repeat(501) }, 'reason', 'tooLong'], [{ role: 'king' }, 'role', 'required'], [{ role: '' }, 'role', 'required'],
      [{ scope: 'galaxy:1' }, 'scope', 'required'], [{ scope: 'council:nilsia' }, 'scope', 'scopeDoesNotFit'], [{ role: 'councilSecretary' }, 'scope', 'scopeDoesNotFit'],
      [{ until: '2026-02-31' }, 'until', 'badDate'], [{ until: '9999-01-01' }, 'until', 'badDate'], [{ until: '2020-01-01' }, 'until', 'dateInPast'], [{ personId: 'x' }, 'personId', 'invalid'],
    ] as const) {
      const { state } = await press(grantAction, { ...fields, ...wrong })
      expect(state, JSON.stringify(wrong)).toMatchObject({ status: 'error', values: { ...fields, ...wrong } })
      expect(state?.fieldErrors[field]?.[0], JSON.stringify(wrong)).toBe(key)
    }
    for (const email of ['', 'nobody', 'a@b', 'two@a.fi,three@b.fi', `${'x'.repeat(300)}@a.fi`]) expect((await press(inviteAction, { ...fields, email, language: 'fi' })).state?.fieldErrors.email, email).toEqual(['email'])
    for (const perMinute of ['', '0', '-5', 'many', '1e9', '6001', '2.5']) expect((await press(issueKeyAction, { name: 'Laite', contact: '', perMinute })).state?.fieldErrors, perMinute).toHaveProperty('perMinute')
    expect(await grants(someone.personId)).toEqual([])
  })

  it('give and take a role, shut out and let in, each leading back with what was done', async () => {
    const chief = await admin()
    const someone = await person()
    await browserOf(chief)
    const fields = { personId: someone.personId, locale: 'en' }
    const done = async (action: Parameters<typeof press>[0], more: Record<string, string>) => (await press(action, { ...fields, ...more })).to
    const granted = await done(grantAction, { role: 'moderator', scope: 'all', until: '', reason })
    expect([granted?.pathname.endsWith(someone.personId), granted?.searchParams.get('done')]).toEqual([true, 'granted'])
    const [grant] = await grants(someone.personId)
    expect(grant).toMatchObject({ role: 'moderator', grantedBy: chief.personId, reason })
    expect((await done(revokeAction, { grantId: grant!.id, reason }))?.searchParams.get('done')).toBe('revoked')
    expect((await press(revokeAction, { ...fields, grantId: grant!.id, reason })).state).toMatchObject({ formError: 'roleRevokedAlready' })
    await (await getDb()).insert(sessions).values({ tokenHash: address(), personId: someone.personId, expiresAt: new Date(Date.now() + 86_400_000) })
    expect((await done(signOutPersonAction, { reason }))?.searchParams.get('done')).toBe('signedOut')
    expect((await done(disableAction, { reason }))?.searchParams.get('done')).toBe('disabled')
    expect((await done(enableAction, { reason }))?.searchParams.get('done')).toBe('enabled')
    expect((await press(disableAction, { personId: chief.personId, reason })).state).toMatchObject({ formError: 'notYourself' })
  })

  it('show a new key once, in the answer alone', async () => {
    await browserOf(await admin())
    const { state } = await press(issueKeyAction, { name: 'Liikennelaskin', contact: '', perMinute: '30', locale: 'fi' })
    const key = String(state?.values.key)
    expect(key).toMatch(/^yh_[\w-]{43}$/)
    const [row] = await (await getDb()).select().from(apiKeys).where(eq(apiKeys.name, 'Liikennelaskin'))
    expect(JSON.stringify(row)).not.toContain(key)
    expect((await press(revokeKeyAction, { keyId: row!.id, reason, locale: 'fi' })).to?.searchParams.get('done')).toBe('keyRevoked')
  })
})

describe('one’s own forms', () => {
  it('take up an invitation, once and only one’s own', async () => {
    const chief = await admin()
    const guest = await person()
    await browserOf(chief)
    await press(inviteAction, { email: guest.email.toUpperCase(), role: 'moderator', scope: 'all', until: '', reason, language: 'fi', locale: 'fi' })
    const [invitation] = await (await getDb()).select().from(invitations).where(eq(invitations.email, guest.email))
    const fields = { invitationId: invitation!.id, locale: 'fi' }
    expect((await press(acceptAction, fields)).state).toMatchObject({ formError: 'not_found' })
    await browserOf(guest)
    expect((await press(acceptAction, fields)).to?.searchParams.get('done')).toBe('accepted')
    expect(await grants(guest.personId)).toMatchObject([{ role: 'moderator', grantedBy: chief.personId }])
    expect((await press(acceptAction, fields)).state).toMatchObject({ formError: 'invitationOver' })
  })

  it('change name and language, and end sessions', async () => {
    const me = await person()
    await browserOf(me)
    expect((await press(profileAction, { name: ' Aino\tUusi ', language: 'sv', locale: 'fi' })).to?.searchParams.get('done')).toBe('saved')
    const [row] = await (await getDb()).select().from(persons).where(eq(persons.id, me.personId))
    expect(row).toMatchObject({ name: 'Aino Uusi', locale: 'sv' })
    expect((await press(profileAction, { name: 'x'.repeat(101), language: 'sv', locale: 'fi' })).state).toMatchObject({ fieldErrors: { name: ['tooLong'] } })
    const [other] = await (await getDb()).insert(sessions).values({ tokenHash: address(), personId: me.personId, expiresAt: new Date(Date.now() + 86_400_000) }).returning()
    expect((await press(endSessionAction, { sessionId: other!.id, locale: 'fi' })).to?.searchParams.get('done')).toBe('ended')
    expect((await press(endAllAction, { locale: 'fi' })).to?.pathname).toBe('/fi/kirjaudu')
    expect((await press(profileAction, { name: 'Aino', language: 'fi' })).state).toMatchObject({ formError: 'not_found' })
  })
})

describe('signing in by mail', () => {
  const codeOf = async (email: string) => /\b(\d{6})\b/.exec((await (await getDb()).select().from(mailOutbox).where(eq(mailOutbox.recipient, email)).orderBy(desc(mailOutbox.createdAt)))[0]?.text ?? '')?.[1] ?? ''

  it('goes by the code in the browser that asked, to one’s own pages only', async () => {
    const email = address()
    const asked = await press(requestLoginAction, { email: ` ${email.toUpperCase()} `, next: 'https://evil.example/', locale: 'fi' })
    expect(asked.to?.pathname).toBe('/fi/kirjaudu/lahetetty')
    expect(asked.to?.href).not.toContain('evil')
    expect(cookiesNow().get(loginCookie())).toBeTruthy()
    const code = await codeOf(email)
    expect((await press(codeAction, { code: 'abc', next: '', locale: 'fi' })).state).toMatchObject({ fieldErrors: { code: ['codeShape'] } })
    const signedIn = await press(codeAction, { code: `${code.slice(0, 3)} ${code.slice(3)}`, next: '//evil.example', locale: 'fi' })
    expect(signedIn.to?.host).toBe('page')
    expect(cookiesNow().get(sessionCookie())).toBeTruthy()
    expect(await (await getDb()).$count(sessions)).toBeGreaterThan(0)
  })

  it('refuses the code in any other browser, after five wrong ones, and a sixth mail in an hour', async () => {
    const email = address()
    await press(requestLoginAction, { email, next: '', locale: 'fi' })
    const code = await codeOf(email)
    const mine = new Map(cookiesNow())
    newBrowser()
    expect((await press(codeAction, { code, next: '', locale: 'fi' })).state).toMatchObject({ status: 'error' })
    const { cookies } = await (await import('next/headers')).cookies().then((jar) => ({ cookies: jar }))
    for (const [name, value] of mine) cookies.set({ name, value })
    const wrong = code === '000000' ? '111111' : '000000'
    for (let i = 0; i < 4; i++) expect((await press(codeAction, { code: wrong, next: '', locale: 'fi' })).state?.fieldErrors.code).toEqual(['codeWrong'])
    expect((await press(codeAction, { code: wrong, next: '', locale: 'fi' })).state?.fieldErrors.code).toEqual(['codeLocked'])
    expect((await press(codeAction, { code, next: '', locale: 'fi' })).state?.fieldErrors.code).toEqual(['codeLocked'])
    expect(cookiesNow().get(sessionCookie())).toBeUndefined()
    for (let i = 0; i < 4; i++) await press(requestLoginAction, { email, next: '', locale: 'fi' })
    expect((await press(requestLoginAction, { email, next: '', locale: 'fi' })).state).toMatchObject({ formError: 'rate_limited', values: { email } })
    expect(await (await getDb()).$count(mailOutbox, eq(mailOutbox.recipient, email))).toBe(5)
  })
})
