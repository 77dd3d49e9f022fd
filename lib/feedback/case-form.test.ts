import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formLocale, mayStay, statusChoices, stopsSince, withTemplate } from './case-form'
import { isAllowedTransition } from './rules/status'
import { feedbackStatuses } from './types'

describe('the states of the answer form', () => {
  it('are those the rules allow, without joining and without the state itself', () => {
    for (const from of feedbackStatuses) {
      for (const to of statusChoices(from)) expect(isAllowedTransition(from, to), `${from} → ${to}`).toBe(true)
      expect(statusChoices(from)).not.toContain('duplicate')
      expect(statusChoices(from)).not.toContain(from)
    }
    expect(statusChoices('received')).toContain('notOurs')
    expect(statusChoices('withdrawn')).toEqual([])
    expect(statusChoices('duplicate')).toEqual(['inReview'])
  })

  it('let an answer stay where the case is, but not in a withdrawn or joined one', () => {
    expect(feedbackStatuses.filter((s) => !mayStay(s))).toEqual(['duplicate', 'withdrawn'])
  })
})

describe('a template brought to an answer', () => {
  it('takes an empty place, and the place of the one brought before', () => {
    expect(withTemplate('  ', 'Kiitos.')).toBe('Kiitos.')
    expect(withTemplate('Kiitos.', 'Tack.', 'Kiitos.')).toBe('Tack.')
    expect(withTemplate('Kiitos.', 'Kiitos.')).toBe('Kiitos.')
  })

  it('never loses own words', () => {
    expect(withTemplate('Hei!', 'Kiitos.')).toBe('Hei!\n\nKiitos.')
    fc.assert(fc.property(fc.string(), fc.string(), (own, template) => { expect(withTemplate(own, template)).toContain(own.trim()) }))
  })
})

describe('what came after the page was opened', () => {
  it('is counted from what the page had; a count that is not one tells nothing', () => {
    const stops = ['a', 'b', 'c']
    expect(stopsSince(stops, '1')).toEqual(['b', 'c'])
    expect(stopsSince(stops, '3')).toEqual([])
    for (const wrong of [undefined, '', '-1', 'x', ['1'], 1]) expect(stopsSince(stops, wrong)).toEqual([])
  })
})

it('knows the languages of an answer', () => {
  expect(formLocale('sv', 'fi')).toBe('sv')
  expect(formLocale('xx', 'en')).toBe('en')
})
