'use client'
import { useContext, type ReactNode } from 'react'
import { FormContext } from '@/components/form/form-context'

/** A form's fields behind its name. It opens by itself when the form came back with something to mend, also without script. */
export function FormFold({ label, id, open = false, children }: { label: string; id?: string; open?: boolean; children: ReactNode }) {
  const { state } = useContext(FormContext)
  return <details className="disclosure deed-fold" id={id} open={open || state.status === 'error'}><summary>{label}</summary><div className="form">{children}</div></details>
}
