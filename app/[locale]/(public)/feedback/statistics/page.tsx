import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { answered } from '@/app/answered'
import { FeedbackNumbers } from '@/components/feedback/feedback-numbers'
import { Main } from '@/components/layout/main'
import { PageHead } from '@/components/ui/panel'
import { feedbackStatistics } from '@/lib/feedback/queries/statistics'
import type { Locale } from '@/lib/i18n/locales'
import { pageMetadata } from '@/lib/i18n/metadata'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'feedback.statistics' })
  return pageMetadata(locale, '/feedback/statistics', { title: t('title'), description: t('intro') })
}

async function StatisticsPage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const t = await getTranslations('feedback.statistics')
  return (
    <Main>
      <PageHead title={t('title')} lead={t('intro')} />
      <FeedbackNumbers statistics={await feedbackStatistics({}, locale)} locale={locale} />
    </Main>
  )
}

export default answered(StatisticsPage)
