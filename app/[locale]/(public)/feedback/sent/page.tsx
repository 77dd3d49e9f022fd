import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { answered } from '@/app/answered'
import { localeOf, personalTitle, type PageProps } from '@/app/page-parts'
import { FeedbackReceipt } from '@/components/feedback/feedback-receipt'
import { Main } from '@/components/layout/main'
import { anonymous } from '@/lib/auth/actor'
import { now } from '@/lib/core/clock'
import { followCodeFor } from '@/lib/core/ids'
import { sentCookie } from '@/lib/feedback/draft-cookie'
import { getOwnFeedback } from '@/lib/feedback/queries/detail'
import { href } from '@/lib/i18n/href'

/** For the browser that sent it, and for ten minutes. */
export const dynamic = 'force-dynamic'

export const generateMetadata = personalTitle('feedbackForm.sent.title', { referrer: 'same-origin' })

async function SentPage({ params }: PageProps) {
  const locale = await localeOf(params)
  const [number, key] = ((await cookies()).get(sentCookie())?.value ?? '').split(' ')
  if (!number || !key) redirect(href(locale, '/feedback/follow'))
  const code = followCodeFor(key)
  return <Main frame="narrow"><FeedbackReceipt report={await getOwnFeedback(anonymous, number, code, locale, now())} code={code} locale={locale} /></Main>
}

export default answered(SentPage)
