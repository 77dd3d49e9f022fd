'use client'
import { useContext, useEffect, useRef } from 'react'
import { octagonAlert } from '@/components/ui/icon-nodes'
import { Drawing } from '@/components/ui/icon'
import { errorWords, fill, FormContext } from './form-context'

/** What to mend, with a link to each field; takes the focus whenever a sending was refused, without script by `autofocus`. */
export function ErrorSummary() {
  const { state, words, errors, prefix, labels } = useContext(FormContext)
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state.status === 'error') ref.current?.focus()
  }, [state])
  if (state.status !== 'error') return null
  const lines = Object.entries(state.fieldErrors).flatMap(([name, keys]) => keys.slice(0, 1).map((key) => ({ name, text: errorWords(key, errors, state.params) })))
  return (
    // eslint-disable-next-line jsx-a11y/no-autofocus -- only after a refused sending, where the focus belongs on what to mend; without script nothing else can move it
    <div className="note note--danger summary" ref={ref} tabIndex={-1} autoFocus role="alert" id={`${prefix}-errors`}>
      <Drawing node={octagonAlert} />
      <strong>{state.formError ? errorWords(state.formError, errors, state.params) : lines.length === 1 ? words.summaryOne : fill(words.summaryMany, { count: lines.length })}</strong>
      {lines.length > 0 && (
        <ul>{lines.map((l) => <li key={l.name}><a href={`#${prefix}-${l.name}`}>{labels[l.name] ? `${labels[l.name]}: ${l.text}` : l.text}</a></li>)}</ul>
      )}
    </div>
  )
}
