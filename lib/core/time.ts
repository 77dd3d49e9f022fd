import { Temporal } from 'temporal-polyfill'

/** The zone of the service: every local date and hour is Kuopio's. */
export const zone = 'Europe/Helsinki'

/** The Finnish calendar date of an instant, `YYYY-MM-DD`. */
export function localDate(at: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString()
}

/** The instant at which a Finnish date begins; days of 23 and 25 hours are as long as they are. */
export function startOfDay(date: string): Date {
  return new Date(Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone }).epochMilliseconds)
}

/** The instant at which a Finnish date ends: the next one's beginning. */
export function endOfDay(date: string): Date {
  return startOfDay(Temporal.PlainDate.from(date).add({ days: 1 }).toString())
}

/** `date` moved by whole days. */
export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString()
}

/**
 * The instant of a local date and clock time (`2026-03-29`, `03:30`), or null when that hour does not exist that night.
 * Of the hour that comes twice the first is meant.
 */
export function localInstant(date: string, time: string): Date | null {
  try {
    const plain = Temporal.PlainDateTime.from(`${date}T${time}`)
    const zoned = plain.toZonedDateTime(zone, { disambiguation: 'earlier' })
    return zoned.toPlainDateTime().equals(plain) ? new Date(zoned.epochMilliseconds) : null
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** An instant as the browser's own field of date and time takes it, in Kuopio: `2026-11-24T14:30`. */
export function localMinute(at: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' })
}
