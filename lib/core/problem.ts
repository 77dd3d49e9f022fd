import { randomBytes } from 'node:crypto'
import { isAppError, mapDbError, type AppError } from './errors'
import { log } from './log'

/** A short speakable reference that stands both on the page and in the log. */
export const newReference = () => randomBytes(4).toString('hex').toUpperCase().replace(/(.{4})/, '$1-')

/** Logs an error nobody foresaw. @returns the reference to show. */
export function logUnexpected(error: unknown, context: Record<string, string> = {}): string {
  const reference = newReference()
  log().error({ err: error, reference, ...context }, 'unexpected error')
  return reference
}

/** A refusal, or undefined for an error that nobody foresaw. Database errors are mapped first. */
export function asRefusal(error: unknown): AppError | undefined {
  const mapped = mapDbError(error)
  return isAppError(mapped) ? mapped : undefined
}

/** Logs an error of a page under Next's digest, which the error page shows as the reference. */
export function logPageError(error: unknown, context: Record<string, string>): void {
  const digest = error instanceof Error && 'digest' in error ? String((error as { digest?: unknown }).digest) : undefined
  log().error({ err: error, reference: digest, ...context }, 'unexpected error')
}
