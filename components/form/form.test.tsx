import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { idleForm, type FormState } from '@/lib/core/form-state'
import { Checkbox, CheckboxGroup, RadioGroup } from './choices'
import { FormClient } from './form-client'
import { errorWords, fill, listOf, textOf, type FormWords } from './form-context'
import { Honeypot } from './honeypot'
import { Select } from './select'
import { SubmitButton } from './submit-button'
import { TextArea } from './text-area'
import { TextField } from './text-field'

const words: FormWords = { optional: 'vapaaehtoinen', sending: 'Lähetetään…', summaryOne: 'Korjaa yksi kohta', summaryMany: 'Korjaa {count} kohtaa', count: '{count}/{max} merkkiä', choose: 'Valitse', error: 'Virhe' }
const errors = { invalid: 'Tarkista tämä kohta', required: 'Täytä tämä kohta', tooMany: 'Enintään {max}', media: { tooLarge: 'Kuva on liian suuri' } }
const action = () => Promise.resolve(idleForm)
const form = (initial: Partial<FormState>, children: React.ReactNode) => renderToStaticMarkup(<FormClient action={action} words={words} errors={errors} initial={initial} labels={{ title: 'Otsikko' }}>{children}</FormClient>)
const refused: Partial<FormState> = { status: 'error', values: { title: 'Kuop', kinds: ['b'], one: 'b', topic: 'b', publish: false }, fieldErrors: { title: ['required'], one: ['media.tooLarge'] } }
const choices = [{ value: 'a', label: 'A' }, { value: 'b', label: 'B' }]

describe('a refused form', () => {
  it('keeps what was typed and says beside the field what to do', () => {
    const out = form(refused, <TextField name="title" label="Otsikko" hint="Muutama sana" value="alku" />)
    expect(out).toContain('value="Kuop"')
    expect(out).toContain('aria-invalid="true" aria-describedby="f-title-error f-title-hint"')
    expect(out).toMatch(/id="f-title-error"><p class="error"><svg.*Täytä tämä kohta/)
    expect(out).toContain('<label for="f-title">Otsikko</label>')
  })

  it('gathers the errors with links to their fields', () => {
    const out = form(refused, null)
    expect(out).toContain('<strong>Korjaa 2 kohtaa</strong>')
    expect(out, 'takes the focus where there is no script').toMatch(/<div class="note note--danger summary"[^>]* autofocus=""/)
    expect(out).toContain('<a href="#f-title">Otsikko: Täytä tämä kohta</a>')
    expect(out).toContain('<a href="#f-one">Kuva on liian suuri</a>')
    expect(form({ ...refused, formError: 'required' }, null)).toContain('<strong>Täytä tämä kohta</strong>')
  })

  it('keeps choices, also those that were taken away', () => {
    expect(form(refused, <RadioGroup name="one" label="Kumpi?" choices={choices} value="a" />)).toMatch(/value="a"\/>|id="f-one-1"[^>]*checked=""[^>]*value="b"/)
    expect(form(refused, <CheckboxGroup name="kinds" label="Mitkä?" choices={choices} value={['a']} />).match(/checked=""/g)).toHaveLength(1)
    expect(form(refused, <Checkbox name="publish" label="Saa julkaista" checked />)).not.toContain('checked=""')
    expect(form(refused, <Select name="topic" label="Aihe" options={choices} />)).toContain('<option value="b" selected="">B</option>')
  })
})

describe('a fresh form', () => {
  it('marks only what is optional and shows no errors', () => {
    const out = form({}, <><TextField name="a" label="A" /><TextField name="b" label="B" optional /></>)
    expect(out.match(/\(vapaaehtoinen\)/g)).toHaveLength(1)
    expect(out).not.toContain('role="alert"')
    expect(out.match(/aria-required="true"/g)).toHaveLength(1)
  })

  it('tells the length of a text and never cuts it', () => {
    const out = form({}, <TextArea name="words" label="Kuvaus" value="abc" maxLength={200} />)
    expect(out).toContain('3/200 merkkiä')
    expect(out).not.toContain('maxlength')
  })

  it('has one button that sends and a trap no keyboard reaches', () => {
    expect(form({}, <SubmitButton name="step" value="next">Jatka</SubmitButton>)).toMatch(/<button type="submit" (?=[^>]*name="step")(?=[^>]*value="next")[^>]*>Jatka<\/button>/)
    expect(form({}, <Honeypot label="Jätä tyhjäksi" />)).toContain('tabindex="-1"')
  })
})

describe('words of a refusal', () => {
  it('come by key, with values, and never stay silent', () => {
    expect(errorWords('tooMany', errors, { max: 5 })).toBe('Enintään 5')
    expect(errorWords('media.tooLarge', errors)).toBe('Kuva on liian suuri')
    expect(errorWords('media', errors)).toBe('Tarkista tämä kohta')
    expect(errorWords('constructor.name', errors)).toBe('Tarkista tämä kohta')
    expect(fill('{a} {b}', { a: 1 })).toBe('1 {b}')
  })

  it('read kept values only as what they are', () => {
    expect(textOf({ evil: 1 }, 'x')).toBe('x')
    expect(textOf('', 'x')).toBe('')
    expect(listOf(['a', 1], [])).toEqual(['a'])
    expect(listOf(undefined, ['a'])).toEqual(['a'])
  })
})
