import { env } from './env'

/** The header in which our own server tells the peer's address (set by proxy.ts or the front server, never by the client alone). */
const chainHeader = 'x-forwarded-for'

const v4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/

/** IPv6 by its /64, since one home has many; an IPv4 in IPv6 clothes is an IPv4. Null for what is no address. */
export function normaliseIp(raw: string): string | null {
  const address = raw.trim().replace(/^\[(.*)\](:\d+)?$/, '$1').replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1').replace(/%.*$/, '').toLowerCase()
  const mapped = address.replace(/^::ffff:(?=\d+\.)/, '')
  const four = v4.exec(mapped)
  if (four) return four.slice(1).every((n) => Number(n) <= 255) ? mapped : null
  if (!/^[0-9a-f:]+$/.test(address) || !address.includes(':') || address.split('::').length > 2) return null
  const [head = '', tail] = address.split('::')
  const left = head ? head.split(':') : []
  const right = tail ? tail.split(':') : []
  const missing = 8 - left.length - right.length
  if (tail === undefined ? missing !== 0 : missing < 1) return null
  const groups = [...left, ...Array.from({ length: tail === undefined ? 0 : missing }, () => '0'), ...right]
  if (groups.some((g) => g.length > 4 || g === '')) return null
  return `${groups.slice(0, 4).map((g) => parseInt(g, 16).toString(16)).join(':')}::/64`
}

/**
 * The client's address by counting trusted proxies from the right: each of them has added the peer it saw. What stands
 * further left was written by the client. `unknown` when the chain is missing or shorter than the hops, and when
 * no proxy is trusted (`next start` passes the client's own header through untouched).
 */
export function clientIp(headers: Headers, hops = env().TRUSTED_PROXY_HOPS): string {
  if (hops === 0) return 'unknown'
  const chain = (headers.get(chainHeader) ?? '').split(',').map((part) => part.trim()).filter(Boolean)
  const own = chain[chain.length - hops]
  return (own && normaliseIp(own)) ?? 'unknown'
}

/** The address as a key for limits, or null when it is unknown: then only the device counts. */
export function ipKey(headers: Headers): string | null {
  const ip = clientIp(headers)
  return ip === 'unknown' ? null : ip
}
