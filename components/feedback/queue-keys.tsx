'use client'
import { useEffect } from 'react'

/** What each key does to the rows, given where the focus stands. */
function act(key: string, rows: HTMLElement[], at: number): boolean {
  const link = (row: HTMLElement | undefined) => row?.querySelector<HTMLElement>('a.t')?.focus()
  if (key === 'j') link(rows[Math.min(at + 1, rows.length - 1)])
  else if (key === 'k') link(rows[Math.max(at - 1, 0)])
  else if (key === 'x') rows[at]?.querySelector<HTMLInputElement>('input[type=checkbox]')?.click()
  else return false
  return true
}

/** J and K walk the rows, X picks one. They listen only while the focus is within the table (WCAG 2.1.4). */
export function QueueKeys({ region }: { region: string }) {
  useEffect(() => {
    const table = document.getElementById(region)
    const press = (event: KeyboardEvent) => {
      if (!table || event.ctrlKey || event.metaKey || event.altKey) return
      const rows = [...table.querySelectorAll<HTMLElement>('tbody tr')]
      if (act(event.key.toLowerCase(), rows, rows.findIndex((row) => row.contains(document.activeElement)))) event.preventDefault()
    }
    table?.addEventListener('keydown', press)
    return () => table?.removeEventListener('keydown', press)
  }, [region])
  return null
}
