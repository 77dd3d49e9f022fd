import { env } from '@/lib/core/env'
import { project } from './projection'

export type TileSource = { url: string; /** Null: OpenStreetMap's own words, told by the messages. */ credit: string | null }

const openStreetMap = 'https://tile.openstreetmap.org/{z}/{x}/{y}.png'
const keepGood = 10 * 60_000
const keepBad = 60_000

let known: { until: number; url: string; answer: Promise<boolean> } | undefined

async function answers(url: string): Promise<boolean> {
  const zoom = 10
  const { x, y } = project({ lat: 62.89, lon: 27.68 }, zoom)
  const address = url.replace('{s}', 'a').replace('{z}', String(zoom)).replace('{x}', String(Math.floor(x / 256))).replace('{y}', String(Math.floor(y / 256))).replace('{r}', '')
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(3000), headers: { 'User-Agent': 'Yhessa/1.0 (municipal participation service)' } })
    await response.body?.cancel()
    return response.ok && (response.headers.get('content-type') ?? '').startsWith('image/')
  } catch {
    // No network, or no such server: the ordinary case on a closed machine. The base map stands alone.
    return false
  }
}

/** The online tiles of `TILE_URL`, when one tile can be had from here; asked at most once a minute. Null without a network. */
export async function availableTiles(now = Date.now()): Promise<TileSource | null> {
  const { TILE_URL: setting, TILE_ATTRIBUTION: credit } = env()
  const url = setting ?? openStreetMap
  if (!url) return null
  if (!known || known.until < now || known.url !== url) {
    const fresh = { until: now + keepBad, url, answer: answers(url) }
    known = fresh
    if (await fresh.answer) fresh.until = now + keepGood
  }
  return (await known.answer) ? { url, credit: credit ?? (url === openStreetMap ? null : new URL(url.replace(/[{}]/g, '')).host) } : null
}
