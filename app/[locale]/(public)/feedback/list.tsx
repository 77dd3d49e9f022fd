import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { getTranslations } from 'next-intl/server'
import { FeedbackFilterForm } from '@/components/feedback/feedback-filters'
import { FeedbackList, feedAddress, filterQuery } from '@/components/feedback/feedback-list'
import { FeedbackMap } from '@/components/feedback/feedback-map'
import { Main } from '@/components/layout/main'
import { listCategoryGroups } from '@/lib/feedback/queries/categories'
import { listPublicFeedback } from '@/lib/feedback/queries/lists'
import { filtersInput, pageInput } from '@/lib/feedback/validation'
import { listAreaOptions } from '@/lib/geo/queries'
import type { Locale } from '@/lib/i18n/locales'
import { pageMetadata } from '@/lib/i18n/metadata'

/** What stands in the list's address. */
export type Asked = Record<string, string | string[] | undefined>

const filtersOf = (asked: Asked) =>
  filtersInput.parse(Object.fromEntries(Object.entries(asked).map(([k, v]) => [k === 'q' ? 'text' : k, Array.isArray(v) ? v[0] : v]).filter(([, v]) => v !== '')))

/** Head of the list, with its feed. */
export async function listMetadata(locale: Locale, asked: Asked): Promise<Metadata> {
  const t = await getTranslations({ locale, namespace: 'feedback.list' })
  const page = pageMetadata(locale, '/feedback', { title: t('title'), description: t('intro') })
  return { ...page, alternates: { ...page.alternates, types: { 'application/atom+xml': feedAddress(filtersOf(asked), locale) } } }
}

/** List and map of public reports, by what the address asks. Awaited by the page itself, which tells of failures (app/answered.tsx). */
export async function feedbackList(locale: Locale, asked: Asked): Promise<ReactNode> {
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
