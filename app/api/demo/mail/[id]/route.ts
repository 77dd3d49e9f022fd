import { anonymous } from '@/lib/auth/actor'
import { isAppError } from '@/lib/core/errors'
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
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  try {
    return new Response(await getDemoHtml(anonymous, (await params).id), { headers })
  } catch (error) {
    if (isAppError(error)) return new Response(null, { status: error.status })
    throw error
  }
}
