import { locales, type Locale } from '@/lib/i18n/locales'
import { isAllowedTransition } from './rules/status'
import { feedbackStatuses, type FeedbackStatus } from './types'

/** States that the answer form may set from here; joining has a form of its own. Empty after a withdrawal. */
export const statusChoices = (from: FeedbackStatus): FeedbackStatus[] =>
  feedbackStatuses.filter((to) => to !== from && to !== 'duplicate' && isAllowedTransition(from, to))

/** May the case be answered without a change of state? */
export const mayStay = (status: FeedbackStatus): boolean => isAllowedTransition(status, status)

/**
 * The answer after a template is chosen. An empty answer, or the text of the template chosen before, gives way;
 * a handler's own words stay, and the template comes below them.
 */
export function withTemplate(written: string, template: string, before = ''): string {
  const own = written.trim()
  if (!own || own === before.trim() || own === template.trim()) return template
  return `${own}\n\n${template}`
}

/** A language of a form, or the given one. */
export const formLocale = (value: unknown, fallback: Locale): Locale => (locales.find((l) => l === value) ?? fallback)

/** The stops that came after a page was opened: how many it had is told by the form. A missing or wrong count tells nothing. */
export function stopsSince<T>(timeline: T[], seen: unknown): T[] {
  const count = typeof seen === 'string' && /^\d{1,6}$/.test(seen) ? Number(seen) : timeline.length
  return timeline.slice(count)
}
