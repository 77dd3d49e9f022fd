import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { isAppError } from '@/lib/core/errors'
import type { FeedbackStatus } from '../types'
import { assignFeedback, changeStatus, moveCategory } from './handle'
import { publishFeedback } from './moderate'

export type BulkResult = { number: string; ok: boolean; messageKey?: string }
export type BulkAct = { kind: 'assign'; assigneeId: string | null } | { kind: 'move'; categoryCode: string } | { kind: 'status'; status: FeedbackStatus; publicAnswer?: string; transferredTo?: string } | { kind: 'publish' }

/** At most this many cases in one go: a page of the queue. */
export const maxBulk = 50

async function one(actor: Actor, row: { number: string; version: number }, act: BulkAct): Promise<void> {
  switch (act.kind) {
    case 'assign': await assignFeedback(actor, { ...row, assigneeId: act.assigneeId }); return
    case 'publish': await publishFeedback(actor, row); return
    case 'move': await moveCategory(actor, { ...row, categoryCode: act.categoryCode }); return
    case 'status': await changeStatus(actor, { ...row, status: act.status, publicAnswer: act.publicAnswer, transferredTo: act.transferredTo }); return
  }
}

/**
 * The same act on many cases, each in its own transaction and with its own refusal: what can be done is done,
 * the rest is told. Errors that are not refusals stop everything.
 */
export async function handleMany(actor: Actor, rows: { number: string; version: number }[], act: BulkAct): Promise<BulkResult[]> {
  const results: BulkResult[] = []
  for (const row of rows.slice(0, maxBulk)) {
    try {
      await one(actor, row, act)
      results.push({ number: row.number, ok: true })
    } catch (error) {
      if (!isAppError(error)) throw error
      results.push({ number: row.number, ok: false, messageKey: Object.values(error.fields ?? {})[0]?.[0] ?? error.messageKey })
    }
  }
  return results
}
