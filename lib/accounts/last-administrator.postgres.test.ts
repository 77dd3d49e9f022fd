import { expect, it } from 'vitest'
import { and, eq, isNull, ne } from 'drizzle-orm'
import { getDb } from '@/db/client'
import { persons, roleGrants } from '@/db/schema'
import { person } from '@/lib/testing/actors'
import { useTestDatabase } from '@/lib/testing/database'
import { disablePerson } from './commands/people'
import { revokeRole } from './commands/roles'

useTestDatabase()

const reason = 'vuoro päättyi'

it('of administrators who revoke or shut out each other at the same moment on many connections, exactly one stays, twenty times over', async () => {
  const db = await getDb()
  for (let round = 0; round < 20; round++) {
    const people = [await person({ role: 'administrator' }), await person({ role: 'administrator' }), await person({ role: 'administrator' })]
    // The one of the round before goes, so that these three are all there is.
    await db.update(roleGrants).set({ revokedAt: new Date() }).where(and(eq(roleGrants.role, 'administrator'), isNull(roleGrants.revokedAt), ...people.map((p) => ne(roleGrants.personId, p.personId))))
    const grants = await Promise.all(people.map(async (p) => (await db.select().from(roleGrants).where(eq(roleGrants.personId, p.personId)))[0]!.id))
    const ends = await Promise.allSettled(people.map((p, i) => {
      const next = (i + 1) % 3
      return (round + i) % 2 ? revokeRole(p, { grantId: grants[next]!, reason }) : disablePerson(p, { personId: people[next]!.personId, reason })
    }))
    const refused = ends.filter((e) => e.status === 'rejected')
    expect(refused).toHaveLength(1)
    expect(refused[0]).toMatchObject({ reason: { messageKey: 'lastAdministrator' } })
    const left = await db.select({ id: persons.id }).from(persons).innerJoin(roleGrants, eq(roleGrants.personId, persons.id)).where(and(eq(roleGrants.role, 'administrator'), isNull(roleGrants.revokedAt), isNull(persons.disabledAt)))
    expect(left).toHaveLength(1)
  }
})
