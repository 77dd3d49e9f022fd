import { handle, json } from '@/lib/core/http'
import { availableTiles } from '@/lib/geo/tiles'

/** The online tiles that can be laid over the base map now, or null: `{ tiles: { url, credit } | null }`. */
export const GET = handle(async () => json({ tiles: await availableTiles() }, { headers: { 'Cache-Control': 'public, max-age=60' } }))
