'use client'
import { useContext } from 'react'
import { FormContext } from '@/components/form/form-context'
import { Note } from '@/components/ui/note'

/** The key just made, in the answer of its form and never again. */
export function IssuedKey({ once }: { once: string }) {
  const { state } = useContext(FormContext)
  const key = state.status === 'done' ? state.values.key : undefined
  if (typeof key !== 'string') return null
  return <Note tone="done" role="status" title={once}><code data-testid="key" className="anywhere" style={{ userSelect: 'all' }}>{key}</code></Note>
}
