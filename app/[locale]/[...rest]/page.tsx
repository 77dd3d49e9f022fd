import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { NotFoundContent } from '@/components/layout/not-found-content'
import type { Locale } from '@/lib/i18n/locales'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'layout.errors' })
  return { title: t('notFoundTitle'), robots: { index: false } }
}

/** Every address that no page has: the 404 page in the language of the address. */
export default async function UnknownPage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  return <NotFoundContent locale={locale} />
}
