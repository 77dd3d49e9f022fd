import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { feedbackInput } from '@/db/seed/factories/feedback'
import { changeStatusInput, filtersInput, flagInput, limits, pageInput, replyInput, submitFeedbackInput } from './validation'

const ok = feedbackInput()
const problems = (over: Record<string, unknown>) => {
  const parsed = submitFeedbackInput.safeParse({ ...ok, ...over })
  return parsed.success ? [] : parsed.error.issues.map((i) => i.message)
}
const hostile: unknown[] = [
  '\u0000', '\uD800', 'e' + '\u0301'.repeat(100_000), 'a'.repeat(1_000_000), ['a'], { toString: 'x' }, null, Number.NaN, Number.POSITIVE_INFINITY, -0, 1e308, true, [], {},
  JSON.parse('{"__proto__": {"admin": true}}'), '\u202Etxt.exe', '👩‍👩‍👧‍👦'.repeat(50_000), new Date(8.64e15), '{{7*7}}', "'; drop table feedback; --", '\r\nBcc: x@example.fi',
]

describe('a report from outside', () => {
  it('is taken as a resident would send it', () => expect(problems({})).toEqual([]))

  it('whatever stands in whatever field, gives a message key and never an exception', () => {
    for (const field of Object.keys(submitFeedbackInput.shape)) {
      for (const value of hostile) {
        const began = Date.now()
        const parsed = submitFeedbackInput.safeParse({ ...ok, [field]: value })
        expect(Date.now() - began, `${field} took long`).toBeLessThan(1000)
        if (parsed.success) expect(JSON.stringify(parsed.data).length).toBeLessThan(20_000)
      }
    }
  })

  it('made at random never throws, and what passes is bounded, composed and without control characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme', maxLength: 200 }), fc.anything(), (title, description, answers) => {
      const parsed = submitFeedbackInput.safeParse({ ...ok, title, description, answers })
      if (!parsed.success) return
      const words = parsed.data.title + parsed.data.description
      expect(words).toBe(words.normalize('NFC'))
      expect(words).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/)
      expect([...parsed.data.title].length).toBeLessThanOrEqual(limits.title)
    }), { numRuns: 300 })
  })

  it.each([
    ['a NUL in the words', { title: 'Kuo\u0000ppa' }, 'badCharacters'],
    ['a NUL in the category', { categoryCode: '1\u000001' }, 'unknownCategory'],
    ['a field nobody knows', { admin: true }, 'invalid'],
    ['an answer under an unfit name', { answers: { 'constructor.prototype': 'x' } }, 'badAnswer'],
    ['a text as an array', { title: ['Kuoppa'] }, 'required'],
    ['spaces alone', { title: '   ' }, 'required'],
    ['too short', { description: 'Kuoppa' }, 'tooShort'],
    ['a year beyond years', { observedAt: '+275760-09-13T00:00:00Z' }, 'badDate'],
    ['a key that is no key', { key: '1' }, 'badKey'],
    ['six pictures', { photos: Array.from({ length: 6 }, () => ({ token: 'x'.repeat(43) })) }, 'tooManyPhotos'],
    ['a point beyond the poles', { lat: 91 }, 'badPoint'],
    ['a point in words', { lat: '62.9' }, 'badPoint'],
    ['two addresses in one', { reporterEmail: 'a@example.fi, b@example.fi' }, 'email'],
    ['a header in the address', { reporterEmail: 'a@example.fi\r\nBcc: b@example.fi' }, 'email'],
    ['a phone in letters', { reporterPhone: 'soita kotiin' }, 'phone'],
  ])('is refused with %s', (_what, over, key) => expect(problems(over)).toContain(key))

  it('cannot reach a prototype', () => {
    const parsed = submitFeedbackInput.parse({ ...ok, answers: JSON.parse('{"__proto__": "x", "danger": "no"}') })
    expect(Object.entries(parsed.answers)).toEqual([['danger', 'no']])
    expect(Object.getPrototypeOf(parsed.answers)).toBe(Object.prototype)
  })

  it('may leave the contacts empty', () => {
    const parsed = submitFeedbackInput.parse({ ...ok, reporterName: ' ', reporterEmail: '', reporterPhone: '' })
    expect([parsed.reporterName, parsed.reporterEmail, parsed.reporterPhone]).toEqual([undefined, undefined, undefined])
  })
})

describe('filters in an address', () => {
  it('leave out what is wrong and keep the rest', () => {
    expect(filtersInput.parse({ group: 'streets', status: 'done,nonsense', from: '2026-99-99', bbox: '1,2,3', sort: 'x;drop', category: '101,102', text: ' kuoppa ', nonsense: '1' }))
      .toEqual({ group: 'streets', category: ['101', '102'], text: 'kuoppa' })
    expect(filtersInput.parse({ bbox: '27,62.5,28,63' }).bbox).toEqual([27, 62.5, 28, 63])
  })
  it('never throw', () => {
    fc.assert(fc.property(fc.dictionary(fc.constantFrom('group', 'category', 'status', 'phase', 'area', 'from', 'to', 'text', 'bbox', 'sort'), fc.anything()), (query) => { filtersInput.parse(query) }))
    fc.assert(fc.property(fc.anything(), (page) => { expect(pageInput.parse(page)).toBeGreaterThanOrEqual(1) }))
  })
})

describe('words of others', () => {
  it('are bounded too', () => {
    const act = { number: 'P-0000-00', version: 1, status: 'done' }
    expect(changeStatusInput.safeParse({ ...act, publicAnswer: 'x'.repeat(limits.answer + 1) }).success).toBe(false)
    expect(changeStatusInput.safeParse({ ...act, publicAnswer: 'x'.repeat(limits.answer) }).success).toBe(true)
    expect(changeStatusInput.safeParse({ ...act, status: 'lost' }).success).toBe(false)
    expect(changeStatusInput.safeParse({ ...act, publicAnswer: 'Tunnuksesi on 131052-308T' }).success).toBe(false)
    expect(replyInput.safeParse({ number: 'P-0000-00', key: ok.key, body: '\uDC00 abc' }).success).toBe(false)
    expect(flagInput.safeParse({ number: 'P-0000-00', kind: 'rude', body: 'x' }).success).toBe(false)
  })
})
