import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { persons } from './accounts'
import { createdAt, id, instant } from './_columns'

/** Someone who wants to hear of a subject: a confirmed address, with or without an account. */
export const subscriptions = pgTable(
  'subscriptions',
  {
    id: id(),
    subjectType: text('subject_type').notNull(),
    subjectId: text('subject_id').notNull(),
    email: text('email').notNull(),
    personId: uuid('person_id').references(() => persons.id),
    locale: text('locale').notNull(),
    confirmHash: text('confirm_hash').unique(),
    createdAt: createdAt(),
    confirmedAt: instant('confirmed_at'),
    endedAt: instant('ended_at'),
  },
  (t) => [
    uniqueIndex('subscriptions_once').on(t.subjectType, t.subjectId, t.email),
    index('subscriptions_subject').on(t.subjectType, t.subjectId),
  ],
)
