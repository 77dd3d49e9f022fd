'use client'
import { useState } from 'react'
import { Field, type FieldBasics } from './field'
import { fill, textOf, useField } from './form-context'

/** Several lines. With `maxLength` the length is told below; the browser does not cut, so that nothing pasted is lost unseen. */
export function TextArea({ name, label, hint, optional, value, maxLength, rows = 5 }: FieldBasics & { value?: string; maxLength?: number; rows?: number }) {
  const f = useField(name)
  const start = textOf(f.value, value)
  const [length, setLength] = useState(start?.length ?? 0)
  return (
    <Field name={name} label={label} hint={hint} optional={optional}>
      <textarea className="input" id={f.id} name={name} rows={rows} defaultValue={start} onInput={(e) => setLength(e.currentTarget.value.length)} aria-required={optional ? undefined : true} aria-invalid={f.errors.length ? true : undefined} aria-describedby={f.describedBy(Boolean(hint))} />
      {maxLength && <p className={length > maxLength ? 'count-line is-over' : 'count-line'}>{fill(f.words.count, { count: length, max: maxLength })}</p>}
    </Field>
  )
}
