import { index, integer, pgTable, text } from 'drizzle-orm/pg-core'
import type { MailStatus } from '@/lib/mail/types'
import { createdAt, id, instant } from './_columns'

/** One row a message. Written with the fact it tells of, sent later by a worker. */
export const mailOutbox = pgTable(
  'mail_outbox',
  {
    id: id(),
    /** The fact and the recipient: the same message is never queued twice. */
    dedupeKey: text('dedupe_key').notNull().unique(),
    recipient: text('recipient').notNull(),
    locale: text('locale').notNull(),
    kind: text('kind').notNull(),
    subject: text('subject').notNull(),
    text: text('text').notNull(),
    html: text('html').notNull(),
    /** Messages of one case share a thread (`References`). */
    threadId: text('thread_id'),
    unsubscribeUrl: text('unsubscribe_url'),
    status: text('status').$type<MailStatus>().notNull().default('waiting'),
    attempts: integer('attempts').notNull().default(0),
    nextAttemptAt: instant('next_attempt_at').notNull().defaultNow(),
    lockedUntil: instant('locked_until'),
    lastError: text('last_error'),
    createdAt: createdAt(),
    sentAt: instant('sent_at'),
  },
  (t) => [index('mail_outbox_due').on(t.status, t.nextAttemptAt), index('mail_outbox_recipient').on(t.recipient, t.createdAt)],
)
