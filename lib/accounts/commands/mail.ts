import type { Tx } from '@/db/client'
import { env } from '@/lib/core/env'
import { localDate } from '@/lib/core/time'
import { href } from '@/lib/i18n/href'
import { defaultLocale, isLocale, localised } from '@/lib/i18n/locales'
import { enqueueMail } from '@/lib/mail/enqueue'
import type { MailParams } from '@/lib/mail/kinds'
import type { ScopeChoice } from '../types'

type Change = {
  /** The fact, once for ever. */
  key: string
  what: MailParams['account-change']['what']
  role?: string
  scope?: ScopeChoice['name'] | null
  /** The instant at which the last day ends. */
  until?: Date | null
  reason: string
}

/** Tells a person, in the transaction of the act, what was done to their roles or account and why. */
export async function mailChange(tx: Tx, person: { email: string; locale: string }, change: Change): Promise<void> {
  const locale = isLocale(person.locale) ? person.locale : defaultLocale
  await enqueueMail(tx, {
    dedupeKey: `account-change:${change.key}`, to: person.email, locale, kind: 'account-change',
    params: {
      what: change.what, reason: change.reason, url: `${env().siteUrl}${href(locale, '/own')}`,
      role: change.role, scope: change.scope ? localised(change.scope, locale).text : undefined,
      until: change.until ? localDate(new Date(change.until.getTime() - 1)) : undefined,
    },
  })
}
