import { createHash } from 'node:crypto'
import { eq, inArray } from 'drizzle-orm'
import type { Db } from '../client'
import { areas } from '../schema/areas'
import { persons } from '../schema/accounts'
import { categories, categoryGroups, feedback, feedbackLinks, feedbackSupports, feedbackUpdates } from '../schema/feedback'
import { now } from '@/lib/core/clock'
import { followCodeFor, keyedHash, newCaseNumber } from '@/lib/core/ids'
import { dueOn } from '@/lib/feedback/rules/due'
import { isClosed } from '@/lib/feedback/rules/status'
import type { Answers, Channel, FeedbackStatus, HidingRule } from '@/lib/feedback/types'
import rows from './demo-feedback.json'

type Example = {
  category: string; area: string | null; title: string; description: string; daysAgo: number; place?: string; moderation: 'public' | 'waiting' | 'hidden' | 'private'
  support?: number; answers?: Answers; channel?: Channel; lang?: string; rule?: HidingRule; reason?: string; transferredTo?: string; duplicateOf?: string
  stops?: { hours: number; status: FeedbackStatus; answer?: string | null }[]
}
type UpdateRow = typeof feedbackUpdates.$inferInsert

/** The same key at every start, so that an example is never added twice. A UUID made of the title's hash. */
function keyOf(title: string): string {
  const h = createHash('sha256').update(`demo feedback ${title}`).digest('hex')
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-4${h.slice(13, 16)}-8${h.slice(17, 20)}-${h.slice(20, 32)}`
}

/** A point near the middle of an area, always the same for the same title; up to about 150 m away. */
function pointNear(area: { lat: number | null; lon: number | null } | undefined, title: string): { lat: number | null; lon: number | null } {
  if (area?.lat == null || area.lon == null) return { lat: null, lon: null }
  const bytes = createHash('sha256').update(title).digest()
  const shift = (i: number) => ((bytes[i] ?? 0) / 255 - 0.5) * 2
  return { lat: area.lat + shift(0) * 0.0014, lon: area.lon + shift(1) * 0.003 }
}

type Context = {
  at: Date
  areas: Map<string, { lat: number | null; lon: number | null }>
  categories: Map<string, { groupId: string; targetDays: number; statutoryDays: number | null; unit: { fi: string; sv?: string; en?: string } }>
  handlerId: string | null
}

function build(example: Example, context: Context) {
  const category = context.categories.get(example.category)
  if (!category) return null
  const receivedAt = new Date(context.at.getTime() - example.daysAgo * 86_400_000)
  const stops = (example.stops ?? []).map((s) => ({ ...s, at: new Date(receivedAt.getTime() + s.hours * 3_600_000) })).filter((s) => s.at <= context.at)
  const last = stops.at(-1)
  const status: FeedbackStatus = example.duplicateOf ? 'duplicate' : (last?.status ?? 'received')
  const publishedAt = new Date(Math.min(receivedAt.getTime() + 2 * 3_600_000, context.at.getTime()))
  const closedAt = isClosed(status) ? (last?.at ?? publishedAt) : null
  const isPrivate = example.moderation === 'private'
  const row: typeof feedback.$inferInsert = {
    number: newCaseNumber('P'), key: keyOf(example.title), followCodeHash: keyedHash('follow-code', followCodeFor(keyOf(example.title))),
    categoryCode: example.category, groupId: category.groupId, title: example.title, description: example.description, answers: example.answers ?? {}, status,
    moderation: isPrivate ? 'waiting' : (example.moderation as 'public' | 'waiting' | 'hidden'), publishable: !isPrivate, hiddenRule: example.rule ?? null, hiddenReason: example.reason ?? null,
    ...pointNear(context.areas.get(example.area ?? ''), example.title), placeText: example.place ?? null, areaId: example.area,
    observedAt: receivedAt, receivedAt, createdAt: receivedAt, updatedAt: last?.at ?? (example.moderation === 'public' ? publishedAt : receivedAt),
    channel: example.channel ?? 'web', locale: example.lang ?? 'fi', dueOn: dueOn(receivedAt, category),
    firstAnsweredAt: stops.find((s) => s.answer)?.at ?? null, closedAt, transferredTo: example.transferredTo ?? null,
    assigneeId: stops.length && ['streets', 'parks'].includes(category.groupId) ? context.handlerId : null, supportCount: example.support ?? 0, isExample: true,
  }
  const staff = { unit: category.unit, byPersonId: context.handlerId }
  const updates: Omit<UpdateRow, 'feedbackId'>[] = [{ at: receivedAt, kind: 'received', toStatus: 'received', visibility: 'public', unit: category.unit, detail: { channel: row.channel } }]
  if (example.moderation === 'public') updates.push({ at: publishedAt, kind: 'published', visibility: 'sender', ...staff })
  if (example.moderation === 'hidden') updates.push({ at: publishedAt, kind: 'hidden', visibility: 'sender', body: example.reason, locale: 'fi', detail: { rule: example.rule ?? 'other' }, ...staff })
  let from: FeedbackStatus = 'received'
  for (const stop of stops) {
    const own = stop.status === 'withdrawn'
    updates.push({
      at: stop.at, kind: own ? 'withdrawn' : stop.answer ? 'answer' : 'status', fromStatus: from, toStatus: stop.status, visibility: 'public', body: stop.answer ?? null, locale: stop.answer ? (example.lang ?? 'fi') : null,
      detail: stop.status === 'notOurs' && example.transferredTo ? { transferredTo: example.transferredTo } : {}, ...(own ? {} : staff),
    })
    from = stop.status
  }
  return { row, updates }
}

/** Joins the examples that tell of the same thing. */
async function joinDuplicates(db: Db, examples: Example[], added: Map<string, { id: string; number: string }>, at: Date): Promise<void> {
  for (const example of examples) {
    const second = added.get(keyOf(example.title))
    const [first] = example.duplicateOf && second ? await db.select({ id: feedback.id, number: feedback.number }).from(feedback).where(eq(feedback.key, keyOf(example.duplicateOf))) : []
    if (!first || !second) continue
    await db.update(feedback).set({ duplicateOfId: first.id }).where(eq(feedback.id, second.id))
    await db.insert(feedbackLinks).values({ fromId: second.id, toId: first.id, kind: 'duplicateOf', at })
    await db.insert(feedbackUpdates).values({ feedbackId: second.id, at, kind: 'joined', fromStatus: 'received', toStatus: 'duplicate', visibility: 'public', detail: { into: first.number } })
  }
}

/**
 * A believable Kuopio for demo mode: reports in every group and state, marked as examples, with dates that count back
 * from now. Idempotent: an example that is there, or was changed, is left alone.
 */
export async function seedDemoFeedback(db: Db): Promise<void> {
  const examples = rows as Example[]
  const known = new Set((await db.select({ key: feedback.key }).from(feedback).where(inArray(feedback.key, examples.map((e) => keyOf(e.title))))).map((r) => r.key))
  const fresh = examples.filter((e) => !known.has(keyOf(e.title)))
  if (!fresh.length) return
  const [handler] = await db.select({ id: persons.id }).from(persons).where(eq(persons.email, 'palaute@demo.example'))
  const context: Context = {
    at: now(), handlerId: handler?.id ?? null,
    areas: new Map((await db.select({ id: areas.id, lat: areas.lat, lon: areas.lon }).from(areas)).map((a) => [a.id, a])),
    categories: new Map((await db.select({ code: categories.code, groupId: categories.groupId, targetDays: categories.targetDays, statutoryDays: categories.statutoryDays, unit: categoryGroups.unit }).from(categories).innerJoin(categoryGroups, eq(categoryGroups.id, categories.groupId))).map((c) => [c.code, c])),
  }
  const built = fresh.flatMap((e) => build(e, context) ?? [])
  const added = await db.insert(feedback).values(built.map((b) => b.row)).onConflictDoNothing().returning({ id: feedback.id, key: feedback.key, number: feedback.number })
  const byKey = new Map(added.map((r) => [r.key, r]))
  const withId = built.flatMap((b) => { const made = byKey.get(b.row.key); return made ? [{ ...b, id: made.id }] : [] })
  if (!withId.length) return
  await db.insert(feedbackUpdates).values(withId.flatMap((b) => b.updates.map((u) => ({ ...u, feedbackId: b.id }))))
  const supports = withId.flatMap((b) => Array.from({ length: b.row.supportCount ?? 0 }, (_, i) => ({ feedbackId: b.id, supporterHash: `example:${i}`, at: b.row.receivedAt })))
  if (supports.length) await db.insert(feedbackSupports).values(supports)
  await joinDuplicates(db, fresh, byKey, context.at)
}
