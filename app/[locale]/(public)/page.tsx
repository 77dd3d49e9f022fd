import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { answered } from '@/app/answered'
import { AnswerTimes } from '@/components/home/answer-times'
import { Deeds } from '@/components/home/deeds'
import { Hero } from '@/components/home/hero'
import { LatestFeedback } from '@/components/home/latest-feedback'
import { NearMap, nearBox } from '@/components/home/near-map'
import { Main } from '@/components/layout/main'
import { now } from '@/lib/core/clock'
import { addDays, localDate } from '@/lib/core/time'
import { listLatestAnswered, listPublicFeedback } from '@/lib/feedback/queries/lists'
import { feedbackStatistics } from '@/lib/feedback/queries/statistics'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { pageMetadata } from '@/lib/i18n/metadata'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return pageMetadata((await params).locale, '/', {})
}

async function HomePage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const t = await getTranslations('content.home')
  const answered = await listLatestAnswered(6, locale)
  const latest = await listPublicFeedback({ bbox: nearBox }, 1, locale, 3)
  const times = await feedbackStatistics({ from: addDays(localDate(now()), -90) }, locale)
  const list = href(locale, '/feedback')
  return (
    <Main frame="home">
      <Hero locale={locale} />
      <div className="home__in">
        <Deeds locale={locale} />
        <div className="home-grid">
          <LatestFeedback id="h-answered" title={t('answeredTitle')} more={{ href: list, label: t('answeredMore') }} items={answered} locale={locale} badge />
          <LatestFeedback id="h-latest" title={t('latestTitle')} more={{ href: list, label: t('latestMore') }} items={latest.items} locale={locale}
            above={<NearMap locale={locale} label={t('mapLabel')} items={latest.items} />} />
        </div>
        <AnswerTimes total={times.total} groups={times.byGroup} locale={locale} />
      </div>
    </Main>
  )
}

export default answered(HomePage)
