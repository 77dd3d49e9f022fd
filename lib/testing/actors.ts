import { randomUUID } from 'node:crypto'
import { getDb } from '@/db/client'
import { persons, roleGrants } from '@/db/schema'
import type { Actor, Scope } from '@/lib/auth/actor'
import type { Role } from '@/lib/auth/permissions'

/** An anonymous visitor with a browser of its own. */
export const visitor = (device = randomUUID()): Actor => ({ kind: 'anonymous', device })

/** A signed-in person stored in the test database, with the roles given. */
export async function person(...grants: { role: Role; scope?: Scope }[]): Promise<Extract<Actor, { kind: 'person' }>> {
  const db = await getDb()
  const email = `${randomUUID()}@test.example`
  const [row] = await db.insert(persons).values({ email, name: 'Testi Henkilö' }).returning()
  if (!row) throw new Error('no person')
  const full = grants.map((g) => ({ role: g.role, scope: g.scope ?? ({ type: 'all' } as const) }))
  for (const g of full) {
    await db.insert(roleGrants).values({ personId: row.id, role: g.role, scopeType: g.scope.type, scopeId: g.scope.type === 'all' ? null : g.scope.id, reason: 'test' })
  }
  return { kind: 'person', personId: row.id, email, name: row.name, device: null, grants: full }
}
