import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { answered } from '@/app/answered'
import { FeedbackReceipt } from '@/components/feedback/feedback-receipt'
import { Main } from '@/components/layout/main'
import { anonymous } from '@/lib/auth/actor'
import { now } from '@/lib/core/clock'
import { followCodeFor } from '@/lib/core/ids'
import { sentCookie } from '@/lib/feedback/draft-cookie'
import { getOwnFeedback } from '@/lib/feedback/queries/detail'
import { href } from '@/lib/i18n/href'
import { defaultLocale, isLocale } from '@/lib/i18n/locales'

/** For the browser that sent it, and for ten minutes. */
export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await getTranslations({ locale: (await params).locale, namespace: 'feedbackForm' }))('sent.title'), robots: { index: false }, referrer: 'same-origin' }
}

async function SentPage({ params }: Props) {
  const { locale: given } = await params
  const locale = isLocale(given) ? given : defaultLocale
  const [number, key] = ((await cookies()).get(sentCookie())?.value ?? '').split(' ')
  if (!number || !key) redirect(href(locale, '/feedback/follow'))
  const code = followCodeFor(key)
  return <Main frame="narrow"><FeedbackReceipt report={await getOwnFeedback(anonymous, number, code, locale, now())} code={code} locale={locale} /></Main>
}

export default answered(SentPage)
