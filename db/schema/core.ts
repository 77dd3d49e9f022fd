import { sql } from 'drizzle-orm'
import { bigint, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { createdAt, instant, updatedAt } from './_columns'

/** Append-only and hash-chained. Personal values never stand here in the clear. */
export const audit = pgTable(
  'audit',
  {
    seq: bigint('seq', { mode: 'number' }).primaryKey(),
    at: instant('at').notNull(),
    actor: text('actor').notNull(),
    action: text('action').notNull(),
    objectType: text('object_type').notNull(),
    objectId: text('object_id').notNull(),
    detail: jsonb('detail').$type<Record<string, unknown>>().notNull().default({}),
    diffHash: text('diff_hash').notNull(),
    prevHash: text('prev_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [index('audit_object').on(t.objectType, t.objectId), index('audit_actor').on(t.actor, t.seq)],
)

/** A repeated write answers as the first did. The key itself also stands, unique, on the business row. */
export const idempotency = pgTable(
  'idempotency',
  {
    scope: text('scope').notNull(),
    key: text('key').notNull(),
    bodyHash: text('body_hash').notNull(),
    status: integer('status'),
    responseRef: jsonb('response_ref').$type<Record<string, unknown>>(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.scope, t.key] })],
)

/** Counters of the rate limits: points used under a key until it expires. */
export const rateLimits = pgTable('rate_limits', {
  key: text('key').primaryKey(),
  points: integer('points').notNull().default(0),
  expire: instant('expire'),
})

/** Rendered public pages, shared by all instances. `value` is the serialised entry of the cache handler. */
export const pageCache = pgTable('page_cache', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
  tags: jsonb('tags').$type<string[]>().notNull().default([]),
  storedAt: bigint('stored_at', { mode: 'number' }).notNull(),
})

/**
 * How often and when a tag was invalidated; written in the same transaction as the change itself. A page remembers the
 * numbers it was rendered under: a commit during the rendering makes it stale, whatever the clocks say.
 */
export const cacheInvalidations = pgTable('cache_invalidations', {
  tag: text('tag').primaryKey(),
  version: integer('version').notNull().default(1),
  at: instant('at').notNull(),
  // Every page asks for the few patterns along with its own tags; the tags themselves are as many as the reports.
}, (t) => [index('cache_invalidations_patterns').on(t.tag).where(sql`strpos(tag, '[') > 0`)])

/** Municipality facts and switches that staff may edit. */
export const settings = pgTable('settings', {
  key: text('key').primaryKey(),
  value: jsonb('value').$type<unknown>().notNull(),
  updatedAt: updatedAt(),
})
