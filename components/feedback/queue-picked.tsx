'use client'
import { useEffect, useRef, useState } from 'react'
import { fill } from '@/components/form/form-context'

const boxes = (form: HTMLFormElement | null | undefined) => [...(form?.querySelectorAll<HTMLInputElement>('input[name=pick]') ?? [])]

/** How many rows are picked, and one press for all or none. Without script the words alone. */
export function QueuePicked({ words }: { words: { none: string; some: string; all: string; clear: string } }) {
  const here = useRef<HTMLElement>(null)
  const [count, setCount] = useState(0)
  useEffect(() => {
    const form = here.current?.closest('form')
    const tell = () => setCount(boxes(form).filter((b) => b.checked).length)
    form?.addEventListener('change', tell)
    return () => form?.removeEventListener('change', tell)
  }, [])
  const turn = () => {
    const all = boxes(here.current?.closest('form'))
    for (const box of all) box.checked = count === 0
    setCount(count === 0 ? all.length : 0)
  }
  return (
    <>
      <strong ref={here} role="status">{count ? fill(words.some, { count }) : words.none}</strong>
      <button type="button" className="btn btn--quiet needs-script" onClick={turn}>{count ? words.clear : words.all}</button>
    </>
  )
}
