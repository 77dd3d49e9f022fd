import { keyedHash, normaliseFollowCode, sameHash } from '@/lib/core/ids'

/** True when the code belongs to the report; compared in constant time, also for a number that does not exist. */
export function codeMatches(stored: string | undefined, typed: string | undefined): boolean {
  const code = normaliseFollowCode(typed ?? '')
  const hash = keyedHash('follow-code', code ?? 'no code')
  return sameHash(stored ?? keyedHash('follow-code', 'no report'), hash) && code !== null && stored !== undefined
}
