import 'server-only'
import { and, count, eq, gt } from 'drizzle-orm'
import { z } from 'zod'
import type { Tx } from '@/db/client'
import { mailOutbox } from '@/db/schema/mail'
import { subscriptions } from '@/db/schema/notifications'
import { defineCommand } from '@/lib/core/command'
import { notFound } from '@/lib/core/errors'
import { newToken, sha256 } from '@/lib/core/ids'
import { emailInput } from '@/lib/core/text'
import { locales } from '@/lib/i18n/locales'
import { enqueueMail } from '@/lib/mail/enqueue'
import { confirmUrl, readEndToken } from './links'
import { subjectsOf } from './subjects'
import { subjectTypes } from './types'

/** At most this many confirmation mails to one address in an hour, whoever asks. */
const mailsAnHour = 5

const mayMail = async (tx: Tx, email: string, now: Date) => {
  const [row] = await tx.select({ n: count() }).from(mailOutbox)
    .where(and(eq(mailOutbox.recipient, email), eq(mailOutbox.kind, 'subscription-confirm'), gt(mailOutbox.createdAt, new Date(now.getTime() - 3_600_000))))
  return (row?.n ?? 0) < mailsAnHour
}

/**
 * Asks to hear of a subject by e-mail. A confirmation goes to the address; only its button starts the messages (double opt-in).
 * Someone signed in with the same address is confirmed at once. The answer is the same whether the address was known or not,
 * and when it has had its fill of confirmations for the hour. Refuses, as not found, what is not public.
 */
export const follow = defineCommand({
  name: 'notifications.follow',
  input: z.strictObject({ subjectType: z.enum(subjectTypes), number: z.string().max(40), email: emailInput, locale: z.enum(locales) }),
  load: async ({ tx, input }) => {
    const subject = await subjectsOf(input.subjectType).byNumber(tx, input.number)
    if (!subject) throw notFound()
    return subject
  },
  allow: ({ actor }) => actor.kind === 'anonymous' || actor.kind === 'person',
  run: async ({ tx, actor, now, audit }, input, subject) => {
    const own = actor.kind === 'person' && actor.email.toLowerCase() === input.email ? actor.personId : null
    const allowed = own !== null || await mayMail(tx, input.email, now)
    const token = newToken()
    const key = { subjectType: input.subjectType, subjectId: subject.id, email: input.email }
    const begun = { locale: input.locale, ...(allowed && !own ? { confirmHash: sha256(token) } : {}), ...(own ? { personId: own, confirmedAt: now, endedAt: null } : {}) }
    const [row] = await tx.insert(subscriptions).values({ ...key, ...begun, createdAt: now })
      .onConflictDoUpdate({ target: [subscriptions.subjectType, subscriptions.subjectId, subscriptions.email], set: begun })
      .returning({ id: subscriptions.id })
    if (!row) throw new Error('a subscription was neither made nor found')
    if (allowed && !own) {
      await enqueueMail(tx, {
        dedupeKey: `subscription-confirm:${sha256(token)}`, to: input.email, locale: input.locale, kind: 'subscription-confirm', threadId: subject.number,
        params: { number: subject.number, title: subject.title, url: confirmUrl(token, input.locale) },
      })
    }
    audit('subscription', row.id, { subjectType: input.subjectType, subjectId: subject.id })
    return { confirmed: own !== null }
  },
})

/** Starts the messages: the button behind the link in the confirmation. A second press changes nothing. Refuses, as not found, an unknown or replaced link. */
export const confirmSubscription = defineCommand({
  name: 'notifications.confirm',
  input: z.strictObject({ token: z.string().min(1).max(100) }),
  load: async ({ tx, input }) => {
    const [row] = await tx.select().from(subscriptions).where(eq(subscriptions.confirmHash, sha256(input.token))).for('update')
    if (!row) throw notFound()
    return row
  },
  // Whoever holds the link has read the mail.
  allow: () => true,
  run: async ({ tx, now, audit }, _input, row) => {
    await tx.update(subscriptions).set({ confirmedAt: row.endedAt ? now : row.confirmedAt ?? now, endedAt: null }).where(eq(subscriptions.id, row.id))
    audit('subscription', row.id)
  },
})

/** Ends the messages, once and for all or until asked for anew. A second press changes nothing. Refuses, as not found, a token that we never gave. */
export const endSubscription = defineCommand({
  name: 'notifications.end',
  input: z.strictObject({ token: z.string().min(1).max(100) }),
  load: async ({ tx, input }) => {
    const id = readEndToken(input.token)
    const [row] = id ? await tx.select().from(subscriptions).where(eq(subscriptions.id, id)).for('update') : []
    if (!row) throw notFound()
    return row
  },
  allow: () => true,
  run: async ({ tx, now, audit }, _input, row) => {
    // The old confirmation dies too: a scanner that opens it later must not start the messages again.
    await tx.update(subscriptions).set({ endedAt: row.endedAt ?? now, confirmHash: null }).where(eq(subscriptions.id, row.id))
    audit('subscription', row.id)
  },
})
