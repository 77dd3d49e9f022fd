import 'server-only'
import type { Tx } from '@/db/client'
import { areaAt, placeVerdict } from '@/lib/geo/queries'
import { invalid } from './load'

export type PlaceInput = { lat?: number | null | undefined; lon?: number | null | undefined; nearBorderConfirmed: boolean }

/**
 * The area of a place. Without a point null, unless one is required.
 * @throws AppError invalid: `placeRequired`; `outside`, or `outsideNamed` with the neighbour's name; `nearBorder` until confirmed
 */
export async function settlePlace(tx: Tx, input: PlaceInput, required: boolean): Promise<string | null> {
  if (input.lat == null || input.lon == null) {
    if (required) throw invalid('lat', 'placeRequired')
    return null
  }
  const point = { lat: input.lat, lon: input.lon }
  const verdict = await placeVerdict(tx, point)
  if (verdict.kind === 'outside') throw invalid('lat', verdict.neighbour ? 'outsideNamed' : 'outside', verdict.neighbour ? { neighbour: verdict.neighbour.name.fi } : undefined)
  if (verdict.kind === 'nearBorder' && !input.nearBorderConfirmed) throw invalid('lat', 'nearBorder')
  return (await areaAt(tx, point))?.id ?? null
}
