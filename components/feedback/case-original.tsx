'use client'
import { useContext } from 'react'
import { FormContext } from '@/components/form/form-context'

type Original = { title: string; description: string; reason: string; at: string }
const isOriginal = (v: unknown): v is Original => typeof v === 'object' && v !== null && 'title' in v && 'description' in v && 'reason' in v && 'at' in v

/** The words before each mending, as the form's answer brought them. */
export function Originals({ locale }: { locale: string }) {
  const { originals } = useContext(FormContext).state.values
  if (!Array.isArray(originals)) return null
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Helsinki' })
  return (
    <div role="status" className="stack">
      {originals.filter(isOriginal).map((o) => (
        <blockquote key={o.at}><p><strong>{o.title}</strong></p><p style={{ whiteSpace: 'pre-line' }}>{o.description}</p><p className="meta">{time.format(new Date(o.at))} · {o.reason}</p></blockquote>
      ))}
    </div>
  )
}
