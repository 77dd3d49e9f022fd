import { anonymous } from '@/lib/auth/actor'
import { handle } from '@/lib/core/http'
import { getDemoHtml } from '@/lib/mail/queries'

export const dynamic = 'force-dynamic'

const headers = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  // What a mail reader would allow: styles and links, nothing that runs or loads.
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
}

/** A mail of the demo mailbox as its receiver would see it. Does not exist outside demo mode. */
export const GET = handle<{ params: Promise<{ id: string }> }>(async (_request, { params }) => new Response(await getDemoHtml(anonymous, (await params).id), { headers }))
