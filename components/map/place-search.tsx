'use client'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { fill } from '@/components/form/form-context'
import type { PlaceOption } from '@/lib/geo/types'
import type { PickerWords } from './words'

type Answer = { options: PlaceOption[]; message: string | null; swapped: boolean }

export type PlaceSearchProps = {
  locale: string
  words: PickerWords
  id: string
  describedBy?: string
  invalid?: boolean
  text: string
  onText: (text: string) => void
  onPick: (option: PlaceOption, swapped: boolean) => void
  onSay: (words: string) => void
}

/** Asks the server, a moment after the last key. */
function useOptions(text: string, locale: string, wanted: boolean): Answer | null {
  const [answer, setAnswer] = useState<Answer | null>(null)
  useEffect(() => {
    if (!wanted || text.trim().length < 2) return
    const stop = new AbortController()
    const wait = setTimeout(() => {
      fetch(`/api/v1/places?${new URLSearchParams({ q: text, locale })}`, { signal: stop.signal })
        .then((r) => (r.ok ? (r.json() as Promise<Answer>) : Promise.reject(new Error(String(r.status)))))
        .then(setAnswer)
        // Overtaken by the next key, or no network: the map and the coordinates are still there.
        .catch(() => undefined)
    }, 180)
    return () => {
      clearTimeout(wait)
      stop.abort()
    }
  }, [text, locale, wanted])
  return wanted && text.trim().length >= 2 ? answer : null
}

/** Search by name in the ARIA combobox pattern; without script an ordinary text field with a button that sends the form. */
export function PlaceSearch({ locale, words, id, describedBy, invalid, text, onText, onPick, onSay }: PlaceSearchProps) {
  const listId = useId()
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(-1)
  const input = useRef<HTMLInputElement>(null)
  const first = useRef({ text, onText })
  // What was typed before the scripts came stands in the field, and would be lost at the next drawing.
  useEffect(() => {
    const typed = input.current?.value ?? ''
    if (typed !== first.current.text) first.current.onText(typed)
  }, [])
  const answer = useOptions(text, locale, open)
  const options = answer?.options ?? []
  const say = useRef(onSay)
  useEffect(() => { say.current = onSay })
  useEffect(() => {
    if (!answer) return
    const n = answer.options.length
    say.current(answer.message ?? (n === 0 ? words.resultsNone : n === 1 ? words.resultsOne : fill(words.resultsMany, { count: n })))
  }, [answer, words])

  const pick = (option: PlaceOption) => {
    setOpen(false)
    setAt(-1)
    onPick(option, Boolean(answer?.swapped))
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setOpen(true)
      const step = event.key === 'ArrowDown' ? 1 : -1
      if (options.length) setAt((n) => (n + step + options.length + (n === -1 && step === -1 ? 1 : 0)) % options.length)
    } else if (event.key === 'Escape' && open) {
      event.preventDefault()
      setOpen(false)
    } else if (event.key === 'Enter') {
      // Enter chooses; it never sends the whole form from here.
      event.preventDefault()
      const option = options[at] ?? options[0]
      if (open && option) pick(option)
      else setOpen(true)
    }
  }
  const shown = open && options.length > 0
  return (
    <div className="picker__box">
      <input
        className="input" id={id} name="placeSearch" type="text" ref={input} value={text} maxLength={200} autoComplete="off" role="combobox" aria-expanded={shown} aria-controls={listId} aria-autocomplete="list"
        aria-activedescendant={shown && at >= 0 ? `${listId}-${at}` : undefined} aria-describedby={describedBy} aria-invalid={invalid || undefined}
        onChange={(e) => { onText(e.target.value); setOpen(true); setAt(-1) }} onKeyDown={onKey} onBlur={() => setOpen(false)}
      />
      <ul className="picker__list" id={listId} role="listbox" aria-label={words.resultsLabel} hidden={!shown}>
        {options.map((o, i) => (
          // The press comes before the field loses its focus, and with it the list.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are handled by the field, which keeps the focus (aria-activedescendant)
          <li key={o.id} id={`${listId}-${i}`} role="option" aria-selected={i === at} onPointerDown={(e) => e.preventDefault()} onClick={() => pick(o)}>
            <span>{o.name}</span><small>{o.detail}</small>
          </li>
        ))}
      </ul>
    </div>
  )
}
