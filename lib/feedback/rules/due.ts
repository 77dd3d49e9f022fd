import { localDate } from '@/lib/core/time'
import { addWorkdays } from '@/lib/core/workdays'
import { isClosed } from './status'
import type { FeedbackStatus } from '../types'

/** The Finnish date by which the first answer is due: the category's working days after the day of arrival. */
export function dueOn(receivedAt: Date, targetDays: number): string {
  return addWorkdays(localDate(receivedAt), targetDays)
}

/** Late: not closed, not yet answered, and the due date is past. */
export function isOverdue(report: { status: FeedbackStatus; dueOn: string | null; firstAnsweredAt: Date | null }, now: Date): boolean {
  return !isClosed(report.status) && report.firstAnsweredAt === null && report.dueOn !== null && report.dueOn < localDate(now)
}
