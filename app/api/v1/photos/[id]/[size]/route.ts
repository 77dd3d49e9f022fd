import { getActorFromRequest } from '@/lib/auth/get-actor'
import { handle } from '@/lib/core/http'
import { findPhoto, photoResponse } from '@/lib/media/serve'
import { photoOwners } from '../../owners'

export const dynamic = 'force-dynamic'

/** A picture, as far as its owner lets this viewer see it now. */
export const GET = handle<{ params: Promise<{ id: string; size: string }> }>(async (request, { params }) => {
  const token = new URL(request.url).searchParams.get('token')
  const photo = await findPhoto({ actor: await getActorFromRequest(request), request }, { ...(await params), token }, photoOwners)
  return photoResponse(request, photo)
})
