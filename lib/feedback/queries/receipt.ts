import 'server-only'
import { and, eq, gt } from 'drizzle-orm'
import { getDb } from '@/db/client'
import { feedback } from '@/db/schema/feedback'
import { personIdOf, type Actor } from '@/lib/auth/actor'
import { notFound } from '@/lib/core/errors'
import { followCodeFor, parseCaseNumber } from '@/lib/core/ids'
import { toLocale, type Locale } from '@/lib/i18n/locales'
import type { Channel } from '../types'

export type EntryReceipt = { number: string; code: string; title: string; categoryCode: string; placeText: string | null; channel: Channel; receivedAt: string; observedAt: string; dueOn: string | null; publishable: boolean; hasEmail: boolean; locale: Locale }
const shownFor = 24 * 3_600_000

/**
 * The receipt of a report that the actor entered for someone else, with the secret code, to be read aloud or printed.
 * Only for who entered it and for 24 hours: with the code one acts as the sender. @throws AppError not_found
 */
export async function getEntryReceipt(actor: Actor, number: string, now: Date): Promise<EntryReceipt> {
  const parsed = parseCaseNumber('P', number)
  const me = personIdOf(actor)
  const [row] = parsed && me
    ? await (await getDb()).select().from(feedback).where(and(eq(feedback.number, parsed), eq(feedback.enteredBy, me), gt(feedback.createdAt, new Date(now.getTime() - shownFor))))
    : []
  if (!row) throw notFound()
  return {
    number: row.number, code: followCodeFor(row.key), title: row.title, categoryCode: row.categoryCode, placeText: row.placeText, channel: row.channel,
    receivedAt: row.receivedAt.toISOString(), observedAt: row.observedAt.toISOString(), dueOn: row.dueOn, publishable: row.publishable,
    hasEmail: row.reporterEmail !== null, locale: toLocale(row.locale),
  }
}
