'use client'
import { createContext, useContext, type ReactNode } from 'react'
import { FormContext } from '@/components/form/form-context'
import { stopsSince } from '@/lib/feedback/case-form'

export type StopLine = { id: string; title: string; meta: string; body: string | null }
const Stops = createContext<{ title: string; lines: StopLine[] }>({ title: '', lines: [] })

/** The case's stops in words, once for all forms of the page. */
export function CaseStops({ title, lines, children }: { title: string; lines: StopLine[]; children: ReactNode }) {
  return <Stops value={{ title, lines }}>{children}</Stops>
}

/** In a form that came too late: what others did to the case after the page was opened. The form itself keeps every word. */
export function CaseChanges() {
  const { state } = useContext(FormContext)
  const { title, lines } = useContext(Stops)
  const since = state.status === 'error' ? stopsSince(lines, state.values.seen) : []
  if (!since.length) return null
  return (
    <div className="note note--wait">
      <strong>{title}</strong>
      <ul>{since.map((s) => <li key={s.id}><strong>{s.title}</strong> <span className="meta">{s.meta}</span>{s.body && <p style={{ whiteSpace: 'pre-line' }}>{s.body}</p>}</li>)}</ul>
    </div>
  )
}
