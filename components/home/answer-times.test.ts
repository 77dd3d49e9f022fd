import { describe, expect, it } from 'vitest'
import { spokenTime } from './answer-times'

describe('spokenTime', () => {
  it('speaks of hours up to two days, never of none', () => {
    expect(spokenTime(0.2)).toEqual({ value: 1, unit: 'hours', digits: 0 })
    expect(spokenTime(30.4)).toEqual({ value: 30, unit: 'hours', digits: 0 })
  })
  it('speaks of days after that, with a decimal while it tells something', () => {
    expect(spokenTime(60)).toEqual({ value: 2.5, unit: 'days', digits: 1 })
    expect(spokenTime(480)).toEqual({ value: 20, unit: 'days', digits: 0 })
  })
})
