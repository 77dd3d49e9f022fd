'use client'
import type { HTMLInputAutoCompleteAttribute, HTMLInputTypeAttribute } from 'react'
import { Field, type FieldBasics } from './field'
import { textOf, useField } from './form-context'

type TextFieldProps = FieldBasics & {
  type?: Extract<HTMLInputTypeAttribute, 'text' | 'email' | 'tel' | 'url' | 'number' | 'search' | 'password'>
  value?: string | number
  maxLength?: number
  autoComplete?: HTMLInputAutoCompleteAttribute
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | 'search'
  spellCheck?: boolean
  pattern?: string
}

/** One line of text. `value` is the starting value; what was typed wins over it. */
export function TextField({ name, label, hint, optional, value, type = 'text', ...rest }: TextFieldProps) {
  const f = useField(name)
  return (
    <Field name={name} label={label} hint={hint} optional={optional}>
      <input className="input" id={f.id} name={name} type={type} defaultValue={textOf(f.value, value)} aria-required={optional ? undefined : true} aria-invalid={f.errors.length ? true : undefined} aria-describedby={f.describedBy(Boolean(hint))} {...rest} />
    </Field>
  )
}

/** A local date as the browser's own date field; `value`, `min` and `max` are `2026-11-24`. */
export function DateField({ name, label, hint, optional, value, min, max, time }: FieldBasics & { value?: string; min?: string; max?: string; /** Also the time of day, `2026-11-24T14:30`. */ time?: boolean }) {
  const f = useField(name)
  return (
    <Field name={name} label={label} hint={hint} optional={optional}>
      <input className="input input--date" id={f.id} name={name} type={time ? 'datetime-local' : 'date'} min={min} max={max} defaultValue={textOf(f.value, value)} aria-required={optional ? undefined : true} aria-invalid={f.errors.length ? true : undefined} aria-describedby={f.describedBy(Boolean(hint))} />
    </Field>
  )
}
