import type { Tx } from '@/db/client'
import { mailOutbox } from '@/db/schema/mail'
import { now } from '@/lib/core/clock'
import { env } from '@/lib/core/env'
import { keyedHash } from '@/lib/core/ids'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { cleanAddress, cleanTitle, headerValue, webAddress } from './clean'
import { compose, type Composed } from './compose'
import type { MailKind, MailParams } from './kinds'
import { layOut } from './layout'

export type Mail<K extends MailKind = MailKind> = {
  /** The fact and the recipient, such as `feedback.answered:<update id>:<address>`. The same key is queued once, for ever; only its hash is kept. */
  dedupeKey: string
  to: string
  locale: Locale
  kind: K
  params: MailParams[K]
  /** Mails with the same id are shown as one conversation, such as a case number. */
  threadId?: string
  /** Absolute address that ends the messages when posted to (RFC 8058). */
  unsubscribeUrl?: string
}

/** Subject, plain text and HTML of a mail in its language. @throws AppError invalid when an address in it is not a web address. */
export async function renderMail<K extends MailKind>(kind: K, params: MailParams[K], locale: Locale): Promise<{ subject: string; text: string; html: string }> {
  const t = await translator(locale, 'mail')
  const composed: Composed = compose[kind](params, t, locale)
  return { subject: cleanTitle(composed.subject, 150), ...layOut(composed, t, locale, env().siteUrl) }
}

/** The key as it stands in the outbox: it outlives the address in it, so it must not tell it. */
export const outboxKey = (dedupeKey: string) => keyedHash('mail', dedupeKey)

/**
 * Writes a mail into the outbox, in the transaction of the act it tells of: both are there or neither.
 * A worker sends it after the commit. The same `dedupeKey` again does nothing.
 * @throws AppError invalid for a recipient that is not one bare address, or a line break in what becomes a header.
 */
export async function enqueueMail<K extends MailKind>(tx: Tx, mail: Mail<K>): Promise<void> {
  const recipient = cleanAddress(mail.to)
  const threadId = mail.threadId === undefined ? null : headerValue(mail.threadId)
  const unsubscribeUrl = mail.unsubscribeUrl === undefined ? null : webAddress(mail.unsubscribeUrl)
  const rendered = await renderMail(mail.kind, mail.params, mail.locale)
  const at = now()
  await tx
    .insert(mailOutbox)
    .values({ dedupeKey: outboxKey(mail.dedupeKey), recipient, locale: mail.locale, kind: mail.kind, ...rendered, threadId, unsubscribeUrl, createdAt: at, nextAttemptAt: at })
    .onConflictDoNothing({ target: mailOutbox.dedupeKey })
}
