import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { localeOf, type PageProps } from '@/app/page-parts'
import { NotFoundContent } from '@/components/layout/not-found-content'

/** `/api/nothing` comes here too: what is no language is answered in Finnish. */

/** None beforehand: each address is rendered when it is first asked for, and kept. Without this the page would be made anew each time. */
export const generateStaticParams = () => []

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'layout.errors' })
  return { title: t('notFoundTitle'), robots: { index: false } }
}

/** Every address that no page has: the 404 page in the language of the address. */
export default async function UnknownPage({ params }: PageProps) {
  const locale = await localeOf(params)
  setRequestLocale(locale)
  return <NotFoundContent locale={locale} />
}
