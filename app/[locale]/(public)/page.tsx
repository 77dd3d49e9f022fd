import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { Deeds } from '@/components/home/deeds'
import { Hero } from '@/components/home/hero'
import { LatestFeedback } from '@/components/home/latest-feedback'
import { Main } from '@/components/layout/main'
import { listLatestAnswered, listPublicFeedback } from '@/lib/feedback/queries/lists'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { pageMetadata } from '@/lib/i18n/metadata'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return pageMetadata((await params).locale, '/', {})
}

export default async function HomePage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const t = await getTranslations('content.home')
  const answered = await listLatestAnswered(5, locale)
  const latest = await listPublicFeedback({}, 1, locale, 4)
  const list = href(locale, '/feedback')
  return (
    <>
      <Hero locale={locale} />
      <Main>
        <Deeds locale={locale} />
        <div className="home-grid">
          <LatestFeedback id="h-answered" title={t('answeredTitle')} more={{ href: list, label: t('answeredMore') }} items={answered} locale={locale} badge />
          <LatestFeedback id="h-latest" title={t('latestTitle')} more={{ href: list, label: t('latestMore') }} items={latest.items} locale={locale} />
        </div>
      </Main>
    </>
  )
}
