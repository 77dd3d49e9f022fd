import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { LinkButton } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { Icon } from '@/components/ui/icon'
import { Pagination } from '@/components/ui/pagination'
import type { FeedbackFilters, FeedbackListItem, Page } from '@/lib/feedback/types'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { FeedbackCase } from './feedback-case'

type Props = { page: Page<FeedbackListItem>; filters: FeedbackFilters; locale: Locale; form: ReactNode; map: ReactNode }

/** Filters as they stand in an address. */
export const filterQuery = (filters: FeedbackFilters): Record<string, string | undefined> => ({
  text: filters.text, category: filters.category?.join(','), status: filters.status?.join(','), phase: filters.phase, group: filters.group, area: filters.area, from: filters.from, to: filters.to, sort: filters.sort,
})

/** The same filters as an Atom feed. */
export const feedAddress = (filters: FeedbackFilters, locale: Locale): string =>
  `/syote/palautteet.atom?${new URLSearchParams({ ...Object.fromEntries(Object.entries(filterQuery(filters)).filter((e): e is [string, string] => Boolean(e[1]))), locale })}`

/** The list beside the map; on a phone the map lies under the head. */
export async function FeedbackList({ page, filters, locale, form, map }: Props) {
  const t = await getTranslations('feedback.list')
  const common = await getTranslations('common')
  const query = filterQuery(filters)
  const feed = feedAddress(filters, locale)
  return (
    <>
      <div className="split__list">
        <div className="split__head stack">
          <div className="pagehead__row"><h1>{t('title')}</h1><LinkButton size="s" href={href(locale, '/feedback/new')} icon={<Icon name="plus" />}>{t('give')}</LinkButton></div>
          {form}
          <p className="meta"><strong>{t('count', { count: page.total })}</strong> · {t(`sorts.${filters.sort ?? 'newest'}`)}</p>
        </div>
        <div className="split__rows rows">
          {page.items.map((item) => <FeedbackCase key={item.number} item={item} locale={locale} />)}
          {page.items.length === 0 && <Empty title={t('empty')} level={2} action={<LinkButton href={href(locale, '/feedback/new')}>{t('give')}</LinkButton>}>{t('emptyText')}</Empty>}
          <Pagination current={page.page} last={page.pages} hrefOf={(n) => href(locale, '/feedback', undefined, { ...query, page: n > 1 ? n : undefined })} words={{ label: common('pages'), previous: common('previousPage'), next: common('nextPage'), page: (n: number) => common('page', { page: n }) }} />
          <p className="meta split__more"><a href={feed}>{t('feed')}</a> · <a href={href(locale, '/feedback/statistics')}>{t('statistics')}</a></p>
        </div>
      </div>
      {map}
    </>
  )
}
