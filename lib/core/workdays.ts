import { Temporal } from 'temporal-polyfill'

const easterCache = new Map<number, Temporal.PlainDate>()

/** Easter Sunday of a year (anonymous Gregorian computus). */
export function easterSunday(year: number): Temporal.PlainDate {
  const known = easterCache.get(year)
  if (known) return known
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = b - Math.floor(b / 4) - Math.floor((8 * b + 13) / 25) + 19 * a + 15
  const h = ((d % 30) + 30) % 30
  const m = Math.floor((a + 11 * h) / 319)
  const r = (2 * (b % 4) + 2 * Math.floor(c / 4) - (c % 4) - h + m + 32) % 7
  const month = Math.floor((h - m + r + 90) / 25)
  const day = (h - m + r + month + 19) % 32
  const date = Temporal.PlainDate.from({ year, month, day })
  easterCache.set(year, date)
  return date
}

/** The holidays that fall on working days: fixed ones, those that follow Easter, and the eves when city offices are closed. */
function isHoliday(date: Temporal.PlainDate): boolean {
  const monthDay = date.toString().slice(5)
  // New Year, Epiphany, May Day, Independence Day, Christmas Eve, Christmas, St Stephen's Day
  if (['01-01', '01-06', '05-01', '12-06', '12-24', '12-25', '12-26'].includes(monthDay)) return true
  // Midsummer Eve is the Friday between 19 and 25 June.
  if (date.month === 6 && date.dayOfWeek === 5 && date.day >= 19 && date.day <= 25) return true
  const fromEaster = easterSunday(date.year).until(date, { largestUnit: 'day' }).days
  return fromEaster === -2 || fromEaster === 1 || fromEaster === 39
}

/** Arkipäivä of a city office: Monday to Friday, not a Finnish holiday. `date` is `YYYY-MM-DD`. */
export function isWorkday(date: string): boolean {
  const plain = Temporal.PlainDate.from(date)
  return plain.dayOfWeek <= 5 && !isHoliday(plain)
}

/** The date that is `days` working days after `date`; the day itself does not count. */
export function addWorkdays(date: string, days: number): string {
  let plain = Temporal.PlainDate.from(date)
  for (let left = days; left > 0;) {
    plain = plain.add({ days: 1 })
    if (isWorkday(plain.toString())) left--
  }
  return plain.toString()
}

/** Working days from the day after `from` up to and with `to`; 0 when `to` is not later. */
export function workdaysBetween(from: string, to: string): number {
  let count = 0
  for (let plain = Temporal.PlainDate.from(from).add({ days: 1 }), end = Temporal.PlainDate.from(to); Temporal.PlainDate.compare(plain, end) <= 0; plain = plain.add({ days: 1 })) {
    if (isWorkday(plain.toString())) count++
  }
  return count
}
