'use client'
import type { ReactNode } from 'react'
import { circleAlert } from '@/components/ui/icon-nodes'
import { Drawing } from '@/components/ui/icon'
import { useField } from './form-context'

export type FieldBasics = { name: string; label: ReactNode; hint?: ReactNode; /** Marked "(vapaaehtoinen)"; every other field must be answered. */ optional?: boolean }

/** The errors of a field in words. */
export function FieldErrors({ id, errors }: { id: string; errors: string[] }) {
  if (!errors.length) return null
  return <div id={`${id}-error`}>{errors.map((e) => <p className="error" key={e}><Drawing node={circleAlert} /><span>{e}</span></p>)}</div>
}

export function OptionalMark({ shown }: { shown?: boolean }) {
  const { words } = useField('')
  return shown && words.optional ? <span className="opt"> ({words.optional})</span> : null
}

/** Label above, control, error and hint below; for a control of your own pass what `useField` gives. */
export function Field({ name, label, hint, optional, children }: FieldBasics & { children: ReactNode }) {
  const { id, errors } = useField(name)
  return (
    <div className={errors.length ? 'field field--error' : 'field'}>
      <label htmlFor={id}>{label}<OptionalMark shown={optional} /></label>
      {children}
      <FieldErrors id={id} errors={errors} />
      {hint && <p className="hint" id={`${id}-hint`}>{hint}</p>}
    </div>
  )
}

/** The same for several controls under one question. */
export function FieldGroup({ name, label, hint, optional, children }: FieldBasics & { children: ReactNode }) {
  const { id, errors, describedBy } = useField(name)
  return (
    <fieldset className={errors.length ? 'field field--error' : 'field'} id={id} tabIndex={-1} aria-describedby={describedBy(Boolean(hint))}>
      <legend>{label}<OptionalMark shown={optional} /></legend>
      {hint && <p className="hint" id={`${id}-hint`}>{hint}</p>}
      {children}
      <FieldErrors id={id} errors={errors} />
    </fieldset>
  )
}
