'use client'
import { useState, type FormEvent, type ReactNode } from 'react'
import { fill } from '@/components/form/form-context'

type Words = { progress: string; ready: string; failed: string }
type State = { kind: 'idle' | 'ready' | 'failed' } | { kind: 'reading'; done: number; total: number }

/** Reads the file as it streams and counts its lines (each row ends one); then hands it to the browser as a download. */
async function download(url: string, said: (done: number, total: number) => void): Promise<void> {
  const response = await fetch(url)
  if (!response.ok || !response.body) throw new Error(String(response.status))
  const total = Number(response.headers.get('x-total-rows') ?? 0)
  const isCsv = response.headers.get('content-type')?.startsWith('text/csv') ?? false
  const parts: Uint8Array<ArrayBuffer>[] = []
  const reader = response.body.getReader()
  let lines = -1
  let before = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    parts.push(value)
    // CSV rows end with CR LF and words hold only LF; GeoJSON writes a feature on a line.
    for (const byte of value) { if (byte === 10 && (!isCsv || before === 13)) lines++; before = byte }
    said(Math.min(Math.max(0, lines), total), total)
  }
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob(parts, { type: response.headers.get('content-type') ?? '' }))
  link.download = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'export'
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** An ordinary form that downloads; with script it shows how far the file has come. */
export function ExportForm({ action, words, children }: { action: string; words: Words; children: ReactNode }) {
  const [state, setState] = useState<State>({ kind: 'idle' })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (state.kind === 'reading') return
    const query = new URLSearchParams([...new FormData(event.currentTarget)].filter((e): e is [string, string] => typeof e[1] === 'string'))
    setState({ kind: 'reading', done: 0, total: 0 })
    download(`${action}?${query}`, (done, total) => setState({ kind: 'reading', done, total })).then(() => setState({ kind: 'ready' }), () => setState({ kind: 'failed' }))
  }
  return (
    <form action={action} method="get" className="form" onSubmit={submit}>
      {children}
      {state.kind === 'reading' && <p><progress value={state.total ? state.done : undefined} max={state.total || undefined} aria-label={fill(words.progress, state)} /> {fill(words.progress, state)}</p>}
      <p role="status">{state.kind === 'ready' ? words.ready : state.kind === 'failed' ? words.failed : ''}</p>
    </form>
  )
}
