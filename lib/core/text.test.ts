import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText, emailInput, isSoundText, optionalText, textInput } from './text'

const keys = (schema: { safeParse: (v: unknown) => { success: boolean; error?: { issues: { message: string }[] } } }, value: unknown) => schema.safeParse(value).error?.issues.map((i) => i.message) ?? []

describe('words', () => {
  it('are stored composed, with line feeds only, without what nobody sees', () => {
    expect(cleanText('  a\u0308iti\r\nrivi\rtoinen\u202E\uFEFF\u0007 ')).toBe('äiti\nrivi\ntoinen')
    expect(cleanText('sarkain\tja\nrivi')).toBe('sarkain\tja\nrivi')
  })

  it('with NUL, half a character or a heap of marks are not fit to store', () => {
    for (const bad of ['a\u0000b', '\uD800', 'a\uDC00b', 'e' + '\u0301'.repeat(9), '\u0301'.repeat(100_000)]) expect(isSoundText(bad)).toBe(false)
    for (const good of ['äöå', '👩‍👩‍👧', 'e' + '\u0301'.repeat(8), 'أُمٌّ', '', '𝒜']) expect(isSoundText(good)).toBe(true)
  })
})

describe('a field', () => {
  const field = textInput({ min: 3, max: 10, oneLine: true })
  it.each<[unknown, string[]]>([
    [undefined, ['required']], [['abc'], ['required']], [4, ['required']], ['', ['required']], ['   ', ['required']], ['ab', ['tooShort']], ['a'.repeat(11), ['tooLong']],
    ['a'.repeat(1_000_000), ['tooLong']], ['abc\u0000', ['badCharacters']], ['abc\uD800', ['badCharacters']], [`abc${'\u0301'.repeat(5)}\u202E${'\u0301'.repeat(5)}`, ['badCharacters']], ['a\nb', []], ['👍'.repeat(10), []], ['👍'.repeat(11), ['tooLong']],
  ])('given %j says %j', (value, expected) => expect(keys(field, value)).toEqual(expected))

  it('of one line has one line, and may be left out where it may', () => {
    expect(field.parse('a \n\n b')).toBe('a b')
    expect([optionalText({ max: 5 }).parse(undefined), optionalText({ max: 5 }).parse('  '), optionalText({ max: 5 }).parse(' a ')]).toEqual([undefined, undefined, 'a'])
  })

  it('whatever is typed, what comes out is sound and comes out the same again', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
      const once = textInput({ max: 50 }).safeParse(typed)
      if (once.success) expect(textInput({ max: 50 }).parse(once.data)).toBe(once.data)
    }), { numRuns: 500 })
  })
})

describe('an e-mail address', () => {
  it('is kept in small letters', () => expect(emailInput.parse('  Aino.Asukas@Example.FI ')).toBe('aino.asukas@example.fi'))
  it.each(['', 'aino', 'aino@', 'aino@example', '@example.fi', 'a b@example.fi', 'a@example.fi,b@example.fi', 'a@example.fi\r\nBcc: b@example.fi', 'a\u0000@example.fi', '"a"@example.fi', 'a@-example.fi', `${'a'.repeat(65)}@example.fi`, `a@${'b.'.repeat(200)}fi`, 'a@example..fi'])('%j is none', (typed) => expect(keys(emailInput, typed)).toEqual(['email']))
  it('is decided in no time, however it is made', () => {
    const began = Date.now()
    for (const typed of [`a@${'a-'.repeat(120)}`, `a@${'a.'.repeat(120)}`, `${'a'.repeat(120)}@${'-'.repeat(120)}`]) keys(emailInput, typed)
    expect(Date.now() - began).toBeLessThan(500)
  })
})
