import { getTranslations } from 'next-intl/server'
import { ipKey } from '@/lib/core/client-ip'
import { AppError } from '@/lib/core/errors'
import { handle, json } from '@/lib/core/http'
import { limit } from '@/lib/core/rate-limit'
import { isPoint } from '@/lib/geo/coordinates'
import { describePoint } from '@/lib/geo/place-answers'
import type { Words } from '@/lib/geo/place-words'
import { toLocale } from '@/lib/i18n/locales'

const degrees = (text: string | null) => (text && /^-?\d{1,3}(\.\d{1,20})?$/.test(text) ? Number(text) : NaN)

/** A point in words: `?lat=&lon=&locale=`. Refuses what is no point with 422. */
export const GET = handle(async (request) => {
  await limit(['placeSearchByIp', ipKey(request.headers)])
  const query = new URL(request.url).searchParams
  const point = { lat: degrees(query.get('lat')), lon: degrees(query.get('lon')) }
  if (!isPoint(point)) throw new AppError('invalid', 'badPoint')
  const asked = query.get('locale')
  const locale = toLocale(asked)
  const t = (await getTranslations({ locale, namespace: 'map' })) as unknown as Words
  return json(await describePoint(point, locale, t))
})
