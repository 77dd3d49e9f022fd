import { sql } from 'drizzle-orm'
import { index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, instant } from './_columns'

/** Someone who has signed in or been invited. The e-mail, in lower case, is the key. */
export const persons = pgTable('persons', {
  id: id(),
  email: text('email').notNull().unique(),
  name: text('name'),
  locale: text('locale').notNull().default('fi'),
  createdAt: createdAt(),
  lastSignInAt: instant('last_sign_in_at'),
  disabledAt: instant('disabled_at'),
})

export const sessions = pgTable(
  'sessions',
  {
    /** Names the session in lists; opens nothing. */
    id: uuid('id').notNull().unique().defaultRandom(),
    tokenHash: text('token_hash').primaryKey(),
    personId: uuid('person_id').notNull().references(() => persons.id, { onDelete: 'cascade' }),
    /** Browser and system in two words, so that people know their own devices. */
    browser: text('browser'),
    createdAt: createdAt(),
    lastSeenAt: instant('last_seen_at').notNull().defaultNow(),
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [index('sessions_person').on(t.personId)],
)

/** A sign-in that was asked for: a link bound to the asking browser, and a code to type on another device. */
export const loginTokens = pgTable(
  'login_tokens',
  {
    id: id(),
    email: text('email').notNull(),
    tokenHash: text('token_hash').notNull().unique(),
    codeHash: text('code_hash').notNull(),
    browserHash: text('browser_hash'),
    attempts: integer('attempts').notNull().default(0),
    createdAt: createdAt(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [index('login_tokens_email').on(t.email, t.createdAt)],
)

export const externalAccounts = pgTable(
  'external_accounts',
  {
    id: id(),
    provider: text('provider').notNull(),
    subject: text('subject').notNull(),
    personId: uuid('person_id').notNull().references(() => persons.id, { onDelete: 'cascade' }),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex('external_accounts_subject').on(t.provider, t.subject)],
)

/** A role × scope × from–to. Revoked rows stay: the past can be read as it was. */
export const roleGrants = pgTable(
  'role_grants',
  {
    id: id(),
    personId: uuid('person_id').notNull().references(() => persons.id),
    role: text('role').notNull(),
    scopeType: text('scope_type').notNull().default('all'),
    scopeId: text('scope_id'),
    validFrom: instant('valid_from').notNull().defaultNow(),
    validTo: instant('valid_to'),
    grantedBy: uuid('granted_by').references(() => persons.id),
    reason: text('reason').notNull(),
    revokedAt: instant('revoked_at'),
    revokedBy: uuid('revoked_by').references(() => persons.id),
    revokeReason: text('revoke_reason'),
  },
  (t) => [
    index('role_grants_person').on(t.personId),
    uniqueIndex('role_grants_active')
      .on(t.personId, t.role, t.scopeType, sql`coalesce(${t.scopeId}, '')`)
      .where(sql`revoked_at is null`),
  ],
)

export const invitations = pgTable('invitations', {
  id: id(),
  email: text('email').notNull(),
  role: text('role').notNull(),
  scopeType: text('scope_type').notNull().default('all'),
  scopeId: text('scope_id'),
  locale: text('locale').notNull().default('fi'),
  /** The role ends then; null = lasts. */
  validTo: instant('valid_to'),
  invitedBy: uuid('invited_by').references(() => persons.id),
  reason: text('reason').notNull(),
  createdAt: createdAt(),
  expiresAt: instant('expires_at').notNull(),
  acceptedAt: instant('accepted_at'),
  cancelledAt: instant('cancelled_at'),
})

/** Keys of machines that write through Open311. Only the hash is kept. */
export const apiKeys = pgTable('api_keys', {
  id: id(),
  name: text('name').notNull(),
  contact: text('contact'),
  prefix: text('prefix').notNull(),
  keyHash: text('key_hash').notNull().unique(),
  perMinute: integer('per_minute').notNull().default(60),
  createdBy: uuid('created_by').references(() => persons.id),
  createdAt: createdAt(),
  lastUsedAt: instant('last_used_at'),
  revokedAt: instant('revoked_at'),
  revokeReason: text('revoke_reason'),
})
