import { describe, expect, it } from 'vitest'
import { clientIp, normaliseIp } from './client-ip'

const chain = (value?: string) => new Headers(value === undefined ? {} : { 'x-forwarded-for': value })

describe('the client address', () => {
  it('is counted from the right by trusted hops; what the client wrote further left is never taken', () => {
    expect(clientIp(chain('6.6.6.6, 203.0.113.9'), 1)).toBe('203.0.113.9')
    expect(clientIp(chain('6.6.6.6, 203.0.113.9, 10.0.0.2'), 2)).toBe('203.0.113.9')
  })
  it('is unknown without trusted proxies, without a chain, with a short one, or with nonsense', () => {
    for (const [value, hops] of [['1.2.3.4', 0], [undefined, 1], ['1.2.3.4', 2], ['hello', 1], ['', 1], ['999.1.1.1', 1]] as const) expect(clientIp(chain(value), hops)).toBe('unknown')
  })
  it('takes an IPv6 home as one, and an IPv4 in disguise as an IPv4', () => {
    expect(normaliseIp('2001:db8:1:2:aaaa:bbbb:cccc:dddd')).toBe('2001:db8:1:2::/64')
    expect(normaliseIp('2001:db8::1')).toBe('2001:db8:0:0::/64')
    expect(normaliseIp('::ffff:198.51.100.7')).toBe('198.51.100.7')
    expect(normaliseIp('[2001:db8::1]:443')).toBe('2001:db8:0:0::/64')
    expect(['1:2:3', '2001:::1', 'fe80::zz', '1.2.3'].map(normaliseIp)).toEqual([null, null, null, null])
  })
})
