import { handle } from '@/lib/core/http'
import { requireOwnOrigin } from '@/lib/core/origin'
import { discardUpload } from '@/lib/media/upload'

export const dynamic = 'force-dynamic'

/** Takes an unclaimed picture away at once, row and files, for the holder of its token. */
export const DELETE = handle<{ params: Promise<{ id: string }> }>(async (request, { params }) => {
  requireOwnOrigin(request.headers)
  await discardUpload((await params).id, new URL(request.url).searchParams.get('token') ?? '')
  return new Response(null, { status: 204 })
})
