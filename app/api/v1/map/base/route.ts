import { handle, json } from '@/lib/core/http'
import { baseMapState, importedBaseMap } from '@/lib/geo/queries'

/** The base map after an import: `{ topology, outlines }`. Its address changes with every import, so it is kept for long. */
export const GET = handle(async (request) => {
  const { version } = await baseMapState()
  const etag = `"${version}"`
  const asked = new URL(request.url).searchParams.get('v')
  const headers = { ETag: etag, 'Cache-Control': asked === version ? 'public, max-age=31536000, immutable' : 'public, max-age=60' }
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
  return json(await importedBaseMap(), { headers })
})
