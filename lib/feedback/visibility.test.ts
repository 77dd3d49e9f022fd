import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { getDb } from '@/db/client'
import { attachments, feedback } from '@/db/schema'
import { feedbackInput } from '@/db/seed/factories/feedback'
import { systemActor, type Actor } from '@/lib/auth/actor'
import { person, visitor } from '@/lib/testing/actors'
import { useTestDatabase } from '@/lib/testing/database'
import { showAddition } from './commands/additions'
import { addInternalNote, makePrivate } from './commands/handle'
import { hideFeedback, publishFeedback } from './commands/moderate'
import { supportFeedback } from './commands/public'
import { replyAsReporter } from './commands/reporter'
import { submitFeedback } from './commands/submit'
import { getCase } from './queries/case'
import { findHiddenTrace, getOwnFeedback, getPublicFeedback } from './queries/detail'
import { exportFeedback } from './queries/export'
import { countPublicFeedback, findNearbyOpen, listLatestAnswered, listOwnFeedback, listPublicFeedback, listPublicNumbers } from './queries/lists'
import { feedbackForMap } from './queries/map'
import { listForOpen311, updatedSince } from './queries/open311'
import { canSeeAttachment } from './queries/photos'
import { countQueueViews, listQueue, versionsOf } from './queries/queue'
import { feedbackStatistics } from './queries/statistics'

useTestDatabase()
const system = systemActor('test')
const secretWord = 'Salasana Kissanminttu'
let sender: Actor
let handler: Actor
let otherHandler: Actor
let moderator: Actor
let administrator: Actor
type Case = { id: string; number: string; code: string }
const cases: Record<'public' | 'waiting' | 'hidden' | 'private' | 'publicMadePrivate', Case> = {} as never

const send = (over = {}) => submitFeedback(sender, feedbackInput({ description: `${secretWord}, iso kuoppa tiessä.`, ...over }))
beforeAll(async () => {
  sender = await person()
  handler = await person({ role: 'feedbackHandler', scope: { type: 'categoryGroup', id: 'streets' } })
  otherHandler = await person({ role: 'feedbackHandler', scope: { type: 'categoryGroup', id: 'parks' } })
  moderator = await person({ role: 'moderator' })
  administrator = await person({ role: 'administrator' })
  for (const name of ['public', 'waiting', 'hidden', 'private', 'publicMadePrivate'] as const) cases[name] = await send({ publishable: name !== 'private' })
  for (const name of ['public', 'hidden', 'publicMadePrivate'] as const) await publishFeedback(system, { number: cases[name].number, version: 1 })
  await hideFeedback(system, { number: cases.hidden.number, version: 2, rule: 'improper', reason: 'Asiaton sana' })
  await makePrivate(system, { number: cases.publicMadePrivate.number, version: 2 })
})

const opens = async (act: () => Promise<unknown>) => act().then(() => true, (error: { code?: string }) => { if (error.code === 'not_found') return false; throw error })
const all = () => Object.values(cases)

describe('who opens what', () => {
  it('everyone opens only the public one, and a hidden one leaves its number and rule', async () => {
    const opened: string[] = []
    for (const [name, c] of Object.entries(cases)) if (await opens(() => getPublicFeedback(c.number, 'fi'))) opened.push(name)
    expect(opened).toEqual(['public'])
    const traces: string[] = []
    for (const [name, c] of Object.entries(cases)) { const trace = await findHiddenTrace(c.number); if (trace) { traces.push(name); expect(JSON.stringify(trace)).not.toContain('kuoppa') } }
    expect(traces).toEqual(['hidden'])
  })

  it('staff open the cases of their groups, all of them, and no others', async () => {
    const see = async (actor: Actor) => Promise.all(all().map((c) => opens(() => getCase(actor, c.number, 'fi'))))
    const every = all().map(() => true)
    const none = all().map(() => false)
    expect(await see(handler)).toEqual(every)
    expect(await see(moderator)).toEqual(every)
    expect(await see(administrator)).toEqual(every)
    for (const wrong of [otherHandler, sender, visitor(), { kind: 'apiKey', keyId: randomUUID() } as const]) expect(await see(wrong)).toEqual(none)
  })

  it('the sender opens the own by account or code; nobody by the number alone', async () => {
    for (const c of all()) {
      expect(await opens(() => getOwnFeedback(sender, c.number, undefined, 'fi', new Date()))).toBe(true)
      expect(await opens(() => getOwnFeedback(visitor(), c.number, c.code, 'fi', new Date()))).toBe(true)
      for (const wrong of [visitor(), otherHandler, handler, await person()]) expect(await opens(() => getOwnFeedback(wrong, c.number, undefined, 'fi', new Date()))).toBe(false)
      expect(await opens(() => getOwnFeedback(sender, c.number, cases.public.code === c.code ? cases.waiting.code : cases.public.code, 'fi', new Date()))).toBe(false)
    }
  })

  it('the sender never sees staff notes or staff names', async () => {
    await addInternalNote(handler, { number: cases.public.number, body: 'Urakoitsija Oy hoitaa' })
    const seen = JSON.stringify(await getOwnFeedback(sender, cases.public.number, undefined, 'fi', new Date()))
    expect(seen).not.toContain('Urakoitsija')
    expect(seen).not.toContain('Testi Henkilö')
  })
})

describe('what is not public is nowhere', () => {
  it('in lists, counts, numbers, map, nearby, search, statistics, export, Open311 and the sitemap', async () => {
    const only = [cases.public.number]
    expect((await listPublicFeedback({}, 1, 'fi')).items.map((i) => i.number)).toEqual(only)
    expect((await listPublicFeedback({ text: 'kissanminttu' }, 1, 'fi')).items.map((i) => i.number)).toEqual(only)
    expect((await listPublicFeedback({ text: cases.waiting.number }, 1, 'fi')).total).toBe(0)
    expect(await countPublicFeedback()).toBe(1)
    expect((await listPublicNumbers(null, 100)).map((i) => i.number)).toEqual(only)
    expect((await feedbackForMap({}, 9)).items.map((i) => i.number)).toEqual(only)
    expect((await findNearbyOpen({ lat: 62.74, lon: 28.01 }, 'streets', 'fi')).map((i) => i.number)).toEqual(only)
    expect(await listLatestAnswered(10, 'fi')).toEqual([])
    const numbers = await feedbackStatistics({}, 'fi')
    expect([numbers.total.total, ...numbers.byGroup.map((r) => r.total), ...numbers.byArea.map((r) => r.total), ...numbers.byMonth.map((r) => r.total)]).toEqual([1, 1, 1, 1])
    expect((await listForOpen311({}, { page: 1, size: 50 }, 'fi')).items.map((i) => i.number)).toEqual(only)
    expect((await listForOpen311({ ids: all().map((c) => c.number) }, { page: 1, size: 50 }, 'fi')).items.map((i) => i.number)).toEqual(only)
    expect((await updatedSince(new Date(0), 50, 'fi')).map((i) => i.number)).toEqual(only)
    for (const actor of [visitor(), sender, handler]) {
      const rows = []
      for await (const row of exportFeedback(actor, 'public', {}, 'fi')) rows.push(row.number)
      expect(rows).toEqual(only)
    }
  })

  it('in the queue and export of another group', async () => {
    for (const wrong of [otherHandler, sender, visitor()]) {
      expect((await listQueue(wrong, { view: 'all', filters: {}, page: 1 }, 'fi', new Date())).total).toBe(0)
      expect((await countQueueViews(wrong, new Date())).all).toBe(0)
      expect((await versionsOf(wrong, all().map((c) => c.number))).size).toBe(0)
      const rows = []
      for await (const row of exportFeedback(wrong, 'staff', {}, 'fi')) rows.push(row)
      expect(rows).toEqual([])
    }
    expect((await countQueueViews(handler, new Date())).all).toBe(all().length)
    // A private report that has been taken up needs nobody's publishing.
    expect((await listOwnFeedback(sender, 'fi')).length).toBe(all().length)
    expect(await listOwnFeedback(handler, 'fi')).toEqual([])
  })

  it('by a filter finer than the rounded point', async () => {
    const db = await getDb()
    await db.update(feedback).set({ lat: 62.740213, lon: 28.010377 }).where(eq(feedback.id, cases.public.id))
    const item = (await listPublicFeedback({}, 1, 'fi')).items[0]
    expect([item?.lat, item?.lon]).toEqual([62.74, 28.01])
    // Both sides of the exact point, inside one cell: the answer is the same.
    const total = (west: number) => listPublicFeedback({ bbox: [west, 62.7, 28.2, 62.8] }, 1, 'fi').then((p) => p.total)
    expect(await total(28.01037)).toBe(await total(28.01038))
    expect((await findNearbyOpen({ lat: 62.74, lon: 28.01 }, 'streets', 'fi'))[0]?.metres).toBe(0)
  })
})

describe('pictures', () => {
  const see = (c: Case, actor: Actor, code?: string, slot = 'report') => canSeeAttachment(actor, code, { id: c.id, slot })

  it('are seen with their report', async () => {
    expect(await Promise.all(all().map((c) => see(c, visitor())))).toEqual(['public', null, null, null, null])
    for (const actor of [handler, moderator, administrator, sender]) expect(await Promise.all(all().map((c) => see(c, actor)))).toEqual(['public', 'private', 'private', 'private', 'private'])
    expect(await Promise.all(all().map((c) => see(c, otherHandler)))).toEqual(['public', null, null, null, null])
    expect(await see(cases.hidden, visitor(), cases.hidden.code)).toBe('private')
    expect(await see(cases.hidden, visitor(), cases.public.code)).toBeNull()
    for (const slot of ['', 'other', randomUUID()]) expect(await see(cases.public, administrator, undefined, slot)).toBeNull()
    expect(await canSeeAttachment(administrator, undefined, { id: 'not an id', slot: 'report' })).toBeNull()
  })

  it('and words that the sender adds later wait for a moderator, who lets them out and takes them back', async () => {
    const { updateId } = await replyAsReporter(sender, { number: cases.public.number, key: randomUUID(), body: 'Tässä lisää: Lisäsana' })
    const row = { key: randomUUID(), sourceHash: 'x', ownerType: 'feedback', ownerId: cases.public.id, slot: updateId, mime: 'image/jpeg', bytes: 1, width: 1, height: 1, sha256: 'x', largeKey: randomUUID(), smallKey: randomUUID() }
    await (await getDb()).insert(attachments).values(row)
    const shown = async () => { const seen = await getPublicFeedback(cases.public.number, 'fi'); return [JSON.stringify(seen.timeline).includes('Lisäsana'), seen.photos.length, await see(cases.public, visitor(), undefined, updateId)] }
    expect(await shown()).toEqual([false, 0, null])
    expect(await see(cases.public, sender, undefined, updateId)).toBe('private')
    const act = { number: cases.public.number, updateId, visible: true }
    for (const wrong of [otherHandler, sender, visitor()]) await expect(showAddition(wrong, act)).rejects.toMatchObject({ code: 'not_found' })
    await showAddition(handler, act)
    expect(await shown()).toEqual([true, 1, 'public'])
    await expect(showAddition(handler, act)).rejects.toMatchObject({ code: 'conflict' })
    await showAddition(handler, { ...act, visible: false })
    expect(await shown()).toEqual([false, 0, null])
  })
})

describe('Open311 filters', () => {
  it('keep to period, service, state and change, and count all', async () => {
    await supportFeedback(visitor(), { number: cases.public.number })
    const list = async (filters: Parameters<typeof listForOpen311>[0]) => (await listForOpen311(filters, { page: 1, size: 10 }, 'fi')).total
    const hour = 3_600_000
    expect(await list({ start: new Date(Date.now() - hour), end: new Date(Date.now() + hour) })).toBe(1)
    expect(await list({ end: new Date(Date.now() - hour) })).toBe(0)
    expect(await list({ serviceCodes: ['101'] })).toBe(1)
    expect(await list({ serviceCodes: ['104'] })).toBe(0)
    expect([await list({ status: 'open' }), await list({ status: 'closed' })]).toEqual([1, 0])
    expect(await list({ updatedAfter: new Date(Date.now() + hour) })).toBe(0)
    expect(await list({ ids: ['nonsense'] })).toBe(0)
    // The report lies at 62.74 N, 28.01 E; a hundredth of a degree north is 1 112 metres.
    expect([await list({ near: { lat: 62.75, lon: 28.01, metres: 1200 } }), await list({ near: { lat: 62.75, lon: 28.01, metres: 1000 } })]).toEqual([1, 0])
    expect(await list({ near: { lat: 62.749, lon: 28.029, metres: 1100 } }), 'the corner of the box is outside the circle').toBe(0)
    expect((await listForOpen311({}, { page: 2, size: 10 }, 'fi')).items).toEqual([])
  })
})
