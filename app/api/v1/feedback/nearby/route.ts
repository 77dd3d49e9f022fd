import { z } from 'zod'
import { parseInput } from '@/lib/core/command'
import { AppError } from '@/lib/core/errors'
import { handle, json } from '@/lib/core/http'
import { toPublicReport } from '@/lib/feedback/api'
import { findCategory } from '@/lib/feedback/queries/categories'
import { findNearbyOpen } from '@/lib/feedback/queries/lists'
import { countRead, localeOf, queryOf, urlOf } from '../read'

export const dynamic = 'force-dynamic'

const degrees = (max: number) => z.coerce.number({ error: 'badPoint' }).min(-max, { error: 'badPoint' }).max(max, { error: 'badPoint' })
const askedInput = z.object({ lat: degrees(90), lon: degrees(180), category: z.string({ error: 'required' }).min(1, { error: 'required' }).max(40) })

/** Open public reports of the category's group within 250 metres, nearest first: is the matter told already? */
export const GET = handle(async (request) => {
  const rate = await countRead(request)
  const query = new URL(request.url).searchParams
  const { lat, lon, category } = parseInput(askedInput, queryOf(query))
  const locale = localeOf(query)
  const found = await findCategory(category, locale)
  if (!found) throw new AppError('invalid', 'invalid', { fields: { category: ['unknownCategory'] } })
  const items = await findNearbyOpen({ lat, lon }, found.groupId, locale)
  return json({ items: items.map((item) => ({ ...toPublicReport(item, urlOf(locale)), metres: item.metres })) }, { headers: rate })
})
