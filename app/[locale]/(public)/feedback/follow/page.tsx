import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { answered } from '@/app/answered'
import { localeOf, personalTitle, type PageProps } from '@/app/page-parts'
import { FeedbackReport } from '@/components/feedback/feedback-report'
import { FollowDeeds, FollowDoor, FollowState } from '@/components/feedback/follow-forms'
import { Main } from '@/components/layout/main'
import { PhotoGallery } from '@/components/media/photo-gallery'
import { galleryWords } from '@/components/media/words'
import { followCookie } from '@/lib/auth/cookies'
import { getActor } from '@/lib/auth/get-actor'
import { now } from '@/lib/core/clock'
import { isAppError } from '@/lib/core/errors'
import { getOwnFeedback } from '@/lib/feedback/queries/detail'
import { forgetContactsAction, openFollowAction, reopenAction, replyAction, withdrawAction } from '@/lib/feedback/reporter-actions'
import { photosOfOne } from '@/lib/media/queries'

/** For the sender alone. */
export const dynamic = 'force-dynamic'

export const generateMetadata = personalTitle('feedbackForm.follow.title', { referrer: 'same-origin' })

async function FollowPage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params)
  const { number: asked } = await searchParams
  const [held, code] = ((await cookies()).get(followCookie())?.value ?? '').split(' ')
  const number = typeof asked === 'string' ? asked.slice(0, 40) : (held ?? '')
  const report = number ? await getOwnFeedback(await getActor(), number, held === number ? code : undefined, locale, now()).catch((error: unknown) => { if (isAppError(error) && error.code === 'not_found') return null; throw error }) : null
  if (!report) return <Main frame="narrow"><FollowDoor number={number} locale={locale} action={openFollowAction} /></Main>
  const photos = await photosOfOne('feedback', report.id, locale)
  return (
    <Main>
      <FeedbackReport report={report} locale={locale} withBodies above={<FollowState report={report} />} photos={photos.length > 0 && <PhotoGallery photos={photos} words={galleryWords(await getTranslations('media'))} />}
        aside={<FollowDeeds report={report} locale={locale} actions={{ reply: replyAction, withdraw: withdrawAction, reopen: reopenAction, forget: forgetContactsAction }} />} />
    </Main>
  )
}

export default answered(FollowPage)
