import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { endOfDay, localDate, localInstant, startOfDay } from './time'
import { addWorkdays, easterSunday, isWorkday, workdaysBetween } from './workdays'

describe('local time', () => {
  it('knows the long and the short day', () => {
    const hours = (d: string) => (endOfDay(d).getTime() - startOfDay(d).getTime()) / 3_600_000
    expect([hours('2026-03-29'), hours('2026-10-25'), hours('2026-11-24'), hours('2027-03-28'), hours('2027-10-31')]).toEqual([23, 25, 24, 23, 25])
  })
  it('refuses an hour that does not exist and takes the first of two', () => {
    expect(localInstant('2027-03-28', '03:30')).toBeNull()
    expect(localInstant('2027-10-31', '03:30')?.toISOString()).toBe('2027-10-31T00:30:00.000Z')
    expect(localInstant('2026-13-40', '10:00')).toBeNull()
  })
  it('dates an instant by Finnish midnight', () => {
    expect(localDate(new Date('2026-11-23T22:00:00Z'))).toBe('2026-11-24')
    expect(localDate(new Date('2026-11-23T21:59:59Z'))).toBe('2026-11-23')
  })
})

describe('working days', () => {
  it('finds Easter', () => {
    expect([2024, 2025, 2026, 2027, 2038].map((y) => easterSunday(y).toString())).toEqual(['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2038-04-25'])
  })
  it('leaves out weekends, holidays and the eves when offices are closed', () => {
    const off = ['2026-01-01', '2026-01-06', '2026-04-03', '2026-04-06', '2026-05-01', '2026-05-14', '2026-06-19', '2026-06-20', '2026-12-24', '2026-12-25', '2027-12-06', '2026-11-28', '2026-11-29']
    expect(off.filter(isWorkday)).toEqual([])
    expect(['2026-11-24', '2026-12-23', '2026-04-02', '2026-06-18', '2026-12-31'].every(isWorkday)).toBe(true)
  })
  it('counts over Christmas', () => {
    expect(addWorkdays('2026-12-22', 2)).toBe('2026-12-28')
    expect(addWorkdays('2026-11-27', 1)).toBe('2026-11-30')
  })
  it('always lands on a working day, and counts back the same', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 30 }), (offset, n) => {
      const from = new Date(Date.UTC(2024, 0, 1 + offset)).toISOString().slice(0, 10)
      const to = addWorkdays(from, n)
      expect(isWorkday(to)).toBe(true)
      expect(workdaysBetween(from, to)).toBe(n)
    }))
  })
})
