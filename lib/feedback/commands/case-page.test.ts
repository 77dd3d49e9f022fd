import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { feedbackInput } from '@/db/seed/factories/feedback'
import { getDb } from '@/db/client'
import { cacheInvalidations } from '@/db/schema'
import type { Actor } from '@/lib/auth/actor'
import { person, visitor } from '@/lib/testing/actors'
import { useTestDatabase } from '@/lib/testing/database'
import { getCase, listHandlers, listHandlersOf } from '../queries/case'
import { listCasePage } from '../queries/case-page'
import { queueNeighbours } from '../queries/neighbours'
import { listQueue } from '../queries/queue'
import { listFilledTemplates } from '../queries/templates'
import { readQueueAddress } from '../queue-address'
import { assignFeedback, changeStatus } from './handle'
import { publishFeedback } from './moderate'
import { correctPlaceByStaff } from './staff-place'
import { submitFeedback } from './submit'

useTestDatabase()
let handler: Actor
let stranger: Actor
let moderator: Actor
beforeAll(async () => {
  handler = await person({ role: 'feedbackHandler', scope: { type: 'categoryGroup', id: 'streets' } })
  stranger = await person({ role: 'feedbackHandler', scope: { type: 'categoryGroup', id: 'parks' } })
  moderator = await person({ role: 'moderator' })
})
const send = async (over = {}) => (await submitFeedback(visitor(), feedbackInput(over))).number
const act = async (number: string) => ({ number, version: (await getCase(handler, number, 'fi')).version })
const address = (asked: Record<string, string> = {}) => readQueueAddress({ view: 'all', ...asked })

describe('the place put right by a handler', () => {
  const vehmersalmi = { lat: 62.7606, lon: 28.0313, placeText: 'Vehmersalmen satama' }

  it('moves the point, tells it on the route and makes the public page anew', async () => {
    const number = await send()
    await publishFeedback(handler, await act(number))
    await correctPlaceByStaff(handler, { ...(await act(number)), ...vehmersalmi })
    const seen = await getCase(handler, number, 'fi')
    expect(seen).toMatchObject(vehmersalmi)
    expect(seen.timeline.at(-1)).toMatchObject({ kind: 'placeCorrected', visibility: 'public', byName: 'Testi Henkilö' })
    expect(await (await getDb()).$count(cacheInvalidations, eq(cacheInvalidations.tag, `/feedback/${number}`))).toBe(1)
  })

  it('is refused to another group, to a moderator and to a visitor', async () => {
    const number = await send()
    for (const wrong of [stranger, moderator, visitor()]) await expect(correctPlaceByStaff(wrong, { number, version: 1, ...vehmersalmi })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('is refused outside the municipality, and on a case changed since', async () => {
    const number = await send()
    const before = await act(number)
    await expect(correctPlaceByStaff(handler, { ...before, lat: 60.17, lon: 24.94 })).rejects.toMatchObject({ code: 'invalid' })
    await changeStatus(handler, { ...before, status: 'inReview' })
    await expect(correctPlaceByStaff(handler, { ...before, ...vehmersalmi })).rejects.toMatchObject({ code: 'stale' })
  })
})

describe('neighbours in the queue', () => {
  it('are those that the list shows, in its order', async () => {
    for (let i = 0; i < 3; i++) await send()
    const query = { view: 'all' as const, filters: {}, order: 'newest' as const }
    const numbers = (await listQueue(handler, { ...query, page: 1 }, 'fi', new Date())).items.map((f) => f.number)
    for (const [i, number] of numbers.entries()) {
      expect(await queueNeighbours(handler, query, number, new Date())).toEqual({ previous: numbers[i - 1] ?? null, next: numbers[i + 1] ?? null, at: i + 1, total: numbers.length })
    }
  })

  it('lead from a case that has left the queue to its first', async () => {
    const number = await send()
    await changeStatus(handler, { ...(await act(number)), status: 'done', publicAnswer: 'Korjattu.' })
    const open = { view: 'open' as const, filters: {} }
    const first = (await listQueue(handler, { ...open, page: 1 }, 'fi', new Date())).items[0]?.number
    expect(await queueNeighbours(handler, open, number, new Date())).toMatchObject({ previous: null, next: first, at: null })
  })

  it('never come from another group', async () => {
    const number = await send()
    expect((await queueNeighbours(stranger, { view: 'all', filters: {} }, number, new Date())).at).toBeNull()
    expect(await queueNeighbours(visitor(), { view: 'all', filters: {} }, number, new Date())).toEqual({ previous: null, next: null, at: null, total: 0 })
  })
})

describe('templates of a case', () => {
  it('are filled in three languages, the most particular first', async () => {
    const found = await getCase(handler, await send({ categoryCode: '102', placeText: 'Melalahdentie 5' }), 'fi')
    const templates = await listFilledTemplates(handler, found)
    expect(templates[0]).toMatchObject({ name: 'Aurataan vuorollaan', status: 'planned' })
    expect(templates[0]?.text.fi).toMatch(/viimeistään \d+\.\d+\.\d{4}\.$/)
    expect(templates[0]?.text.en).toMatch(/at the latest \d\d\/\d\d\/\d{4}\.$/)
    const ordered = templates.find((t) => t.name === 'Kiitos, työ tilattu')
    expect(ordered?.text.sv).toContain('på platsen Melalahdentie 5.')
    for (const template of templates) for (const text of Object.values(template.text)) expect(text).not.toMatch(/\{\w+\}/)
  })

  it('are for staff of the group alone', async () => {
    const found = await getCase(handler, await send(), 'fi')
    expect(await listFilledTemplates(stranger, found)).toEqual([])
    expect(await listFilledTemplates(visitor(), found)).toEqual([])
  })
})

describe('the page of a case', () => {
  it('is not found for another group, and looks up others only within the own groups', async () => {
    const number = await send()
    const second = await send()
    await expect(listCasePage(stranger, number, { address: address(), other: '' }, 'fi', new Date())).rejects.toMatchObject({ code: 'not_found' })
    const look = async (other: string) => (await listCasePage(handler, number, { address: address(), other }, 'fi', new Date())).other?.number ?? null
    expect(await look(second.toLowerCase())).toBe(second)
    expect(await look(number), 'not itself').toBeNull()
    expect(await look('P-0000-00')).toBeNull()
    expect(await look(await send({ categoryCode: '203', answers: {} })), 'another group').toBeNull()
  })

  it('offers open public reports close by, without the case itself', async () => {
    const [number, near] = [await send({ lat: 62.95, lon: 27.65 }), await send({ lat: 62.9502, lon: 27.6502 })]
    await publishFeedback(handler, await act(near))
    const page = await listCasePage(handler, number, { address: address(), other: '' }, 'fi', new Date())
    expect(page.near.map((f) => f.number)).toEqual([near])
  })

  it('shows the sender’s contacts to who may answer, not to a moderator', async () => {
    const number = await send({ reporterEmail: 'lahettaja@example.fi', reporterName: 'Liisa Lähettäjä' })
    expect((await getCase(handler, number, 'fi')).reporter).toMatchObject({ email: 'lahettaja@example.fi' })
    const seen = await getCase(moderator, number, 'fi')
    expect(seen.reporter).toBeNull()
    expect(JSON.stringify(seen)).not.toMatch(/lahettaja@|Liisa/)
  })
})

describe('who may be given a case', () => {
  it('is a handler of the group or an administrator, and both can be', async () => {
    const admin = await person({ role: 'administrator' })
    const ids = (await listHandlers(handler, 'streets')).map((h) => h.id)
    expect(ids).toContain(admin.personId)
    expect(ids).not.toContain((stranger as typeof admin).personId)
    expect(await listHandlers(stranger, 'streets')).toEqual([])
    expect(new Set((await listHandlersOf(handler, ['streets', 'parks'])).map((h) => h.id))).toEqual(new Set(ids))
    const number = await send()
    await assignFeedback(handler, { ...(await act(number)), assigneeId: admin.personId })
    expect((await getCase(handler, number, 'fi')).assignee?.id).toBe(admin.personId)
  })
})
