import { z } from 'zod'
import { statusLook } from '@/components/feedback/status-look'
import { ipKey } from '@/lib/core/client-ip'
import { parseInput } from '@/lib/core/command'
import { handle, json } from '@/lib/core/http'
import { limit } from '@/lib/core/rate-limit'
import { feedbackForMap } from '@/lib/feedback/queries/map'
import { filtersInput } from '@/lib/feedback/validation'
import { href } from '@/lib/i18n/href'
import { locales } from '@/lib/i18n/locales'

export const dynamic = 'force-dynamic'

const viewInput = z.object({ zoom: z.coerce.number({ error: 'badNumber' }).min(3).max(19), locale: z.enum(locales).catch('fi'), bbox: z.string({ error: 'required' }).max(120) })

/** Public reports of a view: at most 500 points, else clusters. The same condition as the list's. */
export const GET = handle(async (request) => {
  await limit(['apiReadByIp', ipKey(request.headers)])
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const { zoom, locale } = parseInput(viewInput, query)
  const { items, clusters, total } = await feedbackForMap(filtersInput.parse(query), zoom)
  const points = items.map((f) => ({ id: f.number, lat: f.lat, lon: f.lon, label: f.title, state: statusLook[f.status].tone, icon: f.icon, href: href(locale, '/feedback/[number]', { number: f.number }) }))
  return json({ items: points, clusters, total }, { headers: { 'Cache-Control': 'public, max-age=10' } })
})
