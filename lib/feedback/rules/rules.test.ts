import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { feedbackStatuses, type FeedbackStatus } from '../types'
import { dueOn, isOverdue } from './due'
import { canBeAddedTo, canBeReopened, canBeWithdrawn } from './reporter'
import { isAllowedTransition, isClosed, open311Status, requiredFor, transitions } from './status'
import { fillTemplate } from './template'

const at = (iso: string) => new Date(iso)
const days = (targetDays: number) => ({ targetDays, statutoryDays: null })

describe('states', () => {
  const allowed = (from: FeedbackStatus) => feedbackStatuses.filter((to) => from !== to && isAllowedTransition(from, to))

  it('has a row for every state, and no move to where staff may not go', () => {
    expect(Object.keys(transitions).sort()).toEqual([...feedbackStatuses].sort())
    for (const from of feedbackStatuses) expect(allowed(from)).not.toContain('received')
    for (const from of feedbackStatuses) expect(allowed(from)).not.toContain('withdrawn')
  })
  it('goes forward freely from every open state', () => {
    for (const from of ['received', 'inReview', 'inProgress', 'planned', 'waitingForInformation'] as const) {
      expect(allowed(from)).toEqual(expect.arrayContaining(['answered', 'done', 'notOurs', 'notPossible', 'duplicate']))
    }
  })
  it('comes back from an ending only to work', () => {
    expect(allowed('done').sort()).toEqual(['inProgress', 'inReview'])
    expect(allowed('notOurs').sort()).toEqual(['inProgress', 'inReview'])
    expect(allowed('notPossible').sort()).toEqual(['inProgress', 'inReview', 'planned'])
    expect(allowed('duplicate')).toEqual(['inReview'])
    expect(allowed('withdrawn')).toEqual([])
  })
  it('stays for an answer without a change, but not in what lives elsewhere', () => {
    expect(feedbackStatuses.filter((s) => isAllowedTransition(s, s))).toEqual(feedbackStatuses.filter((s) => s !== 'withdrawn' && s !== 'duplicate'))
  })
  it('is open or closed for Open311', () => {
    expect(feedbackStatuses.filter((s) => open311Status(s) === 'open')).toEqual(['received', 'inReview', 'inProgress', 'planned', 'waitingForInformation'])
    for (const s of feedbackStatuses) expect(open311Status(s) === 'closed').toBe(isClosed(s))
  })
  it('asks of each ending what it must carry', () => {
    expect(requiredFor('notOurs')).toEqual(['transferredTo', 'publicAnswer'])
    expect(requiredFor('notPossible')).toEqual(['publicAnswer'])
    expect(requiredFor('answered')).toEqual(['publicAnswer'])
    expect(requiredFor('duplicate')).toEqual(['duplicateOf'])
    expect(requiredFor('done')).toEqual([])
  })
})

describe('the due date', () => {
  it('counts working days after the Finnish day of arrival', () => {
    expect(dueOn(at('2026-11-24T08:00:00Z'), days(5))).toBe('2026-12-01')
    // 00.30 in Kuopio is still the day before in UTC.
    expect(dueOn(at('2026-11-24T22:30:00Z'), days(1))).toBe('2026-11-26')
    expect(dueOn(at('2026-12-23T10:00:00Z'), days(2))).toBe('2026-12-29')
    expect(dueOn(at('2027-03-25T10:00:00Z'), days(1))).toBe('2027-03-30')
  })
  it('never passes the days of the law, which Christmas does not stop', () => {
    const law = { targetDays: 10, statutoryDays: 14 }
    expect(dueOn(at('2026-11-09T10:00:00Z'), law)).toBe('2026-11-23')
    expect(dueOn(at('2026-12-21T10:00:00Z'), law)).toBe('2027-01-04')
    expect(dueOn(at('2026-12-21T10:00:00Z'), days(10))).toBe('2027-01-08')
  })
  it('is late only after the day, unanswered and open', () => {
    const report = { status: 'received' as FeedbackStatus, dueOn: '2026-11-24', firstAnsweredAt: null }
    expect(isOverdue(report, at('2026-11-24T21:59:00Z'))).toBe(false)
    expect(isOverdue(report, at('2026-11-24T22:01:00Z'))).toBe(true)
    expect(isOverdue({ ...report, firstAnsweredAt: at('2026-11-30T00:00:00Z') }, at('2026-12-24T00:00:00Z'))).toBe(false)
    expect(isOverdue({ ...report, status: 'done' }, at('2026-12-24T00:00:00Z'))).toBe(false)
    expect(isOverdue({ ...report, dueOn: null }, at('2026-12-24T00:00:00Z'))).toBe(false)
  })
})

describe('the sender', () => {
  const closed = (status: FeedbackStatus) => ({ status, closedAt: at('2026-11-01T10:00:00Z') })
  it('reopens for 30 days, to the second, all but a duplicate', () => {
    expect(canBeReopened(closed('done'), at('2026-12-01T10:00:00Z'))).toBe(true)
    expect(canBeReopened(closed('done'), at('2026-12-01T10:00:01Z'))).toBe(false)
    expect(canBeReopened(closed('withdrawn'), at('2026-11-02T10:00:00Z'))).toBe(true)
    expect(canBeReopened(closed('duplicate'), at('2026-11-02T10:00:00Z'))).toBe(false)
    expect(canBeReopened({ status: 'planned', closedAt: null }, at('2026-11-02T10:00:00Z'))).toBe(false)
    expect(canBeReopened({ status: 'done', closedAt: null }, at('2026-11-02T10:00:00Z'))).toBe(false)
  })
  it('withdraws and adds while it is open, and adds after an answer', () => {
    for (const status of feedbackStatuses) {
      expect(canBeWithdrawn({ status, closedAt: null })).toBe(!isClosed(status))
      expect(canBeAddedTo({ status, closedAt: null })).toBe(!isClosed(status) || status === 'answered')
    }
  })
})

describe('a template', () => {
  const values = { number: 'P-7F3K-9Q', title: 'Kuoppa {place}', category: 'Kadut', place: null, dueOn: '2026-12-01' }
  it('is filled once, leaves out what is not known, and leaves other braces', () => {
    expect(fillTemplate('{number}: {title}, viimeistään {dueOn}. Paikka {place}. {muu}', values, 'fi')).toBe('P-7F3K-9Q: Kuoppa {place}, viimeistään 1.12.2026. Paikka. {muu}')
    expect(fillTemplate('by {dueOn}', values, 'en')).toBe('by 01/12/2026')
  })
  it('never grows from its own values', () => {
    fc.assert(fc.property(fc.string(), (title) => { expect(fillTemplate('{title}', { ...values, title }, 'fi')).toBe(title) }))
  })
})
