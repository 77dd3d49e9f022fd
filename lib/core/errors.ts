/**
 * Every refusal the service can give. `code` decides the HTTP status and the page shown;
 * `messageKey` is a key of `errors.json`, so that no sentence stands in code.
 */
export type ErrorCode =
  | 'invalid' | 'unauthenticated' | 'forbidden' | 'not_found' | 'conflict' | 'stale' | 'gone'
  | 'too_large' | 'unsupported_media' | 'rate_limited' | 'unavailable'

const statusOf: Record<ErrorCode, number> = {
  invalid: 422, unauthenticated: 401, forbidden: 403, not_found: 404, conflict: 409, stale: 409, gone: 410,
  too_large: 413, unsupported_media: 415, rate_limited: 429, unavailable: 503,
}

export type FieldErrors = Record<string, string[]>

export class AppError extends Error {
  readonly code: ErrorCode
  readonly messageKey: string
  /** Values for the message, and for `Retry-After` (`retryAfter`, seconds). */
  readonly params: Record<string, string | number>
  /** Field path → message keys. */
  readonly fields: FieldErrors | undefined

  constructor(code: ErrorCode, messageKey: string = code, options: { params?: Record<string, string | number>; fields?: FieldErrors; cause?: unknown } = {}) {
    super(`${code}: ${messageKey}`, { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.messageKey = messageKey
    this.params = options.params ?? {}
    this.fields = options.fields
  }

  get status(): number {
    return statusOf[this.code]
  }
}

/** What the actor cannot see does not exist: one refusal for both. */
export const notFound = () => new AppError('not_found')

/** True for an error made by us, also across the bundles of Next, where classes are not the same object. */
export function isAppError(error: unknown): error is AppError {
  return error instanceof Error && error.name === 'AppError'
}

const byState: [RegExp, ErrorCode][] = [
  [/^(23P01|23505)$/, 'conflict'],
  [/^(22...|23514|23502|23503)$/, 'invalid'],
  [/^(53...|57P0.|08...|57014|55P03|40001|40P01)$/, 'unavailable'],
]
const networkFailure = /ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|Connection terminated|timeout exceeded when trying to connect|Query read timeout|no answer in time/

/**
 * Turns a database error into a refusal: exclusion and uniqueness → conflict, bad values → invalid,
 * full disk, lost or stalled server → unavailable. Anything else is returned as it is.
 */
export function mapDbError(error: unknown): unknown {
  if (isAppError(error)) return error
  for (let e = error, depth = 0; e instanceof Error && depth < 5; e = e.cause, depth++) {
    const state = (e as { code?: unknown }).code
    const hit = typeof state === 'string' && byState.find(([pattern]) => pattern.test(state))
    if (hit) return new AppError(hit[1], hit[1], { cause: error })
    if (networkFailure.test(`${String(state ?? '')} ${e.message}`)) return new AppError('unavailable', 'unavailable', { cause: error })
  }
  return error
}

/** SQLSTATE of a database error or of what caused it, else undefined. */
export function sqlState(error: unknown): string | undefined {
  for (let e = error, depth = 0; e instanceof Error && depth < 5; e = e.cause, depth++) {
    const state = (e as { code?: unknown }).code
    if (typeof state === 'string' && /^[0-9A-Z]{5}$/.test(state)) return state
  }
  return undefined
}
