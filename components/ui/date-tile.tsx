import type { Locale } from '@/lib/i18n/locales'
import { cx } from './class-names'

const tags: Record<Locale, string> = { fi: 'fi-FI', en: 'en-GB', sv: 'sv-FI' }

/** A tear-off calendar tile for a local date (`2026-11-26`): weekday over the day; `month` shows the month instead. */
export function DateTile({ on, locale, large, month }: { on: string; locale: Locale; large?: boolean; month?: boolean }) {
  const date = new Date(`${on}T12:00:00Z`)
  const tab = new Intl.DateTimeFormat(tags[locale], month ? { month: 'short', timeZone: 'UTC' } : { weekday: 'short', timeZone: 'UTC' }).format(date)
  return <time className={cx('date', large && 'date--l')} dateTime={on}><i>{tab}</i><b>{date.getUTCDate()}</b></time>
}
