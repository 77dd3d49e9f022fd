import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { env } from './env'

/** Twenty-nine signs: digits and letters without those that look alike (I L O Z) or make words (A E U). */
const letters = '0123456789BCDFGHJKMNPQRSTVWXY'

const checkLetter = (body: string) => {
  // Weighted sum modulo 29 (prime): any single wrong letter and any swap of neighbours changes it.
  const sum = [...body].reduce((s, c, i) => s + (i + 2) * letters.indexOf(c), 0)
  return letters.charAt(sum % 29)
}

/** A new speakable, unguessable case number such as `P-7F3K-9Q`: five random letters and a check letter. */
export function newCaseNumber(kind: string): string {
  const body = Array.from({ length: 5 }, () => letters.charAt(randomInt(letters.length))).join('')
  const all = body + checkLetter(body)
  return `${kind}-${all.slice(0, 4)}-${all.slice(4)}`
}

/** Reads a case number as people type it (small letters, missing dashes, O for 0, I or L for 1); null when it cannot be one. */
export function parseCaseNumber(kind: string, typed: string): string | null {
  const plain = typed.normalize('NFKC').toUpperCase().replace(/[\s–—-]+/g, '').replace(/^#/, '')
  const body = (plain.startsWith(kind) && plain.length === kind.length + 6 ? plain.slice(kind.length) : plain).replace(/O/g, '0').replace(/[IL]/g, '1')
  if (body.length !== 6 || [...body].some((c) => !letters.includes(c))) return null
  if (checkLetter(body.slice(0, 5)) !== body.charAt(5)) return null
  return `${kind}-${body.slice(0, 4)}-${body.slice(4)}`
}

/**
 * The follow code of a report, made from its key: the same act repeated gives the same code, and no table holds it.
 */
export function followCodeFor(key: string): string {
  const digest = createHmac('sha256', env().secret).update(`follow\0${key.toLowerCase()}`).digest()
  const code = Array.from({ length: 12 }, (_, i) => letters.charAt((((digest[2 * i] ?? 0) << 8) | (digest[2 * i + 1] ?? 0)) % letters.length)).join('')
  return code.replace(/(.{4})(?=.)/g, '$1-')
}

/** The follow code in the one form that is hashed, or null when it cannot be one. */
export function normaliseFollowCode(typed: string): string | null {
  const plain = typed.normalize('NFKC').toUpperCase().replace(/[\s–—-]+/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  return plain.length === 12 && [...plain].every((c) => letters.includes(c)) ? plain.replace(/(.{4})(?=.)/g, '$1-') : null
}

/** 256 random bits for links and cookies. */
export const newToken = () => randomBytes(32).toString('base64url')
/** Six digits to type by hand. */
export const newDigits = () => String(randomInt(1_000_000)).padStart(6, '0')

/** Hex SHA-256; for values that need no key, such as checksums. */
export const sha256 = (value: string | Uint8Array) => createHash('sha256').update(value).digest('hex')

/** A keyed hash for values that must not be found by guessing: codes, devices, addresses. `purpose` keeps uses apart. */
export const keyedHash = (purpose: string, value: string) => createHmac('sha256', env().secret).update(`${purpose}\0${value}`).digest('hex')

/** Compares two hex hashes in constant time. */
export function sameHash(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
}
