import { env } from '@/lib/core/env'
import { href } from '@/lib/i18n/href'

export const dynamic = 'force-dynamic'

const dayMs = 86_400_000
/** Under a year, as the standard advises, and never nearly over. */
const goodForDays = 180

/** Where to tell of a hole (RFC 9116): the sender's address of the service's mail, or the report form where none is set. */
export function GET(): Response {
  const address = /<([^>]+)>/.exec(env().MAIL_FROM)?.[1] ?? env().MAIL_FROM
  const contact = /@[^@]+\.[^@]+$/.test(address) ? `mailto:${address}` : `${env().siteUrl}${href('en', '/feedback/new')}`
  const lines = [`Contact: ${contact}`, `Expires: ${new Date((Math.ceil(Date.now() / dayMs) + goodForDays) * dayMs).toISOString()}`, 'Preferred-Languages: fi, en, sv', `Canonical: ${env().siteUrl}/.well-known/security.txt`]
  return new Response(`${lines.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
