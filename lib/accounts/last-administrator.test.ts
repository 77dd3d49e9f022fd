import { expect, it } from 'vitest'
import { and, eq, isNull } from 'drizzle-orm'
import { getDb } from '@/db/client'
import { roleGrants } from '@/db/schema'
import { person } from '@/lib/testing/actors'
import { useTestDatabase } from '@/lib/testing/database'
import { disablePerson } from './commands/people'
import { revokeRole } from './commands/roles'

useTestDatabase()

const reason = 'vuoro päättyi'
const grantOf = async (personId: string) => (await (await getDb()).select().from(roleGrants).where(eq(roleGrants.personId, personId)))[0]!.id
const administrators = async () => (await getDb()).$count(roleGrants, and(eq(roleGrants.role, 'administrator'), isNull(roleGrants.revokedAt)))

it('the last administrator stays, also when two revoke each other at once', async () => {
  const [anna, bertta] = [await person({ role: 'administrator' }), await person({ role: 'administrator' })]
  const [annas, berttas] = [await grantOf(anna.personId), await grantOf(bertta.personId)]
  const ends = await Promise.allSettled([revokeRole(anna, { grantId: berttas, reason }), revokeRole(bertta, { grantId: annas, reason })])
  expect(ends.map((e) => e.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(ends.find((e) => e.status === 'rejected')).toMatchObject({ reason: { messageKey: 'lastAdministrator' } })
  expect(await administrators()).toBe(1)
  const [left, theirs] = ends[0]!.status === 'fulfilled' ? [anna, annas] : [bertta, berttas]
  await expect(revokeRole(left, { grantId: theirs, reason })).rejects.toMatchObject({ messageKey: 'lastAdministrator' })
  // An administrator for a while may go, and may not push the lasting one out.
  const helper = await person({ role: 'administrator' })
  await (await getDb()).update(roleGrants).set({ validTo: new Date(Date.now() + 86_400_000) }).where(eq(roleGrants.personId, helper.personId))
  await expect(disablePerson(helper, { personId: left.personId, reason })).rejects.toMatchObject({ messageKey: 'lastAdministrator' })
  await revokeRole(left, { grantId: await grantOf(helper.personId), reason })
  await expect((await getDb()).update(roleGrants).set({ revokedAt: new Date() }).where(eq(roleGrants.id, theirs))).rejects.toThrow()
})
