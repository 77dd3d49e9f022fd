import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { answered } from '@/app/answered'
import { Main } from '@/components/layout/main'
import { Basics } from '@/components/style-guide/basics'
import { Fields } from '@/components/style-guide/fields'
import { Looks } from '@/components/style-guide/looks'
import { Patterns } from '@/components/style-guide/patterns'
import '@/components/style-guide/style-guide.css'
import { PageHead } from '@/components/ui/panel'
import { env } from '@/lib/core/env'
import type { Locale } from '@/lib/i18n/locales'
import { pageMetadata } from '@/lib/i18n/metadata'
import { tryForm } from './actions'

/** Its form is an action, so the page carries a nonce like every page with one. */
export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'style' })
  return pageMetadata(locale, '/style-guide', { title: t('title') }, { index: false })
}

/** Every part in every state; only in demo mode. */
async function StyleGuidePage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  if (!env().demo) notFound()
  const t = await getTranslations('style')
  return (
    <Main>
      <PageHead title={t('title')} lead={t('lead')} />
      <div className="parts"><Basics /><Fields action={tryForm} /><Patterns locale={locale} /><Looks /></div>
    </Main>
  )
}

export default answered(StyleGuidePage)
