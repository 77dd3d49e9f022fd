'use client'
import { Field } from '@/components/form/field'
import { textOf, useField } from '@/components/form/form-context'

export type FilledTemplate = { id: string; name: string; lang: string; status: string | null; text: string }

/** React notices a value set from outside only when the browser's own setter is used and the event told. */
function write(field: Element | RadioNodeList | null, value: string): void {
  if (!(field instanceof HTMLTextAreaElement) && !(field instanceof HTMLSelectElement)) return
  if (field instanceof HTMLSelectElement && ![...field.options].some((o) => o.value === value)) return
  field.value = value
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/** Answer templates. Choosing one puts its text after what is written, and its state and language where they fit. */
export function TemplateSelect({ label, hint, into, templates }: { label: string; hint: string; into: string; templates: FilledTemplate[] }) {
  const f = useField('template')
  const choose = (select: HTMLSelectElement) => {
    const template = templates.find((t) => t.id === select.value)
    const fields = select.form?.elements
    if (!template || !fields) return
    const answer = fields.namedItem(into)
    const written = answer instanceof HTMLTextAreaElement ? answer.value.trim() : ''
    write(answer, written ? `${written}\n\n${template.text}` : template.text)
    write(fields.namedItem('answerLocale'), template.lang)
    if (template.status) write(fields.namedItem('status'), template.status)
  }
  return (
    <Field name="template" label={label} hint={hint} optional>
      <select className="input select" id={f.id} name="template" defaultValue={textOf(f.value, '')} onChange={(e) => choose(e.currentTarget)} aria-describedby={f.describedBy(true)}>
        <option value="">{f.words.choose}</option>
        {templates.map((t) => <option key={t.id} value={t.id}>{t.name}</option>)}
      </select>
    </Field>
  )
}
