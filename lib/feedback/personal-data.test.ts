import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPersonalData, holdsIdentityCode } from './personal-data'

// Made-up codes in the range 900–999 that is never given to anyone; check signs by VNa 128/2010.
const checks = '0123456789ABCDEFHJKLMNPRSTUVWXY'
const codeOf = (day: string, separator: string, serial: string) => `${day}${separator}${serial}${checks[Number(day + serial) % 31]}`

describe('an identity code', () => {
  it('is known with every century sign, in small letters and inside a sentence', () => {
    for (const sign of '+-YXWVUABCDEF') expect(holdsIdentityCode(`tunnus ${codeOf('131052', sign, '908')}, soittakaa`)).toBe(true)
    expect(holdsIdentityCode(codeOf('010594', 'Y', '902').toLowerCase())).toBe(true)
    expect(holdsIdentityCode(`(${codeOf('290200', 'A', '911')})`)).toBe(true)
  })
  it('is not seen in what only looks like one', () => {
    for (const text of ['131052-3080', '330199-908X', '131399-9081', 'Tilaus 123456-7890', 'puh. 044-1234567', '24.11.2026-908', '62.8925, 27.678', '']) expect(holdsIdentityCode(text)).toBe(false)
  })
  it('breaks with any other check sign', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 99 }), fc.integer({ min: 900, max: 999 }), fc.integer({ min: 1, max: 30 }), (d, m, y, serial, off) => {
      const two = (n: number) => String(n).padStart(2, '0')
      const code = codeOf(`${two(d)}${two(m)}${two(y)}`, '-', String(serial))
      const wrong = code.slice(0, -1) + checks[(checks.indexOf(code.slice(-1)) + off) % 31]
      expect([holdsIdentityCode(code), holdsIdentityCode(wrong)]).toEqual([true, false])
    }))
  })
})

describe('what may tell of a person', () => {
  it.each([
    ['Soita 044 718 2504 kun ehdit', ['phone']],
    ['numeroni on +358 44 718 2504.', ['phone']],
    ['matti.meikalainen@example.fi', ['email']],
    ['Naapurini Matti Virtanen ajoi päin', ['personName']],
    ['Anna Korhosen piha tulvii', ['personName']],
  ])('is found in: %s', (text, found) => expect(findPersonalData(text)).toEqual(found))

  it.each(['Kuoppa on 2,5 metriä pitkä ja 30 cm syvä', 'Puijonkatu 12, 70100 Kuopio', 'klo 14.30–15.45 bussi 7', 'Matti Kurjen tie on tukossa', 'Koordinaatit 62.8925, 27.6780', 'Minna Canthin katu'])('asks little of: %s', (text) => {
    expect(findPersonalData(text).filter((f) => f !== 'personName')).toEqual([])
  })

  it('is looked for in reasonable time, whatever is written', () => {
    const hostile = ['0'.repeat(4000), '0 '.repeat(2000), 'a@'.repeat(2000), `${'a'.repeat(3999)}@`, 'Anna '.repeat(800), `Anna ${'A'.repeat(3990)}`, '+358'.repeat(1000)]
    for (const text of hostile) expect(() => findPersonalData(text)).not.toThrow()
  })
})
