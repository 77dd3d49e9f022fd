import { addDays, localDate } from '@/lib/core/time'
import { addWorkdays } from '@/lib/core/workdays'
import { isClosed } from './status'
import type { FeedbackStatus } from '../types'

/** What a category promises: working days, and calendar days where a law sets them. */
export type Target = { targetDays: number; statutoryDays: number | null }

/**
 * The Finnish date by which the first answer is due: the category's working days after the day of arrival, but never
 * later than the calendar days of the law, which holidays do not stop.
 */
export function dueOn(receivedAt: Date, { targetDays, statutoryDays }: Target): string {
  const arrived = localDate(receivedAt)
  const target = addWorkdays(arrived, targetDays)
  const limit = statutoryDays === null ? target : addDays(arrived, statutoryDays)
  return limit < target ? limit : target
}

/** Late: not closed, not yet answered, and the due date is past. */
export function isOverdue(report: { status: FeedbackStatus; dueOn: string | null; firstAnsweredAt: Date | null }, now: Date): boolean {
  return !isClosed(report.status) && report.firstAnsweredAt === null && report.dueOn !== null && report.dueOn < localDate(now)
}
