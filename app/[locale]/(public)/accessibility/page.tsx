import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { answered } from '@/app/answered'
import { Statement } from '@/components/content/statement'
import { Main } from '@/components/layout/main'
import type { Locale } from '@/lib/i18n/locales'
import { pageMetadata } from '@/lib/i18n/metadata'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'content.accessibility' })
  return pageMetadata(locale, '/accessibility', { title: t('title'), description: t('lead') })
}

async function AccessibilityPage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  return <Main><Statement name="accessibility" locale={locale} /></Main>
}

export default answered(AccessibilityPage)
