import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { answered } from '@/app/answered'
import { localeOf, type PageProps } from '@/app/page-parts'
import { FeedbackFilterForm } from '@/components/feedback/feedback-filters'
import { FeedbackList, feedAddress, filterQuery } from '@/components/feedback/feedback-list'
import { FeedbackMap } from '@/components/feedback/feedback-map'
import { Main } from '@/components/layout/main'
import { listCategoryGroups } from '@/lib/feedback/queries/categories'
import { listPublicFeedback } from '@/lib/feedback/queries/lists'
import { filtersInput, pageInput } from '@/lib/feedback/validation'
import { listAreaOptions } from '@/lib/geo/queries'
import { pageMetadata } from '@/lib/i18n/metadata'

/** Filtered by its address: made anew for each. */
export const dynamic = 'force-dynamic'

const filtersOf = (asked: Awaited<PageProps['searchParams']>) =>
  filtersInput.parse(Object.fromEntries(Object.entries(asked).map(([k, v]) => [k === 'q' ? 'text' : k, Array.isArray(v) ? v[0] : v]).filter(([, v]) => v !== '')))

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const locale = await localeOf(params)
  const t = await getTranslations({ locale, namespace: 'feedback.list' })
  const page = pageMetadata(locale, '/feedback', { title: t('title'), description: t('intro') })
  return { ...page, alternates: { ...page.alternates, types: { 'application/atom+xml': feedAddress(filtersOf(await searchParams), locale) } } }
}

async function FeedbackListPage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params)
  const asked = await searchParams
  const filters = filtersOf(asked)
  const page = await listPublicFeedback(filters, pageInput.parse(asked.page), locale)
  const open = Object.values(filterQuery({ ...filters, sort: undefined })).some(Boolean)
  return (
    <Main frame="split">
      <FeedbackList page={page} filters={filters} locale={locale}
        form={<FeedbackFilterForm filters={filters} groups={await listCategoryGroups(locale)} areas={await listAreaOptions(locale)} locale={locale} open={open} />}
        map={<FeedbackMap items={page.items} total={page.total} filters={filters} locale={locale} />} />
    </Main>
  )
}

export default answered(FeedbackListPage)
