import { getTranslations } from 'next-intl/server'
import { PointMap } from '@/components/map/point-map'
import { mapSetup } from '@/components/map/setup'
import { StillMap } from '@/components/map/still-map'
import type { FeedbackFilters, FeedbackListItem } from '@/lib/feedback/types'
import type { BBox } from '@/lib/geo/types'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { statusLook } from './status-look'
import { filterQuery } from './feedback-list'

const city: BBox = [27.45, 62.82, 27.86, 62.98]

/** Every report of the filters on the map, asked from the server view by view; the page's own rows are there at once. */
export async function FeedbackMap({ items, filters, locale }: { items: FeedbackListItem[]; total: number; filters: FeedbackFilters; locale: Locale }) {
  const t = await getTranslations('feedback.list')
  const setup = await mapSetup(locale)
  const query = new URLSearchParams({ ...Object.fromEntries(Object.entries(filterQuery(filters)).filter((e): e is [string, string] => Boolean(e[1]))), locale })
  const points = items.flatMap((f) => (f.lat === null || f.lon === null ? [] : [{ id: f.number, lat: f.lat, lon: f.lon, label: f.title, state: statusLook[f.status].tone, icon: f.icon, href: href(locale, '/feedback/[number]', { number: f.number }) }]))
  return (
    <section className="split__map" aria-label={t('map')}>
      <PointMap setup={setup} label={`${t('map')}. ${t('mapHint')}`} points={points} fetchUrl={`/api/v1/feedback/map?${query}&`} box={city} wide still={<StillMap box={city} />} />
    </section>
  )
}
