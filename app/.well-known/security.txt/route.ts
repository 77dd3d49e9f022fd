import { env } from '@/lib/core/env'

export const dynamic = 'force-dynamic'

const yearMs = 365 * 86_400_000

/** Where to tell of a hole (RFC 9116). The address is the sender's of the service's mail. */
export function GET(): Response {
  const address = /<([^>]+)>/.exec(env().MAIL_FROM)?.[1] ?? env().MAIL_FROM
  const lines = [`Contact: mailto:${address}`, `Expires: ${new Date(Math.ceil(Date.now() / yearMs) * yearMs).toISOString()}`, 'Preferred-Languages: fi, en, sv', `Canonical: ${env().siteUrl}/.well-known/security.txt`]
  return new Response(`${lines.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
