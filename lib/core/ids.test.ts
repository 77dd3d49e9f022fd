import { describe, expect, it } from 'vitest'
import { newCaseNumber, newDigits, newToken, parseCaseNumber, sameHash, keyedHash, sha256 } from './ids'

const letters = '0123456789BCDFGHJKMNPQRSTVWXY'
const numbers = Array.from({ length: 60 }, () => newCaseNumber('P'))
const bodyOf = (number: string) => number.replace(/-/g, '').slice(1)

describe('case numbers', () => {
  it('look the same every time and are read back', () => {
    for (const n of numbers) {
      expect(n).toMatch(/^P-[0-9BCDFGHJKMNPQRSTVWXY]{4}-[0-9BCDFGHJKMNPQRSTVWXY]{2}$/)
      expect(parseCaseNumber('P', n)).toBe(n)
    }
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  it('every single wrong letter is noticed', () => {
    for (const n of numbers) {
      const body = bodyOf(n)
      for (let at = 0; at < body.length; at++) {
        for (const letter of letters) if (letter !== body[at]) expect(parseCaseNumber('P', body.slice(0, at) + letter + body.slice(at + 1))).toBeNull()
      }
    }
  })

  it('every swap of two neighbours is noticed', () => {
    for (const n of numbers) {
      const body = bodyOf(n)
      for (let at = 0; at < body.length - 1; at++) {
        const swapped = body.slice(0, at) + body.charAt(at + 1) + body.charAt(at) + body.slice(at + 2)
        if (swapped !== body) expect(parseCaseNumber('P', swapped), `${body} → ${swapped}`).toBeNull()
      }
    }
  })

  it('are read as people type them', () => {
    const n = numbers.find((x) => /0/.test(bodyOf(x)) || /1/.test(bodyOf(x))) ?? newCaseNumber('P')
    const body = bodyOf(n)
    for (const typed of [n.toLowerCase(), ` ${n} `, body, `p ${body}`, `#${n}`, n.replace(/-/g, '–'), body.replace(/0/g, 'o').replace(/1/g, 'l'), body.replace(/1/g, 'I')]) expect(parseCaseNumber('P', typed)).toBe(n)
  })

  it('nothing else is one', () => {
    for (const typed of ['', 'P', 'P-', '------', 'P-AAAA-AA', 'x'.repeat(10_000), 'P-7F3K-9', '\u0000', '７７７７７７x']) expect(parseCaseNumber('P', typed)).toBeNull()
  })
})

describe('secrets', () => {
  it('are as long as they say', () => {
    expect(Buffer.from(newToken(), 'base64url')).toHaveLength(32)
    expect(newDigits()).toMatch(/^\d{6}$/)
  })

  it('keyed hashes keep their purposes apart', () => {
    expect(keyedHash('a', 'x')).not.toBe(keyedHash('b', 'x'))
    expect(keyedHash('a', 'x')).not.toBe(sha256('x'))
    expect(sameHash(keyedHash('a', 'x'), keyedHash('a', 'x'))).toBe(true)
    expect([sameHash(sha256('x'), sha256('y')), sameHash('ab', 'abcd')]).toEqual([false, false])
  })
})
