import { desc, eq } from 'drizzle-orm'
import { getDb } from '@/db/client'
import { personas, type Persona } from '@/db/seed/personas'
import { sessions } from '@/db/schema'
import type { Actor } from '@/lib/auth/actor'
import { env } from '@/lib/core/env'
import { notFound } from '@/lib/core/errors'
import type { OpenSession } from '@/lib/auth/sessions'
import type { OwnAccount } from '../types'
import { grantsOf, listOwnInvitations } from './people'

/** One's own account: name, sessions, roles, open invitations. `session` is the one of this request. @throws AppError not_found for anyone not signed in */
export async function getOwnAccount(actor: Actor, session: OpenSession | null): Promise<OwnAccount> {
  if (actor.kind !== 'person' || session?.personId !== actor.personId) throw notFound()
  const rows = await (await getDb()).select().from(sessions).where(eq(sessions.personId, actor.personId)).orderBy(desc(sessions.lastSeenAt)).limit(50)
  const grants = (await grantsOf([actor.personId])).get(actor.personId) ?? []
  return {
    email: actor.email, name: actor.name, locale: session.locale,
    sessions: rows.map((r) => ({ id: r.id, browser: r.browser, createdAt: r.createdAt, lastSeenAt: r.lastSeenAt, current: r.id === session.sessionId })),
    invitations: await listOwnInvitations(actor), grants: grants.filter((g) => g.inForce),
  }
}

/** Who can be signed in as with one press: the people of demo mode, and nobody outside it. */
export const listPersonas = (): readonly Persona[] => (env().demo ? personas : [])
