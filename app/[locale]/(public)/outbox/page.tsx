import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { answered } from '@/app/answered'
import { Main } from '@/components/layout/main'
import { DemoMailbox } from '@/components/mail/demo-mailbox'
import { anonymous } from '@/lib/auth/actor'
import { env } from '@/lib/core/env'
import { defaultLocale, isLocale } from '@/lib/i18n/locales'
import { listDemoMail } from '@/lib/mail/queries'

/** Made for the one who asks; never kept. */
export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ to?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'demo' })
  return { title: t('outbox.title'), robots: { index: false }, referrer: 'same-origin' }
}

/** The mailbox of the demo; outside demo mode there is no such page. */
async function OutboxPage({ params, searchParams }: Props) {
  const { locale } = await params
  const { to: given } = await searchParams
  if (!env().demo) notFound()
  const to = typeof given === 'string' ? given.trim().slice(0, 254) : ''
  return <Main frame="narrow"><DemoMailbox mails={await listDemoMail(anonymous, to || undefined)} to={to} locale={isLocale(locale) ? locale : defaultLocale} /></Main>
}

export default answered(OutboxPage)
