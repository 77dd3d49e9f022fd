import { describe, expect, it } from 'vitest'
import { localOf, numberOf, optionLines, optionsOf, stopLines } from './editor-form'

const typed = 'no | Ei | Nej | No\nyes | Kyllä'
const stops = 'yes | 112 | Soita heti | Hätätilanteessa soita 112. | Ring genast | Ring 112.'

describe('choices typed as lines', () => {
  it('become options with advice, and the same lines again', () => {
    const options = optionsOf(typed, stops)
    expect(options).toEqual([
      { key: 'no', label: { fi: 'Ei', sv: 'Nej', en: 'No' } },
      { key: 'yes', label: { fi: 'Kyllä' }, stop: { title: { fi: 'Soita heti', sv: 'Ring genast' }, body: { fi: 'Hätätilanteessa soita 112.', sv: 'Ring 112.' }, phone: '112' } },
    ])
    expect(optionLines(options ?? [])).toBe(typed)
    expect(stopLines(options ?? [])).toBe(stops)
  })

  it('tell an address from a telephone', () => {
    expect(optionsOf('a | A', 'a | https://kuopio.fi | Otsikko | Neuvo')?.[0]?.stop).toMatchObject({ url: 'https://kuopio.fi' })
  })

  it.each([['a', ''], [' | Ilman tunnusta', ''], ['a | A', 'b | 112 | Otsikko | Neuvo'], ['a | A', 'a | 112 | Vain otsikko']])('are refused when not whole: %s / %s', (options, advice) => {
    expect(optionsOf(options, advice)).toBeNull()
  })

  it('may be missing', () => expect(optionsOf(' \n', '')).toEqual([]))
})

describe('fields of an editor', () => {
  const form = new FormData()
  form.set('name.fi', 'Katu')
  form.set('days', '')
  it('give a text in three languages, and a number or none', () => {
    expect(localOf(form, 'name')).toEqual({ fi: 'Katu', sv: '', en: '' })
    expect(numberOf(form, 'days')).toBeNaN()
  })
})
