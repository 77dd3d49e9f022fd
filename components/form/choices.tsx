'use client'
import type { ReactNode } from 'react'
import { FieldErrors, FieldGroup, type FieldBasics } from './field'
import { listOf, textOf, useField } from './form-context'

export type Choice = { value: string; label: ReactNode; hint?: ReactNode; lang?: string; /** Shown only while it is chosen. */ after?: ReactNode }

function ChoiceLine({ type, name, id, choice, checked, invalid }: { type: 'checkbox' | 'radio'; name: string; id: string; choice: Choice; checked: boolean; invalid: boolean }) {
  return (
    <div className="check">
      <input type={type} id={id} name={name} value={choice.value} defaultChecked={checked} aria-invalid={invalid || undefined} aria-describedby={choice.hint ? `${id}-hint` : undefined} />
      <label htmlFor={id} lang={choice.lang}>{choice.label}</label>
      {choice.hint && <span className="hint" id={`${id}-hint`}>{choice.hint}</span>}
      {choice.after && <div className="check__after">{choice.after}</div>}
    </div>
  )
}

/** One of many. */
export function RadioGroup({ choices, value, ...basics }: FieldBasics & { choices: Choice[]; value?: string }) {
  const f = useField(basics.name)
  const chosen = textOf(f.value, value)
  return <FieldGroup {...basics}><div>{choices.map((c, i) => <ChoiceLine key={c.value} type="radio" name={basics.name} id={`${f.id}-${i}`} choice={c} checked={chosen === c.value} invalid={f.errors.length > 0} />)}</div></FieldGroup>
}

/** Any of many; arrives as several values of one name. */
export function CheckboxGroup({ choices, value, ...basics }: FieldBasics & { choices: Choice[]; value?: readonly string[] }) {
  const f = useField(basics.name)
  const chosen = listOf(f.value, value)
  return <FieldGroup {...basics}><div>{choices.map((c, i) => <ChoiceLine key={c.value} type="checkbox" name={basics.name} id={`${f.id}-${i}`} choice={c} checked={chosen.includes(c.value)} invalid={f.errors.length > 0} />)}</div></FieldGroup>
}

/** One yes; arrives as `on` or not at all. */
export function Checkbox({ name, label, hint, checked }: { name: string; label: ReactNode; hint?: ReactNode; checked?: boolean }) {
  const f = useField(name)
  const on = f.value === undefined ? Boolean(checked) : f.value === true || f.value === 'on'
  return (
    <div className={f.errors.length ? 'field field--error' : 'field'}>
      <ChoiceLine type="checkbox" name={name} id={f.id} choice={{ value: 'on', label, hint }} checked={on} invalid={f.errors.length > 0} />
      <FieldErrors id={f.id} errors={f.errors} />
    </div>
  )
}
