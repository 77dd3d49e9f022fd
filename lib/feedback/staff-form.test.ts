import { describe, expect, it } from 'vitest'
import { bulkActOf, pickedRows, readRefused, refusedQuery } from './staff-form'

const form = (fields: [string, string][]) => { const f = new FormData(); for (const [k, v] of fields) f.append(k, v); return f }

describe('the form of the queue', () => {
  it('reads picked rows with their versions and drops what is not one', () => {
    expect(pickedRows(form([['pick', 'P-AAAA-AA:3'], ['pick', 'P-BBBB-BB:x'], ['pick', 'P-CCCC-CC'], ['pick', `${'P'.repeat(60)}:1`]]))).toEqual([{ number: 'P-AAAA-AA', version: 3 }])
  })
  it('tells what the pressed button asks, or which field is missing', () => {
    expect(bulkActOf(form([['act', 'take']]), 'me')).toEqual({ kind: 'assign', assigneeId: 'me' })
    expect(bulkActOf(form([['act', 'assign'], ['assigneeId', 'nobody']]), 'me')).toEqual({ kind: 'assign', assigneeId: null })
    expect(bulkActOf(form([['act', 'assign']]), 'me')).toEqual({ missing: 'assigneeId' })
    expect(bulkActOf(form([['act', 'status'], ['status', '__proto__']]), 'me')).toEqual({ missing: 'status' })
    expect(bulkActOf(form([['act', 'status'], ['status', 'answered'], ['publicAnswer', ' Hoidettu. ']]), 'me')).toEqual({ kind: 'status', status: 'answered', publicAnswer: 'Hoidettu.' })
  })
  it('carries refusals through the address', () => {
    const query = refusedQuery([{ number: 'P-AAAA-AA', ok: false, messageKey: 'feedback.badMove' }, { number: 'P-BBBB-BB', ok: true }])
    expect(readRefused(query)).toEqual([{ number: 'P-AAAA-AA', messageKey: 'feedback.badMove' }])
    expect(refusedQuery([{ number: 'P-BBBB-BB', ok: true }])).toBeUndefined()
  })
})
