import { getActorFromRequest } from '@/lib/auth/get-actor'
import { isStaff } from '@/lib/auth/permissions'
import { handle, json } from '@/lib/core/http'

/** Who is signed in, for the header: `{ name, staff }`, or null. */
export const GET = handle(async (request) => {
  const actor = await getActorFromRequest(request)
  return json(actor.kind === 'person' ? { name: actor.name, staff: isStaff(actor) } : null)
})
