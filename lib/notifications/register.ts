import type {} from '@/lib/feedback/events'
import { and, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { persons } from '@/db/schema/accounts'
import { feedback } from '@/db/schema/feedback'
import { subscriptions } from '@/db/schema/notifications'
import { env } from '@/lib/core/env'
import { registerListener, type DomainEvent, type EventMap } from '@/lib/core/events'
import { href } from '@/lib/i18n/href'
import { localised, toLocale, type Locale } from '@/lib/i18n/locales'
import { cleanAddress } from '@/lib/mail/clean'
import { enqueueMail } from '@/lib/mail/enqueue'
import { endUrl, oneClickUrl } from './links'

type Updated = EventMap['feedback.updated']
type Joined = EventMap['feedback.joined']
type About = EventMap['feedback.published']

const localeOf = (value: string): Locale => (toLocale(value))
const absolute = (path: string) => `${env().siteUrl}${path}`
/** What is public has a page; the rest opens with the follow code. */
const caseUrl = (about: { number: string; isPublic: boolean }, locale: Locale) =>
  absolute(about.isPublic ? href(locale, '/feedback/[number]', { number: about.number }) : href(locale, '/feedback/follow', undefined, { number: about.number }))
const reporterOf = (about: About) => about.reporter && { email: cleanAddress(about.reporter.email), locale: localeOf(about.reporter.locale) }

/** Confirmed followers, without the sender: nobody hears the same thing twice. */
function followersOf(tx: Tx, about: About) {
  const live = and(eq(subscriptions.subjectType, 'feedback'), eq(subscriptions.subjectId, about.id), isNotNull(subscriptions.confirmedAt), isNull(subscriptions.endedAt))
  const reporter = reporterOf(about)
  return tx.select().from(subscriptions).where(reporter ? and(live, ne(subscriptions.email, reporter.email)) : live)
}

async function submitted(tx: Tx, data: EventMap['feedback.submitted']): Promise<void> {
  const reporter = reporterOf(data)
  if (!reporter) return
  await enqueueMail(tx, {
    dedupeKey: `feedback.submitted:${data.id}`, to: reporter.email, locale: reporter.locale, kind: 'feedback-receipt', threadId: data.number,
    params: {
      number: data.number, title: data.title, code: data.code, expectedOn: data.dueOn, waitsForModeration: data.waitsForModeration,
      url: absolute(href(reporter.locale, '/feedback/follow', undefined, { number: data.number })),
    },
  })
}

async function hidden(tx: Tx, data: EventMap['feedback.hidden'], at: Date): Promise<void> {
  const reporter = reporterOf(data)
  if (!reporter) return
  await enqueueMail(tx, {
    dedupeKey: `feedback.hidden:${data.id}:${at.toISOString()}`, to: reporter.email, locale: reporter.locale, kind: 'feedback-hidden', threadId: data.number,
    params: { number: data.number, title: data.title, rule: data.rule, reason: data.reason, url: caseUrl({ ...data, isPublic: false }, reporter.locale) },
  })
}

/** One mail to the sender and one to each follower. `told` is what they read; the key is the stop on the route and the person. */
async function tell(tx: Tx, about: About & { updateId: string }, told: (locale: Locale) => Omit<Updated, keyof About | 'updateId' | 'unit'> & { unit: string | null; url: string }): Promise<void> {
  const reporter = reporterOf(about)
  const params = (locale: Locale) => ({ number: about.number, title: about.title, ...told(locale) })
  const key = (email: string) => `feedback.update:${about.updateId}:${email}`
  if (reporter) {
    await enqueueMail(tx, { dedupeKey: key(reporter.email), to: reporter.email, locale: reporter.locale, kind: 'feedback-update', threadId: about.number, params: params(reporter.locale) })
  }
  if (!about.isPublic) return
  for (const follower of await followersOf(tx, about)) {
    const locale = localeOf(follower.locale)
    await enqueueMail(tx, {
      dedupeKey: key(follower.email), to: follower.email, locale, kind: 'subscription-update', threadId: about.number, unsubscribeUrl: oneClickUrl(follower.id),
      params: { ...params(locale), endUrl: endUrl(follower.id, locale) },
    })
  }
}

const updated = (tx: Tx, data: Updated) =>
  // Who withdrew it knows.
  tell(tx, data.status === 'withdrawn' ? { ...data, reporter: null } : data, (locale) => ({
    status: data.status, body: data.body, transferredTo: data.transferredTo, unit: localised(data.unit, locale).text, url: caseUrl(data, locale),
  }))

/** The sender and the followers are told, and hear of the first report from now on. Whoever ended following that one is left in peace. */
async function joined(tx: Tx, data: Joined, at: Date): Promise<void> {
  await tell(tx, data, (locale) => ({ status: 'duplicate', body: null, transferredTo: null, unit: null, url: caseUrl({ number: data.into.number, isPublic: true }, locale) }))
  const movers = await followersOf(tx, data)
  const reporter = reporterOf(data)
  const rows = [
    ...movers.map(({ email, locale, personId }) => ({ email, locale, personId })),
    ...(reporter ? [{ email: reporter.email, locale: reporter.locale, personId: null }] : []),
  ].map((row) => ({ ...row, subjectType: 'feedback', subjectId: data.into.id, confirmedAt: at, createdAt: at }))
  if (rows.length) {
    await tx.insert(subscriptions).values(rows).onConflictDoUpdate({
      target: [subscriptions.subjectType, subscriptions.subjectId, subscriptions.email],
      set: { confirmedAt: sql`coalesce(${subscriptions.confirmedAt}, excluded.confirmed_at)` },
    })
  }
  await tx.update(subscriptions).set({ endedAt: at })
    .where(and(eq(subscriptions.subjectType, 'feedback'), eq(subscriptions.subjectId, data.id), isNull(subscriptions.endedAt)))
}

async function photoChanged(tx: Tx, data: EventMap['feedback.photoChanged']): Promise<void> {
  const reporter = reporterOf(data)
  if (!reporter) return
  await enqueueMail(tx, {
    dedupeKey: `feedback.photoChanged:${data.updateId}`, to: reporter.email, locale: reporter.locale, kind: 'feedback-photo', threadId: data.number,
    params: { number: data.number, title: data.title, how: data.how, reason: data.reason, url: caseUrl(data, reporter.locale) },
  })
}

/** The handler in charge is told; an unassigned case shows in the queue. */
async function reporterReplied(tx: Tx, data: EventMap['feedback.reporterReplied']): Promise<void> {
  const [handler] = await tx.select({ email: persons.email, locale: persons.locale }).from(feedback)
    .innerJoin(persons, eq(persons.id, feedback.assigneeId)).where(and(eq(feedback.id, data.id), isNull(persons.disabledAt)))
  if (!handler) return
  const locale = localeOf(handler.locale)
  await enqueueMail(tx, {
    dedupeKey: `feedback.reporterReplied:${data.updateId}:${handler.email}`, to: handler.email, locale, kind: 'feedback-reply', threadId: data.number,
    params: { number: data.number, title: data.title, url: absolute(href(locale, '/staff/feedback/[number]', { number: data.number })) },
  })
}

async function hear(tx: Tx, event: DomainEvent): Promise<void> {
  switch (event.type) {
    case 'feedback.submitted': return submitted(tx, event.data)
    case 'feedback.hidden': return hidden(tx, event.data, event.at)
    case 'feedback.updated': return updated(tx, event.data)
    case 'feedback.joined': return joined(tx, event.data, event.at)
    case 'feedback.photoChanged': return photoChanged(tx, event.data)
    case 'feedback.reporterReplied': return reporterReplied(tx, event.data)
    // Publication and support are seen on the page; a mail of each would be too many.
    default: return undefined
  }
}

/** Starts listening to what the domains announce. Calling it twice does no harm. */
export function registerNotifications(): void {
  registerListener('notifications', hear)
}
