import { fieldText } from '@/lib/core/form-fields'
import type { BulkAct, BulkResult } from './commands/bulk'
import { feedbackStatuses, type FeedbackStatus } from './types'

/** Rows picked in the queue: check boxes `pick` with `number:version`. */
export function pickedRows(form: FormData): { number: string; version: number }[] {
  return form.getAll('pick').flatMap((value) => {
    const [number, version] = typeof value === 'string' ? value.split(':') : []
    return number && number.length <= 40 && Number.isSafeInteger(Number(version)) ? [{ number, version: Number(version) }] : []
  })
}

/** What the pressed button asks to be done to the picked rows, or the field that is missing. */
export function bulkActOf(form: FormData, me: string | null): BulkAct | { missing: string } {
  const status = fieldText(form, 'status')
  const categoryCode = fieldText(form, 'categoryCode')
  const assigneeId = fieldText(form, 'assigneeId')
  switch (fieldText(form, 'act')) {
    case 'take': return me ? { kind: 'assign', assigneeId: me } : { missing: 'assigneeId' }
    case 'assign': return assigneeId ? { kind: 'assign', assigneeId: assigneeId === 'nobody' ? null : assigneeId } : { missing: 'assigneeId' }
    case 'publish': return { kind: 'publish' }
    case 'move': return categoryCode ? { kind: 'move', categoryCode } : { missing: 'categoryCode' }
    case 'status': {
      const publicAnswer = fieldText(form, 'publicAnswer').trim() || undefined
      return (feedbackStatuses as readonly string[]).includes(status) ? { kind: 'status', status: status as FeedbackStatus, publicAnswer } : { missing: 'status' }
    }
    default: return { missing: 'pick' }
  }
}

/** Refusals as they travel in the address: `P-1.stale,P-2.feedback.badMove`; the first ten, the rest only counted. */
export const refusedQuery = (results: BulkResult[]): string | undefined =>
  results.filter((r) => !r.ok).slice(0, 10).map((r) => `${r.number}.${r.messageKey ?? 'invalid'}`).join(',') || undefined

/** The same, read back. */
export const readRefused = (value: string | undefined): { number: string; messageKey: string }[] =>
  (value ?? '').split(',').slice(0, 10).flatMap((part) => {
    const [number, ...key] = part.split('.')
    return number && key.length ? [{ number: number.slice(0, 40), messageKey: key.join('.') }] : []
  })
