import { sql } from 'drizzle-orm'
import {
  boolean, date, doublePrecision, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid,
} from 'drizzle-orm/pg-core'
import type { Answers, Channel, FeedbackStatus, LinkKind, ModerationState, QuestionOption, QuestionType, UpdateKind, UpdateVisibility } from '@/lib/feedback/types'
import { persons, apiKeys } from './accounts'
import { areas } from './areas'
import { createdAt, id, instant, isExample, localText, updatedAt, version } from './_columns'

/** The unit that answers: handlers are given whole groups. */
export const categoryGroups = pgTable('feedback_category_groups', {
  id: text('id').primaryKey(),
  name: localText('name').notNull(),
  unit: localText('unit').notNull(),
  icon: text('icon').notNull(),
  position: integer('position').notNull(),
  retiredAt: instant('retired_at'),
  version: version(),
})

/** An Open311 service. Retired, never deleted: old reports keep their meaning. */
export const categories = pgTable(
  'feedback_categories',
  {
    code: text('code').primaryKey(),
    groupId: text('group_id').notNull().references(() => categoryGroups.id),
    name: localText('name').notNull(),
    description: localText('description').notNull(),
    /** Words that residents use, per language, comma separated. */
    keywords: localText('keywords').notNull(),
    notice: localText('notice'),
    icon: text('icon').notNull(),
    placeRequired: boolean('place_required').notNull(),
    publicByDefault: boolean('public_by_default').notNull().default(true),
    moderateBefore: boolean('moderate_before').notNull().default(true),
    /** Working days until the first answer. */
    targetDays: integer('target_days').notNull(),
    /** Calendar days within which the law wants an answer: holidays do not move it (306/2019: 14). */
    statutoryDays: integer('statutory_days'),
    position: integer('position').notNull(),
    retiredAt: instant('retired_at'),
    isExample: isExample(),
    version: version(),
  },
  (t) => [index('feedback_categories_group').on(t.groupId, t.position)],
)

export const categoryQuestions = pgTable(
  'feedback_category_questions',
  {
    id: id(),
    categoryCode: text('category_code').notNull().references(() => categories.code),
    /** Stable code for Open311 attributes. */
    code: text('code').notNull(),
    type: text('type').$type<QuestionType>().notNull(),
    label: localText('label').notNull(),
    hint: localText('hint'),
    required: boolean('required').notNull().default(false),
    /** Choices of `one` and `many`. A choice with `stop` ends the form with advice. */
    options: jsonb('options').$type<QuestionOption[]>().notNull().default([]),
    position: integer('position').notNull(),
    retiredAt: instant('retired_at'),
  },
  (t) => [uniqueIndex('feedback_category_questions_code').on(t.categoryCode, t.code)],
)

export const answerTemplates = pgTable('feedback_answer_templates', {
  id: id(),
  groupId: text('group_id').references(() => categoryGroups.id),
  categoryCode: text('category_code').references(() => categories.code),
  status: text('status').$type<FeedbackStatus>(),
  name: text('name').notNull(),
  /** May hold {number}, {title}, {category}, {place}, {dueOn}. */
  body: localText('body').notNull(),
  position: integer('position').notNull().default(0),
  retiredAt: instant('retired_at'),
  version: version(),
})

/** The words of `publicFeedback` in lib/feedback/visibility.ts: a partial index serves only the very same. */
const isPublic = sql`moderation = 'public' and publishable`

export const feedback = pgTable(
  'feedback',
  {
    id: id(),
    /** Public case number, `P-7F3K-9Q`. */
    number: text('number').notNull().unique(),
    /** The client's UUID of the act: the same key is the same report for ever. */
    key: uuid('key').notNull().unique(),
    followCodeHash: text('follow_code_hash').notNull(),
    categoryCode: text('category_code').notNull().references(() => categories.code),
    groupId: text('group_id').notNull().references(() => categoryGroups.id),
    title: text('title').notNull(),
    description: text('description').notNull(),
    answers: jsonb('answers').$type<Answers>().notNull().default({}),
    status: text('status').$type<FeedbackStatus>().notNull().default('received'),
    moderation: text('moderation').$type<ModerationState>().notNull().default('waiting'),
    /** Why it is hidden: the rule broken and words for the sender. */
    hiddenRule: text('hidden_rule'),
    hiddenReason: text('hidden_reason'),
    /** The sender's own choice. False = only the sender and staff ever see it. */
    publishable: boolean('publishable').notNull().default(true),
    lat: doublePrecision('lat'),
    lon: doublePrecision('lon'),
    /** The place in words, as told to the sender. */
    placeText: text('place_text'),
    areaId: text('area_id').references(() => areas.id),
    observedAt: instant('observed_at').notNull(),
    receivedAt: instant('received_at').notNull(),
    channel: text('channel').$type<Channel>().notNull(),
    locale: text('locale').notNull(),
    /** Personal data: these columns only, emptied at `contactUntil`. */
    reporterName: text('reporter_name'),
    reporterEmail: text('reporter_email'),
    reporterPhone: text('reporter_phone'),
    contactUntil: instant('contact_until'),
    personId: uuid('person_id').references(() => persons.id),
    deviceHash: text('device_hash'),
    apiKeyId: uuid('api_key_id').references(() => apiKeys.id),
    enteredBy: uuid('entered_by').references(() => persons.id),
    assigneeId: uuid('assignee_id').references(() => persons.id),
    dueOn: date('due_on', { mode: 'string' }),
    firstAnsweredAt: instant('first_answered_at'),
    closedAt: instant('closed_at'),
    duplicateOfId: uuid('duplicate_of_id'),
    /** Who keeps the thing when it is not the city's. */
    transferredTo: text('transferred_to'),
    supportCount: integer('support_count').notNull().default(0),
    isExample: isExample(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    version: version(),
  },
  (t) => [
    // One for each order of the public lists. Plain `desc` in a query means nulls first: an index that says otherwise is not used.
    index('feedback_public_newest').on(t.receivedAt.desc().nullsFirst(), t.id).where(isPublic),
    index('feedback_public_updated').on(t.updatedAt.desc().nullsFirst(), t.id).where(isPublic),
    index('feedback_public_supported').on(t.supportCount.desc().nullsFirst(), t.receivedAt.desc().nullsFirst(), t.id).where(isPublic),
    index('feedback_public_answered').on(t.firstAnsweredAt.desc().nullsFirst(), t.id).where(sql`moderation = 'public' and publishable and first_answered_at is not null`),
    index('feedback_received').on(t.receivedAt, t.id),
    index('feedback_queue').on(t.groupId, t.status, t.dueOn),
    index('feedback_category').on(t.categoryCode, t.receivedAt.desc()),
    index('feedback_area').on(t.areaId, t.receivedAt.desc()),
    index('feedback_updated').on(t.updatedAt, t.id),
    index('feedback_point').on(t.lat, t.lon),
    index('feedback_person').on(t.personId).where(sql`person_id is not null`),
    index('feedback_assignee').on(t.assigneeId).where(sql`assignee_id is not null`),
    index('feedback_duplicate').on(t.duplicateOfId).where(sql`duplicate_of_id is not null`),
  ],
)

/** The route of a case: every change is a stop. Added to, never changed. */
export const feedbackUpdates = pgTable(
  'feedback_updates',
  {
    id: id(),
    feedbackId: uuid('feedback_id').notNull().references(() => feedback.id, { onDelete: 'cascade' }),
    at: instant('at').notNull(),
    kind: text('kind').$type<UpdateKind>().notNull(),
    fromStatus: text('from_status').$type<FeedbackStatus>(),
    toStatus: text('to_status').$type<FeedbackStatus>(),
    visibility: text('visibility').$type<UpdateVisibility>().notNull(),
    body: text('body'),
    locale: text('locale'),
    /** The unit that speaks, in the language of the words. */
    unit: localText('unit'),
    byPersonId: uuid('by_person_id').references(() => persons.id),
    detail: jsonb('detail').$type<Record<string, string>>().notNull().default({}),
  },
  (t) => [index('feedback_updates_case').on(t.feedbackId, t.at)],
)

/** Words before they were mended. Reading them is logged. */
export const feedbackVersions = pgTable(
  'feedback_versions',
  {
    id: id(),
    feedbackId: uuid('feedback_id').notNull().references(() => feedback.id, { onDelete: 'cascade' }),
    at: instant('at').notNull(),
    title: text('title').notNull(),
    description: text('description').notNull(),
    byPersonId: uuid('by_person_id').references(() => persons.id),
    reason: text('reason').notNull(),
  },
  (t) => [index('feedback_versions_case').on(t.feedbackId, t.at)],
)

/** Once per browser or account; the hash cannot be turned back. */
export const feedbackSupports = pgTable(
  'feedback_supports',
  {
    feedbackId: uuid('feedback_id').notNull().references(() => feedback.id, { onDelete: 'cascade' }),
    supporterHash: text('supporter_hash').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.feedbackId, t.supporterHash] })],
)

export const feedbackLinks = pgTable(
  'feedback_links',
  {
    fromId: uuid('from_id').notNull().references(() => feedback.id, { onDelete: 'cascade' }),
    toId: uuid('to_id').notNull().references(() => feedback.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<LinkKind>().notNull(),
    at: instant('at').notNull(),
    byPersonId: uuid('by_person_id').references(() => persons.id),
  },
  (t) => [primaryKey({ columns: [t.fromId, t.toId, t.kind] })],
)

/** "This is out of date / improper", told by a reader. */
export const feedbackFlags = pgTable(
  'feedback_flags',
  {
    id: id(),
    feedbackId: uuid('feedback_id').notNull().references(() => feedback.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<'outdated' | 'improper'>().notNull(),
    body: text('body').notNull(),
    at: instant('at').notNull(),
    deviceHash: text('device_hash'),
    resolvedAt: instant('resolved_at'),
    resolvedBy: uuid('resolved_by').references(() => persons.id),
    resolution: text('resolution'),
  },
  (t) => [index('feedback_flags_open').on(t.feedbackId).where(sql`resolved_at is null`)],
)

/** A form being filled without JavaScript, kept 24 h. */
export const feedbackDrafts = pgTable('feedback_drafts', {
  id: id(),
  secretHash: text('secret_hash').notNull().unique(),
  key: uuid('key').notNull().unique(),
  data: jsonb('data').$type<Record<string, unknown>>().notNull().default({}),
  createdAt: createdAt(),
  expiresAt: instant('expires_at').notNull(),
})

export const feedbackSavedFilters = pgTable(
  'feedback_saved_filters',
  {
    id: id(),
    personId: uuid('person_id').notNull().references(() => persons.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    query: text('query').notNull(),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex('feedback_saved_filters_name').on(t.personId, t.name)],
)
