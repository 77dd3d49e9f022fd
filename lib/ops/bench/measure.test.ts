import { describe, expect, it } from 'vitest'
import { judge, median, row, table } from './measure.mjs'

describe('the figures of the bench', () => {
  it('takes the middle, of an even number the mean of both, of none nothing', () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([1, 2, 3, 10])).toBe(2.5)
    expect(median([])).toBeNull()
    expect(median([Number.NaN, 4])).toBe(4)
  })
  it.each([
    ['>=0.9', [1, 0.95, 0.8], true],
    ['>=0.9', [1, 0.95, 0.7], false],
    ['>=0.9', [0.89, 0.85, 1], false],
    ['<=1.4', [1.2, 1.6, 1.3], true],
    ['<=1.4', [1.2, 1.7, 1.3], false],
  ])('holds %s for %j: %s', (limit, values, ok) => {
    expect(judge(values, limit).ok).toBe(ok)
  })
  it('calls only what is off by more than twice far off', () => {
    expect(judge([0.5, 0.5], '>=0.9').wide).toBe(false)
    expect(judge([0.4, 0.4], '>=0.9').wide).toBe(true)
    expect(judge([2.9], '<=1.4').wide).toBe(true)
  })
  it('writes a row with its limit and verdict, and one without a limit as told only', () => {
    expect(row({ id: 'T1', what: 'home', ours: '10/s', values: [0.5], limit: '>=0.9' })).toMatchObject({ verdict: 'MISS', limit: '>=0.9', figure: '0.5' })
    const told = row({ id: '–', what: 'a|b', ours: '1' })
    expect(told).toMatchObject({ verdict: '–', limit: 'told only', wide: false })
    expect(table([told]).split('\n')[2]).toContain('a/b')
  })
})
