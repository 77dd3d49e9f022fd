import type { FeedbackStatus, HidingRule } from './types'

type LocalText = { fi: string; sv?: string; en?: string }
/** Enough of a report to tell of it without reading it again. `reporter` is there when the sender left an address. */
type About = { id: string; number: string; title: string; reporter: { email: string; locale: string } | null; isPublic: boolean }

declare module '@/lib/core/events' {
  interface EventMap {
    /** `code` is the sender's secret follow code, for the receipt only. */
    'feedback.submitted': About & { code: string; dueOn: string; waitsForModeration: boolean }
    'feedback.published': About
    'feedback.hidden': About & { rule: HidingRule; reason: string }
    /** A change of state, an official answer, or both. `updateId` makes messages unrepeatable. */
    'feedback.updated': About & { updateId: string; status: FeedbackStatus; body: string | null; unit: LocalText; transferredTo: string | null }
    /** Followers of `id` hear of `into` from now on. */
    'feedback.joined': About & { updateId: string; into: { id: string; number: string; title: string } }
    /** A picture was blacked out in part, hidden or taken away; the reason is for the sender. */
    'feedback.photoChanged': About & { updateId: string; how: 'redacted' | 'hidden' | 'removed'; reason: string }
    'feedback.reporterReplied': About & { updateId: string }
    /** "Minullakin on tämä" with a wish to hear. */
    'feedback.supported': { id: string }
  }
}
