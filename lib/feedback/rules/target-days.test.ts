import { afterEach, describe, expect, it } from 'vitest'
import { eq } from 'drizzle-orm'
import { getDb } from '@/db/client'
import { categories } from '@/db/schema'
import { setClock } from '@/lib/core/clock'
import { addDays, endOfDay, localDate, localInstant, startOfDay } from '@/lib/core/time'
import { isWorkday, workdaysBetween } from '@/lib/core/workdays'
import { visitor } from '@/lib/testing/actors'
import { useTestDatabase } from '@/lib/testing/database'
import { handlerOf, put, rowOf, seeded, sent } from '@/lib/testing/reports'
import { countQueueViews, listQueue } from '../queries/queue'
import { listPublicFeedback } from '../queries/lists'
import { feedbackStatistics } from '../queries/statistics'
import { dueOn, isOverdue } from './due'

useTestDatabase()
afterEach(() => setClock(undefined))
const at = (iso: string) => new Date(iso)
const hours = (date: string) => (endOfDay(date).getTime() - startOfDay(date).getTime()) / 3_600_000

/** Days off that fall on weekdays, from the almanac: no rule of the code is repeated here. */
const off: Record<string, string[]> = {
  2025: ['2025-01-01', '2025-01-06', '2025-04-18', '2025-04-21', '2025-05-01', '2025-05-29', '2025-06-20', '2025-12-24', '2025-12-25', '2025-12-26'],
  2026: ['2026-01-01', '2026-01-06', '2026-04-03', '2026-04-06', '2026-05-01', '2026-05-14', '2026-06-19', '2026-12-24', '2026-12-25'],
  2027: ['2027-01-01', '2027-01-06', '2027-03-26', '2027-03-29', '2027-05-06', '2027-06-25', '2027-12-06', '2027-12-24'],
  2028: ['2028-01-06', '2028-04-14', '2028-04-17', '2028-05-01', '2028-05-25', '2028-06-23', '2028-12-06', '2028-12-25', '2028-12-26'],
}

describe('the working days of four years', () => {
  it.each(Object.entries(off))('%s has exactly these days off between Monday and Friday', (year, expected) => {
    const found: string[] = []
    for (let day = `${year}-01-01`; day.startsWith(year); day = addDays(day, 1)) {
      const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
      if (weekday === 0 || weekday === 6) expect(isWorkday(day), day).toBe(false)
      else if (!isWorkday(day)) found.push(day)
    }
    expect(found).toEqual(expected)
  })

  it('a due date is a working day with as many working days up to it as promised, for any arrival', () => {
    const random = seeded(20260329)
    for (let i = 0; i < 400; i++) {
      const arrived = new Date(Date.UTC(2025, 0, 1) + Math.floor(random() * 4 * 365 * 86_400) * 1000)
      const targetDays = 1 + Math.floor(random() * 60)
      const due = dueOn(arrived, { targetDays, statutoryDays: null })
      expect(isWorkday(due), due).toBe(true)
      expect(workdaysBetween(localDate(arrived), due)).toBe(targetDays)
      const statutoryDays = 1 + Math.floor(random() * 30)
      const bound = dueOn(arrived, { targetDays, statutoryDays })
      expect(bound <= due && bound <= addDays(localDate(arrived), statutoryDays)).toBe(true)
    }
  })

  it.each([
    ['Maundy Thursday to after Easter', '2026-04-02T09:00:00Z', 1, '2026-04-07'],
    ['the eve of May Day', '2026-04-30T09:00:00Z', 1, '2026-05-04'],
    ['over Ascension', '2026-05-13T09:00:00Z', 2, '2026-05-18'],
    ['over Midsummer', '2026-06-18T09:00:00Z', 1, '2026-06-22'],
    ['over Christmas into January', '2026-12-23T09:00:00Z', 5, '2027-01-04'],
    ['over New Year and Epiphany', '2025-12-31T09:00:00Z', 3, '2026-01-07'],
    ['sent on a Saturday', '2026-10-24T09:00:00Z', 1, '2026-10-26'],
    ['a second before midnight of Kuopio', '2026-10-26T21:59:59Z', 1, '2026-10-27'],
    ['a second after it', '2026-10-26T22:00:01Z', 1, '2026-10-28'],
  ])('%s', (_what, arrived, targetDays, due) => expect(dueOn(at(arrived), { targetDays, statutoryDays: null })).toBe(due))
})

describe('the nights when the clocks move', () => {
  it('have 23 and 25 hours, and every instant of them is in one day only', () => {
    expect([hours('2026-03-28'), hours('2026-03-29'), hours('2026-03-30')]).toEqual([24, 23, 24])
    expect([hours('2026-10-24'), hours('2026-10-25'), hours('2026-10-26')]).toEqual([24, 25, 24])
    for (const day of ['2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25']) {
      expect(endOfDay(day)).toEqual(startOfDay(addDays(day, 1)))
      for (let t = startOfDay(day).getTime(); t < endOfDay(day).getTime(); t += 600_000) expect(localDate(new Date(t))).toBe(day)
      expect(localDate(new Date(startOfDay(day).getTime() - 1))).toBe(addDays(day, -1))
    }
  })
  it('have an hour that is not, and one that comes twice: the first is meant', () => {
    expect(localInstant('2026-03-29', '02:59')?.toISOString()).toBe('2026-03-29T00:59:00.000Z')
    for (const time of ['03:00', '03:30', '03:59']) expect(localInstant('2026-03-29', time)).toBeNull()
    expect(localInstant('2026-03-29', '04:00')?.toISOString()).toBe('2026-03-29T01:00:00.000Z')
    expect(localInstant('2026-10-25', '03:30')?.toISOString()).toBe('2026-10-25T00:30:00.000Z')
    expect(localInstant('2026-10-25', '04:00')?.toISOString()).toBe('2026-10-25T02:00:00.000Z')
    for (const [day, time] of [['2026-02-30', '10:00'], ['2026-13-01', '10:00'], ['', ''], ['2026-01-01', '24:30'], ['275760-09-14', '00:00']] as const) expect(localInstant(day, time)).toBeNull()
  })
  it('do not move a due date, nor when it is late', () => {
    expect(dueOn(at('2026-03-27T21:30:00Z'), { targetDays: 1, statutoryDays: null })).toBe('2026-03-30')
    expect(dueOn(at('2026-03-28T22:30:00Z'), { targetDays: 1, statutoryDays: null })).toBe('2026-03-30')
    expect(dueOn(at('2026-10-25T00:30:00Z'), { targetDays: 2, statutoryDays: 1 })).toBe('2026-10-26')
    const report = { status: 'received' as const, dueOn: '2026-03-29', firstAnsweredAt: null }
    expect(isOverdue(report, at('2026-03-29T20:59:59Z'))).toBe(false)
    expect(isOverdue(report, at('2026-03-29T21:00:00Z'))).toBe(true)
    const autumn = { ...report, dueOn: '2026-10-25' }
    expect(isOverdue(autumn, at('2026-10-25T21:59:59Z'))).toBe(false)
    expect(isOverdue(autumn, at('2026-10-25T22:00:00Z'))).toBe(true)
  })

  it('the queue, the filters and the numbers agree with the clock on the wall', async () => {
    const me = await handlerOf('streets')
    const send = async (iso: string) => { setClock(() => at(iso)); const { number } = await sent({ observedAt: undefined }, visitor()); setClock(undefined); return number }
    const spring = [await send('2026-03-28T21:59:59Z'), await send('2026-03-28T22:00:00Z'), await send('2026-03-29T20:59:59Z'), await send('2026-03-29T21:00:00Z')]
    const autumn = [await send('2026-10-24T20:59:59Z'), await send('2026-10-24T21:00:00Z'), await send('2026-10-25T21:59:59Z'), await send('2026-10-25T22:00:00Z')]
    for (const number of [...spring, ...autumn]) await put(number, { moderation: 'public' })
    const on = async (day: string) => (await listPublicFeedback({ from: day, to: day, sort: 'oldest' }, 1, 'fi')).items.map((i) => i.number)
    expect(await on('2026-03-29')).toEqual(spring.slice(1, 3))
    expect(await on('2026-10-25')).toEqual(autumn.slice(1, 3))
    const months = (await feedbackStatistics({ to: '2026-10-31' }, 'fi')).byMonth
    expect(months.map((m) => [m.id, m.total])).toEqual([['2026-03', 4], ['2026-10', 4]])
    // The queue's own count of what is late, at the last second of the day and the first of the next.
    for (const [number, due] of [[spring[0]!, '2026-03-29'], [autumn[0]!, '2026-10-25']] as const) {
      for (const other of [...spring, ...autumn]) await put(other, { dueOn: other === number ? due : '2999-01-01' })
      const late = async (now: Date) => [(await countQueueViews(me, now)).overdue, (await listQueue(me, { view: 'overdue', filters: {}, page: 1 }, 'fi', now)).total]
      expect(await late(new Date(endOfDay(due).getTime() - 1000))).toEqual([0, 0])
      expect(await late(endOfDay(due))).toEqual([1, 1])
    }
  })

  it('a report sent in the missing or the double hour is due by its category', async () => {
    await (await getDb()).update(categories).set({ targetDays: 3, statutoryDays: null }).where(eq(categories.code, '101'))
    const due = async (iso: string) => { setClock(() => at(iso)); const { number } = await sent({}, visitor()); return (await rowOf(number)).dueOn }
    expect(await due('2026-03-29T00:59:59Z')).toBe('2026-04-01')
    expect(await due('2026-03-29T01:00:00Z')).toBe('2026-04-01')
    expect(await due('2026-10-25T00:30:00Z')).toBe('2026-10-28')
    expect(await due('2026-10-25T01:30:00Z')).toBe('2026-10-28')
  })
})
