import { anonymous } from '@/lib/auth/actor'
import { notFound } from '@/lib/core/errors'
import { handle } from '@/lib/core/http'
import { href } from '@/lib/i18n/href'
import { defaultLocale } from '@/lib/i18n/locales'
import { endSubscription } from '@/lib/notifications/commands'

export const dynamic = 'force-dynamic'

const tokenOf = (request: Request) => new URL(request.url).searchParams.get('token') ?? ''

/** One-click unsubscribe of mail programs (RFC 8058). They send no cookies and no Origin: the token in the address is the whole right. */
export const POST = handle(async (request) => {
  const token = tokenOf(request)
  if (token.length > 100 || !token) throw notFound()
  await endSubscription(anonymous, { token })
  return new Response(null, { status: 204 })
})

/** A person who opens the address gets the page with the button; opening alone ends nothing. */
export function GET(request: Request): Response {
  return new Response(null, { status: 303, headers: { Location: href(defaultLocale, '/subscriptions/end', undefined, { token: tokenOf(request) }), 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' } })
}
