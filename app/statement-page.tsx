import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { answered } from '@/app/answered'
import { Statement, type StatementName } from '@/components/content/statement'
import { Main } from '@/components/layout/main'
import type { Locale } from '@/lib/i18n/locales'
import { pageMetadata } from '@/lib/i18n/metadata'

type Props = { params: Promise<{ locale: Locale }> }

/** The page of a statement: what its file exports. */
export const statementPage = (route: '/about' | '/accessibility' | '/open-data' | '/privacy', name: StatementName) => ({
  async generateMetadata({ params }: Props): Promise<Metadata> {
    const { locale } = await params
    const t = await getTranslations({ locale, namespace: `content.${name}` })
    return pageMetadata(locale, route, { title: t('title'), description: t('lead') })
  },
  Page: answered(async ({ params }: Props) => {
    const { locale } = await params
    setRequestLocale(locale)
    return <Main><Statement name={name} locale={locale} /></Main>
  }),
})
