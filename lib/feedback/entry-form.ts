import { createHash } from 'node:crypto'
import { localInstant } from '@/lib/core/time'

/** A local date and time as the browser's field writes it (`2026-11-24T14:30`) as an instant; empty is none, odd is kept as typed for the schema to refuse. */
export function typedInstant(typed: string): string | undefined {
  if (!typed.trim()) return undefined
  const [date = '', time = ''] = typed.trim().split('T')
  return localInstant(date, time)?.toISOString() ?? typed
}

/** The upload key of the n-th file of a form: the same form sent twice sends the same pictures. A UUID of the form's own key. */
export function photoKeyOf(formKey: string, n: number): string {
  const hex = createHash('sha256').update(`${formKey}\0${n}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
