import { and, eq } from 'drizzle-orm'
import type { Adapter, AdapterAccount, AdapterUser } from 'next-auth/adapters'
import { getDb, withTx, type Tx } from '@/db/client'
import { externalAccounts, persons, sessions } from '@/db/schema'
import { writeAudit } from '@/lib/core/audit'
import { now } from '@/lib/core/clock'
import { AppError } from '@/lib/core/errors'
import { findSession, sessionHash, sessionSeconds } from './sessions'

export type SignInMethod = 'link' | 'code' | 'persona' | 'oidc'
export type SignInContext = {
  method: SignInMethod
  /** Browser and system in words, for the list of sessions. */
  browser: string | null
  /** Turns the proof (a link's hash, a typed code, a persona) into an address, once. */
  prove?: (tokenHash: string) => Promise<string | null>
}

type PersonRow = typeof persons.$inferSelect
const toUser = (row: PersonRow): AdapterUser => ({ id: row.id, email: row.email, name: row.name, emailVerified: row.lastSignInAt })

async function findUser(where: ReturnType<typeof eq>): Promise<AdapterUser | null> {
  const [row] = await (await getDb()).select().from(persons).where(where)
  return row ? toUser(row) : null
}

const note = (tx: Tx, personId: string, action: string, detail: Record<string, unknown> = {}) =>
  writeAudit(tx, { at: now(), actor: `person:${personId}`, action, objectType: 'person', objectId: personId, detail })

/**
 * next-auth's storage over our own tables. Tokens of sessions are stored hashed; sign-in, registration and linking
 * are audited in the transaction that stores them.
 */
export function authAdapter(context: SignInContext): Adapter {
  return {
    async createUser(user: Omit<AdapterUser, 'id'>) {
      return withTx(async (tx) => {
        const email = user.email.toLowerCase()
        // Two first sign-ins at once make one person.
        const [row] = await tx.insert(persons).values({ email, name: user.name?.slice(0, 200) ?? null, createdAt: now() }).onConflictDoUpdate({ target: persons.email, set: { email } }).returning()
        if (!row) throw new AppError('unavailable')
        await note(tx, row.id, 'accounts.register', { method: context.method })
        return toUser(row)
      })
    },
    getUser: (id) => findUser(eq(persons.id, id)),
    getUserByEmail: (email) => findUser(eq(persons.email, email.toLowerCase())),
    async getUserByAccount({ provider, providerAccountId }) {
      const [row] = await (await getDb())
        .select({ person: persons })
        .from(externalAccounts)
        .innerJoin(persons, eq(persons.id, externalAccounts.personId))
        .where(and(eq(externalAccounts.provider, provider), eq(externalAccounts.subject, providerAccountId)))
      return row ? toUser(row.person) : null
    },
    async updateUser(user) {
      const found = await findUser(eq(persons.id, user.id))
      if (!found) throw new AppError('not_found')
      return found
    },
    async linkAccount({ userId, provider, providerAccountId }: AdapterAccount) {
      await withTx(async (tx) => {
        await tx.insert(externalAccounts).values({ provider, subject: providerAccountId, personId: userId, createdAt: now() })
        await note(tx, userId, 'accounts.linkProvider', { provider })
      })
      return undefined
    },
    async createSession({ sessionToken, userId }) {
      const expires = new Date(now().getTime() + sessionSeconds * 1000)
      await withTx(async (tx) => {
        const at = now()
        await tx.insert(sessions).values({ tokenHash: sessionHash(sessionToken), personId: userId, browser: context.browser, createdAt: at, lastSeenAt: at, expiresAt: expires })
        await tx.update(persons).set({ lastSignInAt: at }).where(eq(persons.id, userId))
        await note(tx, userId, 'accounts.signIn', { method: context.method })
      })
      return { sessionToken, userId, expires }
    },
    async getSessionAndUser(sessionToken) {
      const found = await findSession(sessionToken, now())
      const user = found && (await findUser(eq(persons.id, found.personId)))
      return found && user ? { session: { sessionToken, userId: found.personId, expires: new Date(now().getTime() + 60_000) }, user } : null
    },
    // Idle time is counted by `findSession`; next-auth has nothing to prolong.
    async updateSession() { return undefined },
    async deleteSession(sessionToken) {
      await withTx(async (tx) => {
        const [row] = await tx.delete(sessions).where(eq(sessions.tokenHash, sessionHash(sessionToken))).returning({ personId: sessions.personId })
        if (row) await note(tx, row.personId, 'accounts.signOut')
      })
    },
    // Stored together with its mail by `sendLogin`, so that neither exists alone.
    async createVerificationToken(token) { return token },
    async useVerificationToken({ token }) {
      const email = await context.prove?.(token)
      return email ? { identifier: email, token, expires: new Date(Date.now() + 60_000) } : null
    },
  }
}
