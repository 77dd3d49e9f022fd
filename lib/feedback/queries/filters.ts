import { and, gte, inArray, lt, lte, notInArray, or, eq, sql, type SQL } from 'drizzle-orm'
import { feedback } from '@/db/schema/feedback'
import { endOfDay, startOfDay } from '@/lib/core/time'
import { closedStatuses, type FeedbackFilters, type SortOrder } from '../types'

const likePattern = (text: string) => `%${text.toLowerCase().replace(/[\\%_]/g, (c) => `\\${c}`)}%`
/** The expression of the trigram index; the two must be the same to the letter. */
const searchedWords = sql`lower(${feedback.title} || ' ' || ${feedback.description} || ' ' || coalesce(${feedback.placeText}, ''))`

/** An area and everything below it: a parish holds its villages, the municipality everything. Three levels are all there are. */
function inArea(id: string): SQL {
  return sql`${feedback.areaId} in (
    select a.id from areas a left join areas b on b.id = a.parent_id where a.id = ${id} or a.parent_id = ${id} or b.parent_id = ${id})`
}

/** SQL of a reader's filters; joined with a visibility condition by every query that uses it. */
export function filterConditions(filters: FeedbackFilters): SQL | undefined {
  const { bbox } = filters
  return and(
    filters.group ? eq(feedback.groupId, filters.group) : undefined,
    filters.category?.length ? inArray(feedback.categoryCode, filters.category) : undefined,
    filters.status?.length ? inArray(feedback.status, filters.status) : undefined,
    filters.phase === 'closed' ? inArray(feedback.status, [...closedStatuses]) : undefined,
    filters.phase === 'open' ? notInArray(feedback.status, [...closedStatuses]) : undefined,
    filters.area ? inArea(filters.area) : undefined,
    filters.from ? gte(feedback.receivedAt, startOfDay(filters.from)) : undefined,
    filters.to ? lt(feedback.receivedAt, endOfDay(filters.to)) : undefined,
    filters.text ? or(sql`${searchedWords} like ${likePattern(filters.text)}`, eq(feedback.number, filters.text.toUpperCase())) : undefined,
    bbox ? and(gte(feedback.lon, bbox[0]), gte(feedback.lat, bbox[1]), lte(feedback.lon, bbox[2]), lte(feedback.lat, bbox[3])) : undefined,
  )
}

const orders: Record<SortOrder, SQL[]> = {
  newest: [sql`${feedback.receivedAt} desc`, sql`${feedback.id}`],
  oldest: [sql`${feedback.receivedAt}`, sql`${feedback.id}`],
  updated: [sql`${feedback.updatedAt} desc`, sql`${feedback.id}`],
  supported: [sql`${feedback.supportCount} desc`, sql`${feedback.receivedAt} desc`, sql`${feedback.id}`],
}

/** Order by the reader's choice; ties are broken by id, so that pages never repeat or lose a row. */
export const orderOf = (sort: SortOrder | undefined): SQL[] => orders[sort ?? 'newest']
