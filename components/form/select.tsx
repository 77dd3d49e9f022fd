'use client'
import { Field, type FieldBasics } from './field'
import { textOf, useField } from './form-context'

export type Option = { value: string; label: string; lang?: string }
export type OptionGroup = { label: string; options: Option[] }

/** The browser's own list. `empty` is the first line that chooses nothing ("Valitse"). */
export function Select({ name, label, hint, optional, value, options, groups, empty }: FieldBasics & { value?: string; options?: Option[]; groups?: OptionGroup[]; empty?: string | false }) {
  const f = useField(name)
  const chosen = textOf(f.value, value)
  const line = (o: Option) => <option key={o.value} value={o.value} lang={o.lang}>{o.label}</option>
  return (
    <Field name={name} label={label} hint={hint} optional={optional}>
      <select className="input select" id={f.id} name={name} defaultValue={chosen ?? ''} key={chosen} aria-required={optional ? undefined : true} aria-invalid={f.errors.length ? true : undefined} aria-describedby={f.describedBy(Boolean(hint))}>
        {empty !== false && <option value="">{empty ?? f.words.choose}</option>}
        {options?.map(line)}
        {groups?.map((g) => <optgroup key={g.label} label={g.label}>{g.options.map(line)}</optgroup>)}
      </select>
    </Field>
  )
}
