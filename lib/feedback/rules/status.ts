import { closedStatuses, type FeedbackStatus } from '../types'

const open: FeedbackStatus[] = ['received', 'inReview', 'inProgress', 'planned', 'waitingForInformation']
const ends: FeedbackStatus[] = ['answered', 'done', 'notOurs', 'notPossible', 'duplicate']

/**
 * From each state, where staff may take a report. Forward freely, back only to work; `received` is where it began
 * and is never returned to; what the sender has withdrawn, only the sender brings back.
 */
export const transitions: Record<FeedbackStatus, readonly FeedbackStatus[]> = {
  received: [...open.slice(1), ...ends],
  inReview: ['inProgress', 'planned', 'waitingForInformation', ...ends],
  inProgress: ['inReview', 'planned', 'waitingForInformation', ...ends],
  planned: ['inReview', 'inProgress', 'waitingForInformation', ...ends],
  waitingForInformation: ['inReview', 'inProgress', 'planned', ...ends],
  answered: ['inReview', 'inProgress', 'planned', 'waitingForInformation', 'done', 'notOurs', 'notPossible', 'duplicate'],
  done: ['inReview', 'inProgress'],
  notOurs: ['inReview', 'inProgress'],
  notPossible: ['inReview', 'inProgress', 'planned'],
  duplicate: ['inReview'],
  withdrawn: [],
}

/** May staff move a report from one state to the other? Staying is allowed: an answer can come without a change. */
export function isAllowedTransition(from: FeedbackStatus, to: FeedbackStatus): boolean {
  return (from === to && from !== 'withdrawn' && from !== 'duplicate') || transitions[from].includes(to)
}

/** Nothing more is awaited from the city. */
export const isClosed = (status: FeedbackStatus): boolean => (closedStatuses as readonly FeedbackStatus[]).includes(status)

/** What each ending must carry: whose it is, why it cannot be, or which report it repeats. */
export function requiredFor(to: FeedbackStatus): ('transferredTo' | 'publicAnswer' | 'duplicateOf')[] {
  if (to === 'notOurs') return ['transferredTo', 'publicAnswer']
  if (to === 'notPossible' || to === 'answered') return ['publicAnswer']
  if (to === 'duplicate') return ['duplicateOf']
  return []
}

/** GeoReport v2 knows only open and closed; the finer state goes to `status_notes`. */
export const open311Status = (status: FeedbackStatus): 'open' | 'closed' => (isClosed(status) ? 'closed' : 'open')
