'use client'
import { useContext, type ReactNode } from 'react'
import { FormContext } from './form-context'

/** The deed of a form. While sending it says so and does nothing more; the focus stays on it. `name`/`value` tell which of several was pressed. */
export function SubmitButton({ look = 'primary', size, wide, name, value, icon, children }: { look?: 'primary' | 'secondary' | 'quiet' | 'danger' | 'danger-filled'; size?: 's'; wide?: boolean; name?: string; value?: string; icon?: ReactNode; children: ReactNode }) {
  const { pending, words } = useContext(FormContext)
  return (
    <button type="submit" name={name} value={value} className={`btn btn--${look}${size ? ' btn--s' : ''}${wide ? ' btn--wide' : ''}`} aria-disabled={pending || undefined} onClick={(e) => { if (pending) e.preventDefault() }}>
      {pending ? <><span className="spin" aria-hidden="true" />{words.sending}</> : <>{icon}{children}</>}
    </button>
  )
}
