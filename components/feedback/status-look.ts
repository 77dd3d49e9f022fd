import type { Tone } from '@/components/ui/badge'
import type { IconName } from '@/components/ui/icon'
import type { GlyphTone } from '@/components/ui/row'
import type { FeedbackStatus } from '@/lib/feedback/types'

/** How each state looks, everywhere: lists, maps, routes. */
export const statusLook: Record<FeedbackStatus, { tone: Tone; icon: IconName; glyph: GlyphTone }> = {
  received: { tone: 'idle', icon: 'inbox', glyph: 'plain' },
  inReview: { tone: 'info', icon: 'eye', glyph: 'lake' },
  inProgress: { tone: 'wait', icon: 'hammer', glyph: 'amber' },
  planned: { tone: 'info', icon: 'calendar-clock', glyph: 'lake' },
  waitingForInformation: { tone: 'wait', icon: 'message-square-reply', glyph: 'amber' },
  answered: { tone: 'done', icon: 'message-square-check', glyph: 'moss' },
  done: { tone: 'done', icon: 'check-check', glyph: 'moss' },
  notOurs: { tone: 'info', icon: 'corner-up-right', glyph: 'lake' },
  notPossible: { tone: 'idle', icon: 'ban', glyph: 'plain' },
  duplicate: { tone: 'info', icon: 'merge', glyph: 'lake' },
  withdrawn: { tone: 'idle', icon: 'undo-2', glyph: 'plain' },
}
