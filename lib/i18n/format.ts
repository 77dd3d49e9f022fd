import type { Locale } from './locales'

const zone = 'Europe/Helsinki'
const tags: Record<Locale, string> = { fi: 'fi-FI', en: 'en-GB', sv: 'sv-FI' }
const at: Record<Locale, string> = { fi: ' klo\u00a0', en: ', ', sv: ' kl.\u00a0' }
type When = string | Date

/** `2026-11-24` is that day whatever the zone; an instant is shown on Kuopio's clock. */
const dateOf = (when: When): { date: Date; timeZone: string } => {
  const plain = typeof when === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(when)
  return plain ? { date: new Date(`${when}T12:00:00Z`), timeZone: 'UTC' } : { date: new Date(when), timeZone: zone }
}

function parts(when: When, locale: Locale, options: Intl.DateTimeFormatOptions): Record<string, string> {
  const { date, timeZone } = dateOf(when)
  return Object.fromEntries(new Intl.DateTimeFormat(tags[locale], { ...options, timeZone }).formatToParts(date).map((p) => [p.type, p.value]))
}

/** Hard spaces keep `ti 24.11.` and `klo 9.05` on one line. `24.11.2026` · `24 Nov 2026`; with `weekday` `ti 24.11.2026`; without `year` `24.11.` · `24 Nov`. */
export function formatDate(when: When, locale: Locale, { weekday = false, year = true }: { weekday?: boolean; year?: boolean } = {}): string {
  const p = parts(when, locale, { day: 'numeric', month: locale === 'en' ? 'short' : 'numeric', year: 'numeric', ...(weekday ? { weekday: 'short' } : {}) })
  const day = locale === 'en' ? `${p.day} ${p.month}${year ? ` ${p.year}` : ''}` : `${p.day}.${p.month}.${year ? p.year : ''}`
  return weekday ? `${p.weekday?.replace(/\.$/, '')}\u00a0${day}` : day
}

/** `9.05` · `9:05` on Kuopio's clock. */
export function formatTime(when: When, locale: Locale): string {
  const p = parts(when, locale, { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' })
  return `${Number(p.hour)}${locale === 'en' ? ':' : '.'}${p.minute}`
}

/** `ti 24.11. klo 9.05`; with `year` `ti 24.11.2026 klo 9.05`. */
export function formatDateTime(when: When, locale: Locale, { weekday = true, year = false }: { weekday?: boolean; year?: boolean } = {}): string {
  return `${formatDate(when, locale, { weekday, year })}${at[locale]}${formatTime(when, locale)}`
}

/** `1 250,5` with a hard space in Finnish and Swedish, `1,250.5` in English; at most `digits` decimals. */
export function formatNumber(value: number, locale: Locale, digits = 0): string {
  return new Intl.NumberFormat(tags[locale], { maximumFractionDigits: digits }).format(value)
}

/** `84 %` with a hard space, `84%` in English; `value` is already in hundredths of the whole. */
export function formatPercent(value: number, locale: Locale): string {
  return new Intl.NumberFormat(tags[locale], { style: 'percent', maximumFractionDigits: 0 }).format(value / 100)
}
