import { anonymous } from '@/lib/auth/actor'
import { handle } from '@/lib/core/http'
import { listDemoMail } from '@/lib/mail/queries'

export const dynamic = 'force-dynamic'

/** The demo mailbox for programs: newest first, of one address with `?to=`. Does not exist outside demo mode. */
export const GET = handle(async (request) =>
  Response.json(await listDemoMail(anonymous, new URL(request.url).searchParams.get('to') ?? undefined), { headers: { 'Cache-Control': 'no-store' } }))
