import { getTranslations } from 'next-intl/server'
import { ipKey } from '@/lib/core/client-ip'
import { handle, json } from '@/lib/core/http'
import { limit } from '@/lib/core/rate-limit'
import { searchPlaces } from '@/lib/geo/place-answers'
import type { Words } from '@/lib/geo/place-words'
import { toLocale } from '@/lib/i18n/locales'

/** Places by name or typed coordinates: `?q=&locale=` → `{ options, message, swapped }`. */
export const GET = handle(async (request) => {
  await limit(['placeSearchByIp', ipKey(request.headers)])
  const query = new URL(request.url).searchParams
  const asked = query.get('locale')
  const locale = toLocale(asked)
  const t = (await getTranslations({ locale, namespace: 'map' })) as unknown as Words
  return json(await searchPlaces((query.get('q') ?? '').slice(0, 200), locale, t))
})
