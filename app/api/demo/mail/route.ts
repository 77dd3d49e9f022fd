import { anonymous } from '@/lib/auth/actor'
import { isAppError } from '@/lib/core/errors'
import { listDemoMail } from '@/lib/mail/queries'

export const dynamic = 'force-dynamic'

/** The demo mailbox for programs: newest first, of one address with `?to=`. Does not exist outside demo mode. */
export async function GET(request: Request): Promise<Response> {
  try {
    const mails = await listDemoMail(anonymous, new URL(request.url).searchParams.get('to') ?? undefined)
    return Response.json(mails, { headers: { 'Cache-Control': 'no-store' } })
  } catch (error) {
    if (isAppError(error)) return new Response(null, { status: error.status })
    throw error
  }
}
