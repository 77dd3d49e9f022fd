import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { systemActor } from '@/lib/auth/actor'
import { person, visitor } from '@/lib/testing/actors'
import { useTestDatabase } from '@/lib/testing/database'
import { formOf, handlerOf, published, put, rowOf, sent } from '@/lib/testing/reports'
import { showAddition } from '../commands/additions'
import { addInternalNote, changeStatus, makePrivate, moveCategory } from '../commands/handle'
import { linkFeedback, markDuplicate } from '../commands/join'
import { hideFeedback, mendWords, publishFeedback, readOriginal } from '../commands/moderate'
import { flagFeedback } from '../commands/public'
import { correctPlace, replyAsReporter } from '../commands/reporter'
import { getCase, listHandlers, listHandlersOf, countOpenFlags } from './case'
import { listCasePage } from './case-page'
import { getOwnFeedback, getPublicFeedback } from './detail'
import { listFilledTemplates } from './templates'
import { listForFeed, listPublicFeedback } from './lists'
import { queueNeighbours } from './neighbours'
import { listForOpen311 } from './open311'
import { listQueue, listSavedFilters, versionsOf } from './queue'

useTestDatabase()
type Person = Extract<Actor, { kind: 'person' }>
let handler: Person
let otherHandler: Person
let moderator: Person
beforeAll(async () => {
  handler = await handlerOf('streets')
  otherHandler = await handlerOf('parks')
  moderator = await person({ role: 'moderator' })
})
/** Everything that everyone can read of a report, as one text. */
const everything = async (number: string) => JSON.stringify([
  await getPublicFeedback(number, 'fi'), (await listPublicFeedback({}, 1, 'fi', 200)).items, await listForFeed({}, 50, 'fi'), (await listForOpen311({}, { page: 1, size: 200 }, 'fi')).items,
])
const ownPage = async (number: string, code: string) => JSON.stringify(await getOwnFeedback(visitor(), number, code, 'fi', new Date()))

describe('words on a public report', () => {
  it('of staff among themselves are read by staff of the group alone', async () => {
    const { number, code } = await published()
    await addInternalNote(handler, { number, body: 'Salainen muistiinpano' })
    await changeStatus(handler, { ...(await formOf(number)), status: 'inProgress', publicAnswer: 'Julkinen vastaus', internalNote: 'Salainen lisäys' })
    await moveCategory(handler, { ...(await formOf(number)), categoryCode: '102', reason: 'Salainen peruste' })
    for (const text of [await everything(number), await ownPage(number, code)]) {
      expect(text).toContain('Julkinen vastaus')
      expect(text).not.toMatch(/Salainen|Testi Henkilö/)
    }
    expect(JSON.stringify(await getCase(handler, number, 'fi'))).toMatch(/Salainen muistiinpano.*Salainen lisäys.*Salainen peruste/s)
    await expect(getCase(otherHandler, number, 'fi')).rejects.toMatchObject({ code: 'not_found' })
  })

  it('added by the sender wait until they are let out, and can be taken back', async () => {
    const { number, code } = await published()
    const { updateId } = await replyAsReporter(visitor(), { number, code, key: randomUUID(), body: 'Naapurin Maijan pihassa' })
    expect(await everything(number)).not.toContain('Maijan')
    expect(await ownPage(number, code)).toContain('Maijan')
    await showAddition(handler, { number, updateId, visible: true })
    expect(await everything(number)).toContain('Maijan')
    await expect(showAddition(handler, { number, updateId, visible: true })).rejects.toMatchObject({ messageKey: 'feedback.alreadySo' })
    await showAddition(handler, { number, updateId, visible: false })
    expect(await everything(number)).not.toContain('Maijan')
    // A stop of staff is no addition, and one of another report is not there.
    const stop = (await getCase(handler, number, 'fi')).timeline.find((s) => s.kind === 'received')!
    await expect(showAddition(handler, { number, updateId: stop.id, visible: false })).rejects.toMatchObject({ code: 'not_found' })
    await expect(showAddition(handler, { number: (await published()).number, updateId, visible: true })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('are never let out of a report that its sender keeps private', async () => {
    const { number, code } = await sent({ publishable: false })
    const { updateId } = await replyAsReporter(visitor(), { number, code, key: randomUUID(), body: 'Vain teille' })
    await expect(showAddition(handler, { number, updateId, visible: true })).rejects.toMatchObject({ messageKey: 'feedback.notPublishable' })
    await expect(publishFeedback(handler, await formOf(number))).rejects.toMatchObject({ messageKey: 'feedback.notPublishable' })
  })

  it('before mending are read by moderators alone, and the reading is no public act', async () => {
    const { number, code } = await published({ title: 'Matti Meikäläisen kuoppa' })
    await mendWords(handler, { ...(await formOf(number)), title: 'Kuoppa tiessä', description: 'Iso kuoppa heti sillan jälkeen.', reason: 'Nimi pois' })
    for (const text of [await everything(number), await ownPage(number, code)]) expect(text).not.toMatch(/Meikäläi|Nimi pois/)
    expect(await readOriginal(moderator, { number })).toMatchObject([{ title: 'Matti Meikäläisen kuoppa', reason: 'Nimi pois' }])
    await expect(mendWords(handler, { ...(await formOf(number)), title: 'Kuoppa tiessä', description: 'Iso kuoppa heti sillan jälkeen.', reason: 'Sama' })).rejects.toMatchObject({ fields: { description: ['feedback.nothingChanged'] } })
  })

  it('of who flagged it and why are for moderators', async () => {
    const { number } = await published()
    await flagFeedback(visitor(), { number, kind: 'improper', body: 'Loukkaava sana rivillä kaksi' })
    expect(await everything(number)).not.toContain('Loukkaava')
    expect((await getCase(moderator, number, 'fi')).flags).toMatchObject([{ body: 'Loukkaava sana rivillä kaksi' }])
    expect(await countOpenFlags(otherHandler)).toBe(0)
    expect(await countOpenFlags(visitor())).toBe(0)
    expect(await countOpenFlags(handler)).toBeGreaterThan(0)
  })

  it('and the exact point are not for everyone, the sender’s contacts for handlers only', async () => {
    const { number, code } = await published({ lat: 62.74123, lon: 28.01234, reporterName: 'Sirpa Salainen', reporterEmail: 'sirpa@example.fi', reporterPhone: '044 765 4321' })
    expect(await everything(number)).not.toMatch(/62\.74123|28\.01234|Sirpa|sirpa@|765 4321/)
    expect(await ownPage(number, code)).toContain('62.74123')
    expect((await getCase(handler, number, 'fi')).reporter).toMatchObject({ name: 'Sirpa Salainen', email: 'sirpa@example.fi', phone: '044 765 4321' })
    const forModerator = await getCase(moderator, number, 'fi')
    expect(forModerator.reporter).toBeNull()
    expect(forModerator.can).toEqual({ handle: false, moderate: true, readOriginal: true })
    await correctPlace(visitor(), { number, code, lat: 62.89251, lon: 27.67801 })
    expect(await everything(number)).not.toMatch(/62\.89251|27\.67801/)
  })
})

describe('what leads from a public report to others', () => {
  it('leads only to public ones, also when the other is hidden or made private later', async () => {
    const [a, b, c] = [await published(), await published(), await published()]
    await linkFeedback(handler, { number: a.number, otherNumber: b.number })
    await linkFeedback(handler, { number: a.number, otherNumber: c.number })
    expect((await getPublicFeedback(a.number, 'fi')).links).toHaveLength(2)
    await hideFeedback(handler, { ...(await formOf(b.number)), rule: 'other', reason: 'Koe' })
    await makePrivate(handler, await formOf(c.number))
    expect((await getPublicFeedback(a.number, 'fi')).links).toEqual([])
    expect(JSON.stringify(await getPublicFeedback(a.number, 'fi'))).not.toMatch(new RegExp(`${b.number}|${c.number}`))
    expect((await getCase(handler, a.number, 'fi')).links).toHaveLength(2)
  })

  it('does not name the first report of a duplicate once that one is private', async () => {
    const [first, second] = [await published(), await published()]
    await markDuplicate(handler, { ...(await formOf(second.number)), firstNumber: first.number })
    expect((await getPublicFeedback(second.number, 'fi')).duplicateOf).toBe(first.number)
    await makePrivate(handler, await formOf(first.number))
    expect(await everything(second.number)).not.toContain(first.number)
    expect((await getCase(handler, second.number, 'fi')).duplicateOf).toBe(first.number)
  })

  it('does not name a first that waits when the duplicate of it is published', async () => {
    const [first, second] = [await sent(), await sent()]
    await markDuplicate(handler, { ...(await formOf(second.number)), firstNumber: first.number })
    await publishFeedback(handler, await formOf(second.number))
    expect(await everything(second.number)).not.toContain(first.number)
  })
})

describe('helpers of the case page', () => {
  it('give others than the group’s handlers nothing: no people, templates, neighbours, versions, filters', async () => {
    const { number } = await published()
    const row = await rowOf(number)
    const query = { view: 'all' as const, filters: {}, order: 'due' as const, page: 1 }
    for (const wrong of [otherHandler, await person(), visitor(), { kind: 'apiKey', keyId: randomUUID() } as const]) {
      expect(await listHandlers(wrong, 'streets')).toEqual([])
      expect(await listHandlersOf(wrong, ['streets'])).toEqual([])
      expect(await listFilledTemplates(wrong, row)).toEqual([])
      expect((await queueNeighbours(wrong, query, number, new Date())).at).toBeNull()
      expect((await versionsOf(wrong, [number])).size).toBe(0)
      expect(await listSavedFilters(wrong)).toEqual([])
      await expect(listCasePage(wrong, number, { address: query, other: '' }, 'fi', new Date())).rejects.toMatchObject({ code: 'not_found' })
    }
    const page = await listCasePage(handler, number, { address: query, other: '' }, 'fi', new Date())
    expect(page.handlers.map((h) => h.id)).toContain(handler.personId)
    expect(page.handlers.map((h) => h.id)).not.toContain(otherHandler.personId)
    expect(page.handlers.map((h) => h.id)).not.toContain(moderator.personId)
  })

  it('walk the queue to its end and back without missing one', async () => {
    for (let i = 0; i < 4; i++) await published()
    const query = { view: 'open' as const, filters: {}, order: 'due' as const, page: 1 }
    const inOrder = (await listQueue(handler, query, 'fi', new Date())).items.map((i) => i.number)
    const walked: string[] = []
    for (let at: string | null = inOrder[0] ?? null; at && walked.length < 100;) { walked.push(at); at = (await queueNeighbours(handler, query, at, new Date())).next }
    expect(walked).toEqual(inOrder)
    const back: string[] = []
    for (let at: string | null = inOrder.at(-1) ?? null; at && back.length < 100;) { back.push(at); at = (await queueNeighbours(handler, query, at, new Date())).previous }
    expect(back).toEqual([...inOrder].reverse())
  })

  it('offer another case beside this one only from the own groups', async () => {
    const { number } = await published()
    const parks = await published({ categoryCode: '203', answers: {} })
    await put(parks.number, { groupId: 'parks' })
    const query = { view: 'all' as const, filters: {}, order: 'due' as const, page: 1 }
    const beside = async (other: string) => (await listCasePage(handler, number, { address: query, other }, 'fi', new Date())).other?.number ?? null
    expect(await beside(parks.number)).toBeNull()
    expect(await beside(number)).toBeNull()
    expect(await beside('P-ei-ole')).toBeNull()
    const second = (await published()).number
    expect(await beside(second)).toBe(second)
    expect((await getCase(systemActor('test'), parks.number, 'fi')).number).toBe(parks.number)
  })
})
