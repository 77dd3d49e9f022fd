import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, instant, localText } from './_columns'

/** A stored picture in two sizes. Reachable only through its owner's visibility; without an owner it is swept after 24 h. */
export const attachments = pgTable(
  'attachments',
  {
    id: id(),
    /** The uploader's UUID of the act: the same key is the same picture for ever. */
    key: uuid('key').notNull().unique(),
    /** Keyed hash of what was received, to tell a repeated upload from another picture under the same key. */
    sourceHash: text('source_hash').notNull(),
    ownerType: text('owner_type'),
    ownerId: uuid('owner_id'),
    /** Where under the owner it belongs, e.g. `report` or an update's id. */
    slot: text('slot').notNull().default('main'),
    position: integer('position').notNull().default(0),
    /** Hash of the secret that the uploader holds until the owner row claims the file. */
    claimHash: text('claim_hash'),
    mime: text('mime').notNull(),
    bytes: integer('bytes').notNull(),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    /** Of the large file as it is stored now: its ETag, and what a backup is compared with. */
    sha256: text('sha256').notNull(),
    largeKey: text('large_key').notNull(),
    smallKey: text('small_key').notNull(),
    alt: localText('alt'),
    createdAt: createdAt(),
    /** Set when black boxes were burnt in: the file before them is gone from every address. */
    redactedAt: instant('redacted_at'),
    /** Set while staff hide it: only handlers of its owner see it. */
    hiddenAt: instant('hidden_at'),
    removedAt: instant('removed_at'),
  },
  (t) => [
    index('attachments_owner').on(t.ownerType, t.ownerId, t.position),
    index('attachments_unclaimed').on(t.createdAt),
    index('attachments_claim').on(t.claimHash),
    index('attachments_large').on(t.largeKey),
    index('attachments_small').on(t.smallKey),
  ],
)
