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

export const channels = ['web', 'phone', 'paper', 'visit', 'open311'] as const
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
