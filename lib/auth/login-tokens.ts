import { randomUUID } from 'node:crypto'
import { and, desc, eq, gt, isNull, lt, sql } from 'drizzle-orm'
import { getDb, withTx, type Tx } from '@/db/client'
import { loginTokens, persons } from '@/db/schema'
import { now } from '@/lib/core/clock'
import { env } from '@/lib/core/env'
import { keyedHash, newDigits, sameHash, sha256 } from '@/lib/core/ids'
import { enqueueMail } from '@/lib/mail/enqueue'
import type { Locale } from '@/lib/i18n/locales'

export const linkMinutes = 10
export const codeTries = 5

/** A link's token as next-auth hashes it before it asks its adapter. */
export const linkHash = (token: string) => sha256(`${token}${env().secret}`)
/** The browser that asked, from the value of its login cookie. */
export const browserHash = (cookie: string) => keyedHash('login-browser', cookie)
const codeHash = (id: string, code: string) => keyedHash('login-code', `${id}:${code}`)

const usable = (at: Date) => and(isNull(loginTokens.usedAt), gt(loginTokens.expiresAt, at))

/**
 * Keeps a link and its code and queues their mail, in one transaction. For a disabled person nothing happens,
 * and the asker is not told.
 */
export async function sendLogin(asked: { email: string; token: string; browser: string; locale: Locale; next: string }): Promise<void> {
  await withTx(async (tx) => {
    const [known] = await tx.select({ disabledAt: persons.disabledAt }).from(persons).where(eq(persons.email, asked.email))
    if (known?.disabledAt) return
    const at = now()
    const id = randomUUID()
    const code = newDigits()
    await tx.insert(loginTokens).values({
      id, email: asked.email, tokenHash: linkHash(asked.token), codeHash: codeHash(id, code), browserHash: asked.browser,
      createdAt: at, expiresAt: new Date(at.getTime() + linkMinutes * 60_000),
    })
    // The address does not stand in the link: links end up in logs.
    const url = `${env().siteUrl}/api/auth/callback/email?${new URLSearchParams({ token: asked.token, callbackUrl: asked.next })}`
    await enqueueMail(tx, { dedupeKey: `sign-in:${id}`, to: asked.email, locale: asked.locale, kind: 'sign-in', params: { url, code } })
  })
}

/** What a link can still do in this browser; changes nothing. */
export async function peekLogin(token: string, browser: string | null): Promise<'ready' | 'otherBrowser' | 'over'> {
  const db = await getDb()
  const [row] = await db.select().from(loginTokens).where(and(eq(loginTokens.tokenHash, linkHash(token)), usable(now())))
  if (!row) return 'over'
  return browser && row.browserHash === browser ? 'ready' : 'otherBrowser'
}

/** Uses up a link in the browser that asked for it: the address it was sent to, or null. Of two at once one gets it. */
export async function useLink(tokenHash: string, browser: string): Promise<string | null> {
  const db = await getDb()
  const at = now()
  const [row] = await db
    .update(loginTokens)
    .set({ usedAt: at })
    .where(and(eq(loginTokens.tokenHash, tokenHash), eq(loginTokens.browserHash, browser), usable(at)))
    .returning({ email: loginTokens.email })
  return row?.email ?? null
}

export type CodeAnswer = { email: string } | { refused: 'codeWrong' | 'codeLocked' | 'loginOver' }

const newest = (tx: Tx, browser: string, at: Date) =>
  tx.select().from(loginTokens).where(and(eq(loginTokens.browserHash, browser), usable(at))).orderBy(desc(loginTokens.createdAt)).limit(1).for('update')

/**
 * Tries six digits against the newest sign-in that this browser asked for. Each try counts, also one that fails later;
 * after five nothing is right any more and only the link works.
 */
export async function takeCode(code: string, browser: string): Promise<CodeAnswer> {
  return withTx(async (tx) => {
    const at = now()
    const [row] = await newest(tx, browser, at)
    if (!row) return { refused: 'loginOver' }
    const [counted] = await tx
      .update(loginTokens)
      .set({ attempts: sql`${loginTokens.attempts} + 1` })
      .where(and(eq(loginTokens.id, row.id), lt(loginTokens.attempts, codeTries)))
      .returning({ attempts: loginTokens.attempts })
    if (!counted) return { refused: 'codeLocked' }
    if (!sameHash(row.codeHash, codeHash(row.id, code))) return { refused: counted.attempts >= codeTries ? 'codeLocked' : 'codeWrong' }
    await tx.update(loginTokens).set({ usedAt: at }).where(eq(loginTokens.id, row.id))
    return { email: row.email }
  })
}
