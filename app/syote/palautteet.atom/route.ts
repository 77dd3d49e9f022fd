import { getTranslations } from 'next-intl/server'
import { atomFeed } from '@/lib/formats/atom'
import { env } from '@/lib/core/env'
import { conditional, handle } from '@/lib/core/http'
import { listForFeed } from '@/lib/feedback/queries/lists'
import { filtersInput } from '@/lib/feedback/validation'
import { href } from '@/lib/i18n/href'
import { countRead, localeOf, queryOf, urlOf } from '../../api/v1/feedback/read'

export const dynamic = 'force-dynamic'
const size = 50

/** The list's filters as a feed, what changed last first. Never a whole account of anything: fifty at most. */
export const GET = handle(async (request) => {
  const rate = await countRead(request)
  const { searchParams, search } = new URL(request.url)
  const locale = localeOf(searchParams)
  const filters = filtersInput.parse(queryOf(searchParams))
  const items = await listForFeed(filters, size, locale)
  const t = await getTranslations({ locale, namespace: 'feedback' })
  const { siteUrl } = env()
  const { locale: _language, ...query } = queryOf(searchParams)
  const self = `${siteUrl}/syote/palautteet.atom${search}`
  const url = urlOf(locale)
  const body = atomFeed({
    id: self, title: t('list.title'), selfUrl: self, pageUrl: `${siteUrl}${href(locale, '/feedback', undefined, query)}`, language: locale, author: 'Kuopio',
    updated: new Date(items[0]?.updatedAt ?? 0),
    entries: items.map((item) => ({
      id: `${siteUrl}/${item.number}`, title: item.title, url: url(item.number), published: new Date(item.receivedAt), updated: new Date(item.updatedAt),
      summary: [[t(`status.${item.status}`), item.categoryName, item.areaName].filter(Boolean).join(' · '), item.description].join('\n\n'), category: { term: item.categoryCode, label: item.categoryName },
      ...(item.lat !== null && item.lon !== null ? { point: { lat: item.lat, lon: item.lon } } : {}),
    })),
  })
  return conditional(request, body, 'application/atom+xml; charset=utf-8', rate)
})
