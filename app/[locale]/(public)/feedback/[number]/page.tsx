import type { Metadata } from 'next'
import { cache } from 'react'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { answered } from '@/app/answered'
import { FeedbackHidden } from '@/components/feedback/feedback-hidden'
import { FeedbackReactions } from '@/components/feedback/feedback-reactions'
import { FeedbackReport } from '@/components/feedback/feedback-report'
import { Main } from '@/components/layout/main'
import { NotFoundContent } from '@/components/layout/not-found-content'
import { PhotoGallery } from '@/components/media/photo-gallery'
import { galleryWords } from '@/components/media/words'
import { isAppError } from '@/lib/core/errors'
import { flagAction, supportAction } from '@/lib/feedback/actions'
import { findHiddenTrace, getPublicFeedback } from '@/lib/feedback/queries/detail'
import type { Locale } from '@/lib/i18n/locales'
import { pageMetadata } from '@/lib/i18n/metadata'
import { photosOfOne } from '@/lib/media/queries'
import { followAction } from '@/lib/notifications/actions'

type Props = { params: Promise<{ locale: Locale; number: string }> }

const find = cache(async (number: string, locale: Locale) => {
  try {
    return await getPublicFeedback(number, locale)
  } catch (error) {
    if (isAppError(error) && error.code === 'not_found') return null
    throw error
  }
})

/** None beforehand: each address is rendered when it is first asked for, and kept. Without this the page would be made anew each time. */
export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, number } = await params
  // A failure is told by the page itself, which asks the same question.
  const report = await find(number, locale).catch(() => null)
  return report ? pageMetadata(locale, '/feedback/[number]', { title: report.title, description: report.description.slice(0, 160) }, { params: { number } }) : { robots: { index: false } }
}

/** One public report, kept until a command changes it. A hidden one leaves its trace; anything else does not exist. */
async function FeedbackPage({ params }: Props) {
  const { locale, number } = await params
  setRequestLocale(locale)
  const report = await find(number, locale)
  if (!report) {
    const trace = await findHiddenTrace(number)
    return trace ? <Main frame="narrow"><FeedbackHidden trace={trace} locale={locale} /></Main> : <NotFoundContent locale={locale} />
  }
  const photos = await photosOfOne('feedback', report.id, locale)
  return (
    <Main>
      <FeedbackReport report={report} locale={locale} photos={photos.length > 0 && <PhotoGallery photos={photos} words={galleryWords(await getTranslations('media'))} />}
        aside={<FeedbackReactions report={report} locale={locale} actions={{ support: supportAction, follow: followAction, flag: flagAction }} />} />
    </Main>
  )
}

export default answered(FeedbackPage)
