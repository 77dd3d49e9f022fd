import 'server-only'
import { and, asc, count, desc, eq, gt, gte, inArray, isNotNull, lt, lte, notInArray, sql, type SQL } from 'drizzle-orm'
import { getDb } from '@/db/client'
import { areas } from '@/db/schema/areas'
import { categories, categoryGroups, feedback, feedbackUpdates } from '@/db/schema/feedback'
import { parseCaseNumber } from '@/lib/core/ids'
import { boxAround } from '@/lib/geo/distance'
import type { Point } from '@/lib/geo/types'
import { localised, type Locale } from '@/lib/i18n/locales'
import { photosOf } from '@/lib/media/queries'
import type { RequestsAsked } from '@/lib/open311/ask'
import { closedStatuses, type FeedbackStatus } from '../types'
import { publicFeedback } from '../visibility'
import { filterConditions } from './filters'
import { reportSlot } from './photos'
import { listColumns, toListItem } from './rows'

export type Open311Row = {
  number: string
  title: string
  description: string
  /** The language the sender wrote in. */
  lang: string
  detailedStatus: FeedbackStatus
  serviceCode: string
  serviceName: string
  notice: string | null
  unit: string
  /** The latest official answer, else null: the caller then puts the name of the state. */
  answer: string | null
  transferredTo: string | null
  address: string | null
  lat: number | null
  lon: number | null
  receivedAt: Date
  updatedAt: Date
  dueOn: string | null
  photoUrls: string[]
}

/** Within a circle, from the rounded point: exact distances from a few places would give the exact one away. The box before it is for the index. */
function within({ lat, lon, metres }: Point & { metres: number }): SQL | undefined {
  const box = boxAround({ lat, lon }, metres)
  const northward = sql`(round(${feedback.lat} / 0.0005) * 0.0005 - ${lat}::float8)`
  const eastward = sql`((round(${feedback.lon} / 0.001) * 0.001 - ${lon}::float8) * cos(radians(${lat}::float8)))`
  return and(filterConditions({ bbox: [box.west, box.south, box.east, box.north] }), sql`${northward} * ${northward} + ${eastward} * ${eastward} <= power(${metres}::float8 / 111195, 2)`)
}

function conditionsOf(filters: RequestsAsked): SQL | undefined {
  if (filters.ids) {
    const numbers = filters.ids.flatMap((id) => parseCaseNumber('P', id) ?? [])
    return inArray(feedback.number, numbers.length ? numbers : [''])
  }
  return and(
    filters.serviceCodes?.length ? inArray(feedback.categoryCode, filters.serviceCodes) : undefined,
    filters.status === 'closed' ? inArray(feedback.status, [...closedStatuses]) : undefined,
    filters.status === 'open' ? notInArray(feedback.status, [...closedStatuses]) : undefined,
    filters.start ? gte(feedback.receivedAt, filters.start) : undefined,
    filters.end ? lte(feedback.receivedAt, filters.end) : undefined,
    filters.updatedAfter ? gt(feedback.updatedAt, filters.updatedAfter) : undefined,
    filters.updatedBefore ? lt(feedback.updatedAt, filters.updatedBefore) : undefined,
    filterConditions({ text: filters.text, bbox: filters.bbox }),
    filters.near ? within(filters.near) : undefined,
  )
}

/** The last public answer of each report, by report id. */
async function answersOf(ids: string[]): Promise<Map<string, string>> {
  if (!ids.length) return new Map()
  const rows = await (await getDb())
    .selectDistinctOn([feedbackUpdates.feedbackId], { id: feedbackUpdates.feedbackId, body: feedbackUpdates.body })
    .from(feedbackUpdates)
    .where(and(inArray(feedbackUpdates.feedbackId, ids), eq(feedbackUpdates.kind, 'answer'), eq(feedbackUpdates.visibility, 'public'), isNotNull(feedbackUpdates.body)))
    .orderBy(asc(feedbackUpdates.feedbackId), desc(feedbackUpdates.at), desc(feedbackUpdates.id))
  return new Map(rows.map((r) => [r.id, r.body ?? '']))
}

/**
 * Public reports as GeoReport v2 needs them, newest first; by change, oldest change first, when `updatedAfter` is asked,
 * so that a reader can go on from the last one. Hidden and private ones are nowhere.
 */
export async function listForOpen311(filters: RequestsAsked, page: { page: number; size: number }, locale: Locale): Promise<{ items: Open311Row[]; total: number }> {
  const db = await getDb()
  const where = and(publicFeedback, conditionsOf(filters))
  const [sum] = await db.select({ n: count() }).from(feedback).where(where)
  const rows = await db
    .select({
      ...listColumns, description: feedback.description, lang: feedback.locale, notice: categories.notice, unit: categoryGroups.unit,
      transferredTo: feedback.transferredTo, placeText: feedback.placeText, dueOn: feedback.dueOn,
    })
    .from(feedback)
    .innerJoin(categories, eq(categories.code, feedback.categoryCode))
    .innerJoin(categoryGroups, eq(categoryGroups.id, feedback.groupId))
    .leftJoin(areas, eq(areas.id, feedback.areaId))
    .where(where)
    .orderBy(...(filters.updatedAfter ? [asc(feedback.updatedAt), asc(feedback.id)] : [desc(feedback.receivedAt), asc(feedback.id)]))
    .limit(page.size)
    .offset((page.page - 1) * page.size)
  const ids = rows.map((r) => r.id)
  const answers = await answersOf(ids)
  const photos = await photosOf(db, 'feedback', ids, locale)
  const items = rows.map((r) => {
    const item = toListItem(r, locale)
    return {
      number: r.number, title: r.title, description: r.description, lang: r.lang, detailedStatus: r.status, serviceCode: r.categoryCode, serviceName: item.categoryName,
      notice: r.notice ? localised(r.notice, locale).text : null, unit: localised(r.unit, locale).text, answer: answers.get(r.id) ?? null, transferredTo: r.transferredTo,
      address: r.placeText ?? item.areaName, lat: item.lat, lon: item.lon, receivedAt: r.receivedAt, updatedAt: r.updatedAt, dueOn: r.dueOn,
      photoUrls: (photos.get(r.id) ?? []).filter((p) => p.slot === reportSlot).map((p) => p.largeUrl),
    }
  })
  return { items, total: sum?.n ?? 0 }
}

/** Public reports changed after an instant, oldest change first, at most `limit`; for feeds and readers that go on from the last. */
export const updatedSince = async (at: Date, limit: number, locale: Locale): Promise<Open311Row[]> =>
  (await listForOpen311({ updatedAfter: at }, { page: 1, size: limit }, locale)).items
