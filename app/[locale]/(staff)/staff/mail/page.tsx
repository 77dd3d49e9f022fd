import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { answered } from '@/app/answered'
import { Main } from '@/components/layout/main'
import { MailProblems } from '@/components/mail/mail-problems'
import { getActor } from '@/lib/auth/get-actor'
import { can } from '@/lib/auth/permissions'
import { defaultLocale, isLocale } from '@/lib/i18n/locales'
import { cancelAction, retryAction } from '@/lib/mail/actions'
import { getMailState } from '@/lib/mail/queries'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ result?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'mail' })
  return { title: t('staffPage.title'), robots: { index: false } }
}

async function StaffMailPage({ params, searchParams }: Props) {
  const { locale } = await params
  const { result } = await searchParams
  const actor = await getActor()
  // The query refuses as well; this only gives the refusal its page.
  if (!can(actor, 'mail.readParked')) notFound()
  return (
    <Main frame="staff">
      <MailProblems state={await getMailState(actor)} result={typeof result === 'string' ? result : undefined} locale={isLocale(locale) ? locale : defaultLocale} retry={retryAction} cancel={cancelAction} />
    </Main>
  )
}

export default answered(StaffMailPage)
