'use client'
import { useRef, type MouseEvent } from 'react'
import { Field } from '@/components/form/field'
import { textOf, useField } from '@/components/form/form-context'
import { withTemplate } from '@/lib/feedback/case-form'
import type { Locale } from '@/lib/i18n/locales'

export type TemplateChoice = { id: string; name: string; status: string | null; text: Record<Locale, string> }
type Words = { template: string; hint: string; fill: string; language: string }

/** Writes into a field of the form as if typed, so that the count below follows. A state the case may not go to is left. */
function write(field: Element | RadioNodeList | null, value: string): void {
  if (!(field instanceof HTMLTextAreaElement) && !(field instanceof HTMLSelectElement)) return
  if (field instanceof HTMLSelectElement && ![...field.options].some((o) => o.value === value)) return
  field.value = value
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/**
 * Answer templates and the language of the answer. A chosen template stands in the answer at once, filled from the case,
 * and follows the language until it is edited; own words stay above it. Without script the button brings it.
 */
export function CaseTemplate({ words, templates, languages, language, staying }: { words: Words; templates: TemplateChoice[]; languages: { value: Locale; label: string }[]; language: Locale; /** The state that the form begins with. */ staying: string }) {
  const template = useField('template')
  const locale = useField('answerLocale')
  const brought = useRef('')
  const bring = (form: HTMLFormElement | null) => {
    const fields = form?.elements
    const read = (name: string) => { const f = fields?.namedItem(name); return f instanceof HTMLTextAreaElement || f instanceof HTMLSelectElement ? f.value : '' }
    const chosen = templates.find((t) => t.id === read('template'))
    const text = chosen?.text[read('answerLocale') as Locale]
    if (!fields || !chosen || text === undefined) return
    write(fields.namedItem('publicAnswer'), withTemplate(read('publicAnswer'), text, brought.current))
    brought.current = text
    if (chosen.status && read('status') === staying) write(fields.namedItem('status'), chosen.status)
  }
  const press = (event: MouseEvent<HTMLButtonElement>) => { event.preventDefault(); bring(event.currentTarget.form) }
  return (
    <div className="pair">
      <Field name="answerLocale" label={words.language}>
        <select className="input select" id={locale.id} name="answerLocale" key={textOf(locale.value, language)} defaultValue={textOf(locale.value, language)} onChange={(e) => { if (brought.current) bring(e.currentTarget.form) }}>
          {languages.map((l) => <option key={l.value} value={l.value}>{l.label}</option>)}
        </select>
      </Field>
      {templates.length > 0 && (
        <Field name="template" label={words.template} hint={words.hint} optional>
          <div className="picker__line">
            <select className="input select" id={template.id} name="template" key={textOf(template.value, '')} defaultValue={textOf(template.value, '')} onChange={(e) => bring(e.currentTarget.form)} aria-describedby={template.describedBy(true)}>
              <option value="">{template.words.choose}</option>
              {templates.map((t) => <option key={t.id} value={t.id}>{t.name}</option>)}
            </select>
            <button type="submit" className="btn btn--secondary" name="act" value="fill" formNoValidate onClick={press}>{words.fill}</button>
          </div>
        </Field>
      )}
    </div>
  )
}
