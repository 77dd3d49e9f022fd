import { fieldText } from '@/lib/core/form-fields'
import type { QuestionOption } from './types'

type LocalText = { fi: string; sv?: string; en?: string }

/** A text in three languages from the fields `<name>.fi`, `.sv`, `.en`. */
export const localOf = (form: FormData, name: string) => ({ fi: fieldText(form, `${name}.fi`), sv: fieldText(form, `${name}.sv`), en: fieldText(form, `${name}.en`) })
/** A number as typed; empty or odd is NaN, which the schema refuses with words. */
export const numberOf = (form: FormData, name: string): number => { const v = fieldText(form, name).trim(); return v ? Number(v) : Number.NaN }

const cells = (line: string) => line.split('|').map((c) => c.trim())
const lines = (typed: string) => typed.split('\n').map((l) => l.trim()).filter(Boolean)
const local = (fi = '', sv = '', en = ''): LocalText => ({ fi, ...(sv ? { sv } : {}), ...(en ? { en } : {}) })

/**
 * Choices typed one per line (`key | fi | sv | en`), and advice that stops the form
 * (`key | phone or https address | title fi | advice fi | title sv | advice sv | title en | advice en`).
 * Null when a line of either is not whole or advice names no choice.
 */
export function optionsOf(typed: string, stops: string): QuestionOption[] | null {
  const options = lines(typed).map((line): QuestionOption => { const [key = '', fi, sv, en] = cells(line); return { key, label: local(fi, sv, en) } })
  if (options.some((o) => !o.key || !o.label.fi)) return null
  for (const line of lines(stops)) {
    const [key, way = '', titleFi, bodyFi, titleSv, bodySv, titleEn, bodyEn] = cells(line)
    const option = options.find((o) => o.key === key)
    if (!option || !titleFi || !bodyFi) return null
    option.stop = { title: local(titleFi, titleSv, titleEn), body: local(bodyFi, bodySv, bodyEn), ...(way.startsWith('https:') ? { url: way } : way ? { phone: way } : {}) }
  }
  return options
}

/** The same as lines to type over. */
export const optionLines = (options: QuestionOption[]): string =>
  options.map((o) => [o.key, o.label.fi, o.label.sv ?? '', o.label.en ?? ''].join(' | ').replace(/( \|\s*)+$/, '')).join('\n')
/** The choices' advice as lines to type over: key, telephone or address, then title and words in each language. */
export const stopLines = (options: QuestionOption[]): string =>
  options.flatMap(({ key, stop: s }) => (s ? [[key, s.phone ?? s.url ?? '', s.title.fi, s.body.fi, s.title.sv ?? '', s.body.sv ?? '', s.title.en ?? '', s.body.en ?? ''].join(' | ').replace(/( \|\s*)+$/, '')] : [])).join('\n')

/** How many question rows a form has. */
export const questionRows = 12
