import { afterEach, describe, expect, it } from 'vitest'
import { eq } from 'drizzle-orm'
import { getDb } from '@/db/client'
import { seedPersonas } from '@/db/seed/personas'
import { apiKeys, persons, roleGrants, sessions } from '@/db/schema'
import { setClock } from '@/lib/core/clock'
import { newToken } from '@/lib/core/ids'
import { person } from '@/lib/testing/actors'
import { useTestDatabase } from '@/lib/testing/database'
import { findApiKeyActor } from './api-keys'
import { readCookies, sessionCookie, setCookieLine } from './cookies'
import { newDevice, readDevice } from './device'
import { getActorFromRequest } from './get-actor'
import { sessionHash } from './sessions'

useTestDatabase()
afterEach(() => setClock(undefined))

const start = new Date('2027-01-10T09:00:00Z')
const hours = (n: number) => new Date(start.getTime() + n * 3_600_000)

async function openSession(personId: string, lastSeenAt = start, expiresAt = hours(60 * 24)): Promise<string> {
  const token = newToken()
  await (await getDb()).insert(sessions).values({ tokenHash: sessionHash(token), personId, lastSeenAt, expiresAt })
  return token
}
const actorOf = (token: string) => getActorFromRequest(new Request('http://localhost/', { headers: { cookie: `${sessionCookie()}=${token}` } }))
const kindAt = async (token: string, at: Date) => { setClock(() => at); return (await actorOf(token)).kind }

describe('who asks', () => {
  it('is the person of the session, with the roles in force now', async () => {
    const admin = await person({ role: 'administrator' })
    const token = await openSession(admin.personId)
    setClock(() => hours(1))
    expect(await actorOf(token)).toMatchObject({ kind: 'person', personId: admin.personId, grants: [{ role: 'administrator', scope: { type: 'all' } }] })
  })

  it('is nobody without a session, with an unknown one, or with the stored hash as the token', async () => {
    const { personId } = await person()
    const token = await openSession(personId)
    setClock(() => hours(1))
    expect((await getActorFromRequest(new Request('http://localhost/'))).kind).toBe('anonymous')
    expect((await actorOf(newToken())).kind).toBe('anonymous')
    expect((await actorOf(sessionHash(token))).kind).toBe('anonymous')
  })

  it('has lost a role at the next request, and gains one no earlier than it begins', async () => {
    const handler = await person({ role: 'feedbackHandler', scope: { type: 'categoryGroup', id: 'streets' } })
    const token = await openSession(handler.personId)
    const db = await getDb()
    await db.insert(roleGrants).values({ personId: handler.personId, role: 'moderator', reason: 'test', validFrom: hours(2), validTo: hours(4) })
    const rolesAt = async (at: Date) => { setClock(() => at); const a = await actorOf(token); return a.kind === 'person' ? a.grants.map((g) => g.role) : null }
    expect(await rolesAt(hours(1))).toEqual(['feedbackHandler'])
    expect(await rolesAt(hours(3))).toEqual(expect.arrayContaining(['feedbackHandler', 'moderator']))
    expect(await rolesAt(hours(5))).toEqual(['feedbackHandler'])
    await db.update(roleGrants).set({ revokedAt: hours(5) }).where(eq(roleGrants.personId, handler.personId))
    expect(await rolesAt(hours(5))).toEqual([])
  })

  it('is nobody once disabled', async () => {
    const { personId } = await person()
    const token = await openSession(personId)
    await (await getDb()).update(persons).set({ disabledAt: start }).where(eq(persons.id, personId))
    expect(await kindAt(token, hours(1))).toBe('anonymous')
  })
})

describe('a session ends', () => {
  it('for staff after eight idle hours, for others after fourteen idle days', async () => {
    const staff = await openSession((await person({ role: 'moderator' })).personId)
    expect(await kindAt(staff, hours(8))).toBe('person')
    const idle = await openSession((await person({ role: 'moderator' })).personId)
    expect(await kindAt(idle, hours(8.01))).toBe('anonymous')
    const resident = await openSession((await person()).personId)
    expect(await kindAt(resident, hours(14 * 24))).toBe('person')
    const gone = await openSession((await person()).personId)
    expect(await kindAt(gone, hours(14 * 24 + 0.01))).toBe('anonymous')
  })

  it('counting from its last use, but never later than its end', async () => {
    const token = await openSession((await person({ role: 'moderator' })).personId, start, hours(20))
    expect(await kindAt(token, hours(7))).toBe('person')
    expect(await kindAt(token, hours(14))).toBe('person')
    expect(await kindAt(token, hours(20))).toBe('anonymous')
  })

  it('also when it was used while the clock was ahead', async () => {
    const token = await openSession((await person({ role: 'moderator' })).personId, hours(48))
    expect(await kindAt(token, hours(1))).toBe('person')
    expect(await kindAt(token, hours(9.01))).toBe('anonymous')
  })
})

describe('the mark of a browser', () => {
  it('is known again, and a forged one is nobody', () => {
    const { device, cookie } = newDevice()
    expect(readDevice(cookie.value)).toBe(device)
    expect(readDevice(`x${cookie.value}`)).toBeNull()
    expect(readDevice('mark.')).toBeNull()
    expect(readDevice(undefined)).toBeNull()
    expect(setCookieLine(cookie)).toMatch(/HttpOnly; SameSite=Lax; Max-Age=31536000$/)
  })

  it('reads cookie headers of every make', () => {
    expect([...readCookies('a=1; b=%C3%A4; b=2; =x; c; d=%zz')]).toEqual([['a', '1'], ['b', 'ä'], ['d', '%zz']])
  })
})

describe('an API key', () => {
  it('of demo mode is known, until it is revoked', async () => {
    const db = await getDb()
    await seedPersonas(db)
    await seedPersonas(db)
    expect(await findApiKeyActor('demo-open311-key')).toMatchObject({ actor: { kind: 'apiKey' }, perMinute: 60 })
    expect(await findApiKeyActor('demo-open311-kez')).toBeNull()
    const [used] = await db.select().from(apiKeys).where(eq(apiKeys.name, 'Esittelyavain'))
    expect(used?.lastUsedAt).toBeInstanceOf(Date)
    await db.update(apiKeys).set({ revokedAt: new Date() })
    expect(await findApiKeyActor('demo-open311-key')).toBeNull()
  })
})
