import { isClosed } from './status'
import type { FeedbackStatus } from '../types'

/** A closed report can be opened again by its sender for this long. */
export const reopenDays = 30

type Report = { status: FeedbackStatus; closedAt: Date | null }

/** The sender may take the report back while it is not closed. */
export const canBeWithdrawn = (report: Report): boolean => !isClosed(report.status)

/** The sender may open it again within 30 days of closing; a duplicate lives on in the first report. */
export function canBeReopened(report: Report, now: Date): boolean {
  return isClosed(report.status) && report.status !== 'duplicate' && report.closedAt !== null && now.getTime() - report.closedAt.getTime() <= reopenDays * 86_400_000
}

/** Words, pictures and a better place can be added while it is open. */
export const canBeAddedTo = (report: Report): boolean => !isClosed(report.status) || report.status === 'answered'
