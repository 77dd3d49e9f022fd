import nodemailer from 'nodemailer'
import { env } from '@/lib/core/env'
import type { mailOutbox } from '@/db/schema/mail'

export type MailRow = typeof mailOutbox.$inferSelect
export type Transport = { send: (mail: MailRow, signal: AbortSignal) => Promise<void>; close: () => void }

/** One conversation with the mail server may take this long in all; the row's lock outlives it. */
export const sendingMs = 150_000

const host = () => new URL(env().siteUrl).hostname

/** The same for every try of a mail: a receiver who has it already can tell. */
export const messageId = (id: string) => `<${id}@${host()}>`

/** Header fields of a mail; the sender is always the service's own. */
export function messageOf(mail: MailRow) {
  const thread = mail.threadId ? `<thread.${mail.threadId.replace(/[^\w.-]/g, '_')}@${host()}>` : undefined
  return {
    from: env().MAIL_FROM,
    to: { name: '', address: mail.recipient },
    envelope: { from: /<([^>]+)>/.exec(env().MAIL_FROM)?.[1] ?? env().MAIL_FROM, to: [mail.recipient] },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: messageId(mail.id),
    date: mail.createdAt,
    ...(thread ? { inReplyTo: thread, references: thread } : {}),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': mail.locale,
      ...(mail.unsubscribeUrl
        ? { 'List-Unsubscribe': { prepared: true, value: `<${mail.unsubscribeUrl}>` }, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
        : {}),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

/** A pool of connections to a mail server. The pool itself never repeats a mail: the outbox does, where it is seen. */
export function smtpTransport(url: string): Transport {
  const pool = nodemailer.createTransport({
    url, pool: true, maxConnections: 4, maxRequeues: 0,
    connectionTimeout: 20_000, greetingTimeout: 40_000, socketTimeout: 60_000,
    disableFileAccess: true, disableUrlAccess: true, logger: false,
  } as Parameters<typeof nodemailer.createTransport>[0])
  return {
    send: async (mail, signal) => { await pool.sendMail({ ...messageOf(mail), signal } as Parameters<typeof pool.sendMail>[0]) },
    close: () => pool.close(),
  }
}
