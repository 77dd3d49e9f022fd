import type { Photo } from '@/lib/media/types'

/** The words of the feedback domain (palaute). Finnish terms: `lib/i18n/messages/fi/feedback.json`. */
export const feedbackStatuses = [
  'received', 'inReview', 'inProgress', 'planned', 'waitingForInformation', 'answered', 'done',
  'notOurs', 'notPossible', 'duplicate', 'withdrawn',
] as const
export type FeedbackStatus = (typeof feedbackStatuses)[number]

/** Closed in the sense of Open311 and of the queue. */
export const closedStatuses = ['answered', 'done', 'notOurs', 'notPossible', 'duplicate', 'withdrawn'] as const satisfies FeedbackStatus[]

export type ModerationState = 'waiting' | 'public' | 'hidden'
/** The rules a piece may be hidden under; words in messages. */
export const hidingRules = ['personalData', 'improper', 'spam', 'unlawful', 'notFeedback', 'other'] as const
export type HidingRule = (typeof hidingRules)[number]

export const channels = ['web', 'phone', 'paper', 'visit', 'email', 'open311'] as const
export type Channel = (typeof channels)[number]

export const questionTypes = ['text', 'number', 'one', 'many', 'date'] as const
export type QuestionType = (typeof questionTypes)[number]

type LocalText = { fi: string; sv?: string; en?: string }
/** Advice in place of a report: call 112, whose road it is, who to ask. */
export type StopAdvice = { title: LocalText; body: LocalText; phone?: string; url?: string }
export type QuestionOption = { key: string; label: LocalText; stop?: StopAdvice }
/** Question code → answer: words, number, ISO date, option key, or option keys. */
export type Answers = Record<string, string | number | string[]>

export const updateKinds = [
  'received', 'published', 'hidden', 'status', 'answer', 'note', 'moved', 'assigned', 'mended', 'photosAdded', 'photoRedacted',
  'placeCorrected', 'reporterReply', 'reopened', 'withdrawn', 'linked', 'joined', 'handedOver',
] as const
export type UpdateKind = (typeof updateKinds)[number]
/** Who sees a stop on the route. */
export type UpdateVisibility = 'public' | 'sender' | 'staff'
export type LinkKind = 'related' | 'duplicateOf'

/** A category (aihe, Open311 service) as a form or a list needs it, in the reader's language. */
export type CategoryDto = {
  code: string
  groupId: string
  name: string
  description: string
  keywords: string[]
  notice: string | null
  icon: string
  placeRequired: boolean
  publicByDefault: boolean
  moderateBefore: boolean
  targetDays: number
  questions: QuestionDto[]
}
export type QuestionDto = {
  code: string
  type: QuestionType
  label: string
  hint: string | null
  required: boolean
  options: { key: string; label: string; stop: { title: string; body: string; phone: string | null; url: string | null } | null }[]
}
/** A group (ryhmä) with the unit that answers. */
export type CategoryGroupDto = { id: string; name: string; unit: string; icon: string; categories: CategoryDto[] }

/** A report as a public list shows it. Instants are ISO 8601 in UTC, dates Finnish calendar dates. */
export type FeedbackListItem = {
  id: string
  number: string
  title: string
  status: FeedbackStatus
  categoryCode: string
  categoryName: string
  groupId: string
  icon: string
  areaName: string | null
  lat: number | null
  lon: number | null
  receivedAt: string
  updatedAt: string
  supportCount: number
  hasPhoto: boolean
  isExample: boolean
}

/** A stop on a report's route, already picked for the reader. */
export type TimelineStop = {
  id: string
  at: string
  kind: UpdateKind
  fromStatus: FeedbackStatus | null
  toStatus: FeedbackStatus | null
  visibility: UpdateVisibility
  body: string | null
  lang: string | null
  unit: string | null
  detail: Record<string, string>
  /** Only for staff. */
  byName: string | null
}

export type FeedbackDetail = FeedbackListItem & {
  description: string
  lang: string
  placeText: string | null
  unit: string
  observedAt: string
  dueOn: string | null
  firstAnsweredAt: string | null
  closedAt: string | null
  duplicateOf: string | null
  transferredTo: string | null
  /** `waiting` and `hidden` are seen only by the sender and staff. */
  moderation: ModerationState
  hiddenRule: HidingRule | null
  publishable: boolean
  timeline: TimelineStop[]
  /** Pictures in order; `slot` is `report`, or the id of the stop they came with. */
  photos: (Photo & { slot: string })[]
  links: { number: string; title: string; status: FeedbackStatus }[]
}

/** What the sender sees of the own report besides. */
export type OwnFeedback = FeedbackDetail & {
  hiddenReason: string | null
  answers: Answers
  reporterEmail: string | null
  canWithdraw: boolean
  canReopen: boolean
  canAdd: boolean
}

export const sortOrders = ['newest', 'updated', 'supported', 'oldest'] as const
export type SortOrder = (typeof sortOrders)[number]

/** Filters of lists, maps, feeds and exports; what is absent does not filter. */
export type FeedbackFilters = {
  group?: string
  category?: string[]
  status?: FeedbackStatus[]
  /** Any of `open`, `closed`, beside single states. */
  phase?: 'open' | 'closed'
  area?: string
  from?: string
  to?: string
  text?: string
  bbox?: [west: number, south: number, east: number, north: number]
  sort?: SortOrder
}
export type Page<T> = { items: T[]; total: number; page: number; pages: number }

/** Rows of the handler's queue. */
export type QueueItem = FeedbackListItem & {
  moderation: ModerationState
  dueOn: string | null
  overdue: boolean
  assigneeId: string | null
  assigneeName: string | null
  flags: number
  version: number
}
export const queueViews = ['new', 'mine', 'overdue', 'waiting', 'open', 'all'] as const
export type QueueView = (typeof queueViews)[number]
