import { describe, expect, it } from 'vitest'
import { formatDate, formatDateTime, formatNumber, formatPercent, formatTime } from './format'

describe('Finnish formats', () => {
  it('writes dates without leading zeros and times with a dot', () => {
    expect(formatDate('2026-02-01', 'fi')).toBe('1.2.2026')
    expect(formatDate('2026-11-24', 'fi', { weekday: true, year: false })).toBe('ti\u00a024.11.')
    expect(formatTime('2026-11-24T07:05:00Z', 'fi')).toBe('9.05')
    expect(formatDateTime('2026-11-24T07:05:00Z', 'fi')).toBe('ti\u00a024.11. klo\u00a09.05')
    expect(formatDateTime('2026-11-24T07:05:00Z', 'sv', { year: true })).toBe('tis\u00a024.11.2026 kl.\u00a09.05')
    expect(formatDateTime('2026-11-24T07:05:00Z', 'en', { year: true })).toBe('Tue\u00a024 Nov 2026, 9:05')
  })

  it('keeps a plain date on its day and an instant on Kuopio’s clock', () => {
    expect(formatDate('2026-03-29', 'fi')).toBe('29.3.2026')
    expect(formatDate('2026-06-30T21:30:00Z', 'fi')).toBe('1.7.2026')
    expect(formatTime('2026-10-25T00:30:00Z', 'fi')).toBe('3.30')
    expect(formatTime('2026-10-25T22:00:00Z', 'fi')).toBe('0.00')
  })

  it('groups numbers with a hard space', () => {
    expect(formatNumber(1250.5, 'fi', 1)).toBe('1\u00a0250,5')
    expect(formatNumber(118664, 'en')).toBe('118,664')
    expect(formatPercent(84.3, 'fi')).toBe('84\u00a0%')
  })
})
