import type { FeedbackStatus, HidingRule } from '@/lib/feedback/types'

/** A case as a mail names it. `url` is absolute and leads to the case. */
type Case = { number: string; title: string; url: string }
/** A public answer: the words of a unit, in the language they were written in. */
type Answer = { status: FeedbackStatus; body?: string | null; unit?: string | null; /** Who keeps the thing when it is not the city's. */ transferredTo?: string | null }

/** What each kind of mail tells. Addresses are absolute; dates are `YYYY-MM-DD`. User text is only ever shown as text. */
export type MailParams = {
  /** Link and code of one sign-in, valid for ten minutes. */
  'sign-in': { url: string; code: string }
  /** `role` is a key of `mail.role`, such as `feedbackHandler`. */
  invitation: { url: string; role: string; expiresOn: string }
  /** To a person: a role was given or taken, or the account shut or opened, and why. `until` is the role's last day. */
  'account-change': { what: 'granted' | 'revoked' | 'disabled' | 'enabled'; role?: string; scope?: string; until?: string; reason: string; url: string }
  /** `url` is the page where number and code are typed. */
  'feedback-receipt': Case & { code: string; expectedOn?: string | null; waitsForModeration?: boolean }
  /** To the sender: a new state or an answer. */
  'feedback-update': Case & Answer
  /** To the sender: not published, by which rule and why. */
  'feedback-hidden': Case & { rule: HidingRule; reason: string }
  /** To the sender: a picture was blacked out in part, or is not shown. */
  'feedback-photo': Case & { how: 'redacted' | 'hidden' | 'removed'; reason: string }
  /** To the handler: the sender wrote back. */
  'feedback-reply': Case
  /** Someone asked to follow: nothing more is sent before the button behind `url` is pressed. */
  'subscription-confirm': Case
  /** To a follower. `endUrl` is the page that ends the following. */
  'subscription-update': Case & Answer & { endUrl: string }
}
export type MailKind = keyof MailParams

/** Kinds that carry a secret: outside demo mode their words are emptied as soon as they are sent. */
export const secretKinds = ['sign-in', 'invitation', 'feedback-receipt', 'subscription-confirm'] as const satisfies MailKind[]

/** Kinds that mean nothing when late: minutes after which they are parked instead of sent. */
export const staleAfterMinutes: Partial<Record<MailKind, number>> = { 'sign-in': 10 }
