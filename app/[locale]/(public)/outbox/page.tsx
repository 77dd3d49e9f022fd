import { notFound } from 'next/navigation'
import { answered } from '@/app/answered'
import { personalTitle, type PageProps } from '@/app/page-parts'
import { Main } from '@/components/layout/main'
import { DemoMailbox } from '@/components/mail/demo-mailbox'
import { anonymous } from '@/lib/auth/actor'
import { env } from '@/lib/core/env'
import { toLocale } from '@/lib/i18n/locales'
import { listDemoMail } from '@/lib/mail/queries'

/** Made for the one who asks; never kept. */
export const dynamic = 'force-dynamic'

export const generateMetadata = personalTitle('demo.outbox.title', { referrer: 'same-origin' })

/** The mailbox of the demo; outside demo mode there is no such page. */
async function OutboxPage({ params, searchParams }: PageProps) {
  const { locale } = await params
  const { to: given } = await searchParams
  if (!env().demo) notFound()
  const to = typeof given === 'string' ? given.trim().slice(0, 254) : ''
  return <Main frame="narrow"><DemoMailbox mails={await listDemoMail(anonymous, to || undefined)} to={to} locale={toLocale(locale)} /></Main>
}

export default answered(OutboxPage)
