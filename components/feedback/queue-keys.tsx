'use client'
import { useEffect, useRef, useSyncExternalStore } from 'react'

export type KeyWords = { title: string; on: string; rows: [keys: string[], text: string][] }
const stored = 'queue-keys'
const changed = 'queue-keys-changed'

const subscribe = (tell: () => void) => { window.addEventListener(changed, tell); return () => window.removeEventListener(changed, tell) }
/** A browser that keeps nothing has the keys on. */
const read = () => { try { return localStorage.getItem(stored) !== 'off' } catch { return true } }
function write(on: boolean) {
  try { localStorage.setItem(stored, on ? 'on' : 'off') } catch { return }
  window.dispatchEvent(new Event(changed))
}

const typing = (target: EventTarget | null) => target instanceof HTMLElement && (target.isContentEditable || /^(SELECT|TEXTAREA)$/.test(target.tagName) || (target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio'))
const shownRows = () => [...document.querySelectorAll<HTMLElement>('[data-queue-row]')].filter((row) => row.offsetParent !== null)
const linkOf = (row: HTMLElement | undefined) => (row?.matches('a') ? row : row?.querySelector<HTMLElement>('a'))

/** Moves the focus between the rows of the queue; from anywhere else to the first one. */
function move(step: 1 | -1) {
  const rows = shownRows()
  const at = rows.findIndex((row) => row.contains(document.activeElement))
  linkOf(rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step))])?.focus()
}

/** The queue's keys, told in full and with a switch: single letters must be possible to turn off (WCAG 2.1.4). */
export function QueueKeys({ words }: { words: KeyWords }) {
  const on = useSyncExternalStore(subscribe, read, () => true)
  const list = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!on) return
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return
      const row = () => shownRows().find((r) => r.contains(document.activeElement))
      const acts: Record<string, () => void> = {
        j: () => move(1), k: () => move(-1), x: () => row()?.querySelector<HTMLInputElement>('input[type=checkbox]')?.click(),
        '/': () => document.getElementById('queue-search')?.focus(), '?': () => list.current?.focus(),
      }
      const act = acts[event.key.toLowerCase()]
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [on])
  return (
    <section className="queue__keys only-wide needs-script" ref={list} tabIndex={-1} aria-labelledby="queue-keys">
      <h2 id="queue-keys">{words.title}</h2>
      <ul>{words.rows.map(([keys, text]) => <li key={text}>{keys.map((k) => <kbd className="kbd" key={k}>{k}</kbd>)} {text}</li>)}</ul>
      <div className="check"><input type="checkbox" id="queue-keys-on" checked={on} onChange={(e) => write(e.target.checked)} /><label htmlFor="queue-keys-on">{words.on}</label></div>
    </section>
  )
}
