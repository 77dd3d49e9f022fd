import { env } from './env'
import { AppError } from './errors'

/**
 * A write with cookies comes from our own pages. The Origin header must be ours; a missing one is refused.
 * X-Forwarded-Host and Host are never asked. @throws AppError forbidden
 */
export function requireOwnOrigin(headers: Headers): void {
  const origin = headers.get('origin')
  if (origin !== new URL(env().siteUrl).origin) throw new AppError('forbidden', 'foreignOrigin')
}
