import type { Locale } from '@/lib/i18n/locales'
import type { Words } from '@/lib/i18n/translator'
import { cleanTitle } from './clean'
import type { MailKind, MailParams } from './kinds'

/** Parts of a mail, in reading order; `layout.ts` makes text and HTML of them. */
export type Block =
  | { type: 'text'; text: string }
  /** Someone's own words, set apart. */
  | { type: 'quote'; text: string; by?: string }
  | { type: 'button'; label: string; url: string }
  /** To be copied or typed by hand. */
  | { type: 'code'; label: string; value: string }
  | { type: 'facts'; rows: [label: string, value: string][] }
  | { type: 'quiet'; text: string; link?: { label: string; url: string } }
export type Composed = { subject: string; heading: string; blocks: Block[] }

type Compose<K extends MailKind> = (params: MailParams[K], t: Words, locale: Locale) => Composed

const intlLocale: Record<Locale, string> = { fi: 'fi-FI', en: 'en-GB', sv: 'sv-FI' }
/** `2026-12-01` as people write it. The date is a calendar day: no zone may move it. */
const day = (iso: string, locale: Locale, weekday?: 'long') =>
  new Intl.DateTimeFormat(intlLocale[locale], { weekday, day: 'numeric', month: locale === 'fi' ? 'numeric' : 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${iso.slice(0, 10)}T12:00:00Z`))

const caseSubject = (t: Words, p: { number: string; title: string }, what: string) =>
  t('caseSubject', { number: p.number, what, title: cleanTitle(p.title, 60) })

const answerBlocks = (p: MailParams['feedback-update'], t: Words): Block[] => [
  { type: 'text', text: t(`status.${p.status}.told`) },
  ...(p.body ? [{ type: 'quote', text: p.body, by: p.unit ?? undefined } satisfies Block] : []),
]
const caseFacts = (p: { number: string; title: string; transferredTo?: string | null }, t: Words): Block => ({
  type: 'facts', rows: [[t('fact.title'), p.title], [t('fact.number'), p.number], ...(p.transferredTo ? [[t('fact.transferredTo'), p.transferredTo] as [string, string]] : [])],
})

export const compose: { [K in MailKind]: Compose<K> } = {
  'sign-in': (p, t) => ({
    subject: t('signIn.subject'),
    heading: t('signIn.heading'),
    blocks: [
      { type: 'text', text: t('signIn.lead') },
      { type: 'button', label: t('signIn.button'), url: p.url },
      { type: 'code', label: t('signIn.codeLabel'), value: p.code },
      { type: 'quiet', text: t('signIn.notYou') },
    ],
  }),
  invitation: (p, t, locale) => ({
    subject: t('invitation.subject'),
    heading: t('invitation.heading'),
    blocks: [
      { type: 'text', text: t('invitation.lead', { role: t(`role.${p.role}`) }) },
      { type: 'button', label: t('invitation.button'), url: p.url },
      { type: 'quiet', text: t('invitation.until', { date: day(p.expiresOn, locale) }) },
    ],
  }),
  'account-change': (p, t, locale) => ({
    subject: t(`account.${p.what}.subject`),
    heading: t(`account.${p.what}.subject`),
    blocks: [
      { type: 'text', text: t(`account.${p.what}.lead`) },
      ...(p.role ? [{ type: 'facts', rows: [
        [t('account.role'), t(`role.${p.role}`)],
        ...(p.scope ? [[t('account.scope'), p.scope] as [string, string]] : []),
        ...(p.until ? [[t('account.until'), day(p.until, locale)] as [string, string]] : []),
      ] } satisfies Block] : []),
      { type: 'quote', by: t('account.reason'), text: p.reason },
      // Whoever is shut out has no page of their own to look at.
      ...(p.what === 'disabled' ? [] : [{ type: 'button', label: t('account.button'), url: p.url } satisfies Block]),
      { type: 'quiet', text: t('account.ask') },
    ],
  }),
  'feedback-receipt': (p, t, locale) => ({
    subject: caseSubject(t, p, t('receipt.what')),
    heading: t('receipt.heading'),
    blocks: [
      { type: 'text', text: p.expectedOn ? t('receipt.leadBy', { date: day(p.expectedOn, locale, 'long') }) : t('receipt.lead') },
      ...(p.waitsForModeration ? [{ type: 'text', text: t('receipt.moderated') } satisfies Block] : []),
      caseFacts(p, t),
      { type: 'code', label: t('receipt.codeLabel'), value: p.code },
      { type: 'text', text: t('receipt.codeUse') },
      { type: 'button', label: t('receipt.button'), url: p.url },
      { type: 'quiet', text: t('receipt.privacy') },
    ],
  }),
  'feedback-update': (p, t) => ({
    subject: caseSubject(t, p, t(`status.${p.status}.short`)),
    heading: t(`status.${p.status}.heading`),
    blocks: [...answerBlocks(p, t), caseFacts(p, t), { type: 'button', label: t('update.button'), url: p.url }, { type: 'quiet', text: t('update.why') }],
  }),
  'feedback-hidden': (p, t) => ({
    subject: caseSubject(t, p, t('hidden.what')),
    heading: t('hidden.heading'),
    blocks: [
      { type: 'text', text: t('hidden.lead', { rule: t(`rule.${p.rule}`) }) },
      { type: 'quote', text: p.reason },
      { type: 'text', text: t('hidden.stillHandled') },
      caseFacts(p, t),
      { type: 'button', label: t('update.button'), url: p.url },
    ],
  }),
  'feedback-photo': (p, t) => ({
    subject: caseSubject(t, p, t('photo.what')),
    heading: t(p.how === 'redacted' ? 'photo.redactedHeading' : 'photo.hiddenHeading'),
    blocks: [{ type: 'text', text: t('photo.lead') }, { type: 'quote', text: p.reason }, caseFacts(p, t), { type: 'button', label: t('update.button'), url: p.url }],
  }),
  'feedback-reply': (p, t) => ({
    subject: caseSubject(t, p, t('reply.what')),
    heading: t('reply.heading'),
    blocks: [{ type: 'text', text: t('reply.lead') }, caseFacts(p, t), { type: 'button', label: t('reply.button'), url: p.url }],
  }),
  'subscription-confirm': (p, t) => ({
    subject: caseSubject(t, p, t('confirm.what')),
    heading: t('confirm.heading'),
    blocks: [
      { type: 'text', text: t('confirm.lead') },
      caseFacts(p, t),
      { type: 'button', label: t('confirm.button'), url: p.url },
      { type: 'quiet', text: t('confirm.notYou') },
    ],
  }),
  'subscription-update': (p, t) => ({
    subject: caseSubject(t, p, t(`status.${p.status}.short`)),
    heading: t(`status.${p.status}.heading`),
    blocks: [
      ...answerBlocks(p, t), caseFacts(p, t),
      { type: 'button', label: t('follower.button'), url: p.url },
      { type: 'quiet', text: t('follower.why'), link: { label: t('follower.end'), url: p.endUrl } },
    ],
  }),
}
