import { followCookie, readCookies } from '@/lib/auth/cookies'
import { canSeeAttachment } from '@/lib/feedback/queries/photos'
import type { SeeOwner, Visibility } from '@/lib/media/types'

/** Codes of the reports that this browser has opened by number and code, newest first. */
const followCodes = (request: Request) => (readCookies(request.headers.get('cookie')).get(followCookie()) ?? '').split(/[\s,.]+/).filter(Boolean).slice(0, 5)

/** Which domain answers for the pictures of which owner. What no domain answers for does not exist. */
export const photoOwners: Record<string, SeeOwner> = {
  feedback: async ({ actor, request }, owner) => {
    let seen: Visibility = null
    for (const code of [undefined, ...followCodes(request)]) seen ??= await canSeeAttachment(actor, code, owner)
    return seen
  },
}
