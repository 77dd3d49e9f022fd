import { keyedHash, newToken, sameHash } from '@/lib/core/ids'
import { deviceCookie, type CookieToSet } from './cookies'

const yearSeconds = 365 * 24 * 3600
const sign = (mark: string) => keyedHash('device-mark', mark).slice(0, 32)

/** The device as the service knows it, from its cookie's value: a keyed hash, or null when the mark is missing or not ours. */
export function readDevice(cookie: string | undefined): string | null {
  const [mark = '', signature = ''] = (cookie ?? '').split('.')
  return mark && sameHash(signature, sign(mark)) ? keyedHash('device', mark) : null
}

/** A mark for a browser that has none yet, with the cookie that carries it. */
export function newDevice(): { device: string; cookie: CookieToSet } {
  const mark = newToken()
  const value = `${mark}.${sign(mark)}`
  return { device: keyedHash('device', mark), cookie: { name: deviceCookie(), value, maxAge: yearSeconds } }
}
