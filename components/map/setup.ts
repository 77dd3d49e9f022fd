import 'server-only'
import { getTranslations } from 'next-intl/server'
import { baseMapState } from '@/lib/geo/queries'
import type { Locale } from '@/lib/i18n/locales'
import type { MapSetup } from './words'
import { mapWordKeys, pickerWordKeys } from './words'

/** What every map of a page needs: the base map's address, whose it is, and the words. One for all maps of the page. */
export async function mapSetup(locale: Locale): Promise<MapSetup> {
  const t = await getTranslations({ locale, namespace: 'map' })
  const base = await baseMapState()
  const own = base.credit ? t('attribution.own', { credit: base.credit }) : t('attribution.ownUnknown')
  return {
    locale,
    baseUrl: base.url,
    credit: base.ownBase ? own : t('attribution.shipped'),
    words: Object.fromEntries(mapWordKeys.map((k) => [k, t.raw(`ui.${k}`) as string])) as MapSetup['words'],
    sources: t('attribution.sources'),
    tilesCredit: t.raw('attribution.tiles') as string,
    osm: t('attribution.osm'),
  }
}

/** The words of the place picker. */
export async function pickerWords(locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'map' })
  return Object.fromEntries(pickerWordKeys.map((k) => [k, t.raw(`picker.${k}`) as string])) as Record<(typeof pickerWordKeys)[number], string>
}
