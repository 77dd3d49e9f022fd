import { z } from 'zod'

/** More marks than this on one letter is an attack on the screen, not a language. */
const maxMarksInARow = 8
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/
// Everything of C0 and C1 but tab and line feed, and the signs that turn text around unseen.
const unseen = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]/g
const manyMarks = new RegExp(`\\p{M}{${maxMarksInARow + 1},}`, 'u')

/** Text as it is stored: NFC, line feeds only, no unseen control characters, no spaces at the ends. */
export function cleanText(value: string): string {
  return value.replace(/\r\n?/g, '\n').replace(unseen, '').normalize('NFC').trim()
}

/** Words fit to store: no NUL (only machines send one), no half characters, no heaps of marks. */
export const isSoundText = (value: string) => !value.includes('\u0000') && !loneSurrogate.test(value) && !manyMarks.test(value)

/**
 * A bounded text of a form, in characters. Errors are message keys: `required`, `tooLong`, `tooShort`, `badCharacters`.
 * The raw length is bounded before anything is done to it.
 */
export function textInput(options: { min?: number; max: number; oneLine?: boolean }) {
  const { min = 0, max, oneLine = false } = options
  return z
    .string({ error: 'required' })
    .max(max * 4 + 100, { error: 'tooLong', abort: true })
    .refine(isSoundText, { error: 'badCharacters', abort: true })
    .transform((v) => (oneLine ? cleanText(v).replace(/\s+/g, ' ') : cleanText(v)))
    // Once more: marks may have stood apart by what nobody sees.
    .refine(isSoundText, { error: 'badCharacters', abort: true })
    .refine((v) => v.length > 0 || min === 0, { error: 'required', abort: true })
    .refine((v) => v.length >= min, { error: 'tooShort' })
    .refine((v) => [...v].length <= max, { error: 'tooLong' })
}

/** Like `textInput`, but nothing, or only spaces, is undefined. */
export function optionalText(options: { max: number; oneLine?: boolean }) {
  return textInput(options).transform((v) => (v === '' ? undefined : v)).optional()
}

/** An e-mail address as people type it, in small letters. Error: `email`. */
export const emailInput = z
  .string({ error: 'required' })
  .max(254, { error: 'email', abort: true })
  .transform((v) => v.normalize('NFC').trim().toLowerCase())
  .refine((v) => /^[^\s@<>"(),:;\\[\]\u0000-\u001F]{1,64}@[a-z0-9åäö]([a-z0-9åäö-]*[a-z0-9åäö])?(\.[a-z0-9åäö]([a-z0-9åäö-]*[a-z0-9åäö])?)+$/.test(v), { error: 'email' })
