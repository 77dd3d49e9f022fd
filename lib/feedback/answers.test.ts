import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkAnswers, type Question } from './answers'
import { answersFromForm } from './draft-data'

const stop = { title: { fi: 'Soita 112' }, body: { fi: 'Hätä' }, phone: '112' }
const option = (key: string, more = {}) => ({ key, label: { fi: key }, ...more })
const questions: Question[] = [
  { code: 'words', type: 'text', required: true, options: [] },
  { code: 'count', type: 'number', required: false, options: [] },
  { code: 'day', type: 'date', required: false, options: [] },
  { code: 'where', type: 'one', required: false, options: [option('street'), option('yard'), option('danger', { stop })] },
  { code: 'what', type: 'many', required: false, options: [option('ice'), option('snow'), option('fire', { stop })] },
]
const check = (answers: object) => checkAnswers(questions, { words: 'Kyllä', ...answers } as never)
const keyOf = (answers: object) => { try { check(answers); return null } catch (error) { return (error as { fields?: Record<string, string[]> }).fields } }

describe('answers', () => {
  it('of every kind are kept as given, and empty ones left out', () => {
    expect(check({ count: 0, day: '2028-02-29', where: 'yard', what: ['snow', 'ice'] })).toEqual({ words: 'Kyllä', count: 0, day: '2028-02-29', where: 'yard', what: ['snow', 'ice'] })
    expect(check({ count: undefined, day: '', where: '', what: [] })).toEqual({ words: 'Kyllä' })
  })
  it.each<[string, object, string, string]>([
    ['none where one is needed', { words: '' }, 'words', 'required'],
    ['a number for words', { words: 5 }, 'words', 'badAnswer'],
    ['words for a number', { count: '5' }, 'count', 'badNumber'],
    ['no number at all', { count: Number.NaN }, 'count', 'badNumber'],
    ['beyond every number', { count: Number.POSITIVE_INFINITY }, 'count', 'badNumber'],
    ['a day that no February has', { day: '2026-02-30' }, 'day', 'badDate'],
    ['a leap day of another year', { day: '2027-02-29' }, 'day', 'badDate'],
    ['a thirteenth month', { day: '2026-13-01' }, 'day', 'badDate'],
    ['an instant for a day', { day: '2026-01-01T00:00' }, 'day', 'badDate'],
    ['an option that is not there', { where: 'moon' }, 'where', 'badAnswer'],
    ['two where one is asked', { where: ['street', 'yard'] }, 'where', 'badAnswer'],
    ['a name every object has', { where: 'constructor' }, 'where', 'badAnswer'],
    ['one where many are asked', { what: 'ice' }, 'what', 'badAnswer'],
    ['the same twice', { what: ['ice', 'ice'] }, 'what', 'badAnswer'],
    ['one of many that is not there', { what: ['ice', 'moon'] }, 'what', 'badAnswer'],
    ['danger', { where: 'danger' }, 'where', 'stopAdvice'],
    ['danger among others', { what: ['ice', 'fire'] }, 'what', 'stopAdvice'],
    ['a question nobody asked', { other: 'x' }, 'other', 'badAnswer'],
  ])('refuse %s', (_what, answers, field, key) => expect(keyOf(answers)).toEqual({ [`answers.${field}`]: [key] }))
  it('tell of all that is wrong at once', () => {
    expect(Object.keys(keyOf({ words: '', count: 'x', where: 'moon' }) ?? {}).sort()).toEqual(['answers.count', 'answers.where', 'answers.words'])
  })
  it('of any shape are kept or refused, never an exception of another kind, and what is kept passes again', () => {
    fc.assert(fc.property(fc.dictionary(fc.constantFrom(...questions.map((q) => q.code), '__proto__', 'x'), fc.anything()), (answers) => {
      try {
        const kept = checkAnswers(questions, answers as never)
        expect(checkAnswers(questions, kept)).toEqual(kept)
      } catch (error) {
        expect(error).toMatchObject({ code: 'invalid' })
      }
    }))
  })
})

describe('answers of a form without script', () => {
  const form = (...pairs: [string, string][]) => { const data = new FormData(); for (const [name, value] of pairs) data.append(name, value); return answersFromForm(questions, data) }
  it('are read by the kind of their question', () => {
    expect(form(['q-words', ' Kyllä '], ['q-count', '12,5'], ['q-day', '2026-11-24'], ['q-where', 'yard'], ['q-what', 'ice'], ['q-what', 'snow'])).toEqual({ words: 'Kyllä', count: 12.5, day: '2026-11-24', where: 'yard', what: ['ice', 'snow'] })
    expect(form(['q-words', '  '], ['q-what', ''], ['other', 'x'])).toEqual({})
  })
  it('keep an odd number as typed, so that it is refused with words and not taken for another', () => {
    for (const typed of ['kaksi', '1,2,3', '1e999', 'NaN', '12 kpl']) expect(keyOf(form(['q-words', 'x'], ['q-count', typed])), typed).toEqual({ 'answers.count': ['badNumber'] })
  })
  it('are bounded', () => expect(String(form(['q-words', 'x'.repeat(50_000)]).words)).toHaveLength(1000))
})
