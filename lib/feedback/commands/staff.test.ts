import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { feedbackInput } from '@/db/seed/factories/feedback'
import { getDb } from '@/db/client'
import { attachments, audit, cacheInvalidations, feedback } from '@/db/schema'
import type { Actor } from '@/lib/auth/actor'
import { registerListener, type DomainEvent } from '@/lib/core/events'
import { person, visitor } from '@/lib/testing/actors'
import { useTestDatabase } from '@/lib/testing/database'
import { findHiddenTrace, getPublicFeedback } from '../queries/detail'
import { getCase } from '../queries/case'
import { countQueueViews, listQueue } from '../queries/queue'
import { countPublicFeedback, findNearbyOpen, listPublicFeedback } from '../queries/lists'
import { feedbackForMap } from '../queries/map'
import { feedbackStatistics } from '../queries/statistics'
import { exportFeedback } from '../queries/export'
import { handleMany } from './bulk'
import { addInternalNote, assignFeedback, changeStatus, moveCategory } from './handle'
import { linkFeedback, markDuplicate } from './join'
import { hideFeedback, mendWords, publishFeedback, readOriginal, resolveFlag } from './moderate'
import { flagFeedback, supportFeedback } from './public'
import { removeFilter, saveFilter } from './saved-filters'
import { submitFeedback } from './submit'

useTestDatabase()
const streets = { role: 'feedbackHandler', scope: { type: 'categoryGroup', id: 'streets' } } as const
let handler: Actor
let stranger: Actor
const events: DomainEvent[] = []
registerListener('test', async (_tx, event) => { events.push(event) })
const last = (type: string) => events.filter((e) => e.type === type).at(-1)?.data as unknown as Record<string, unknown> | undefined

beforeAll(async () => {
  handler = await person(streets)
  stranger = await person({ role: 'feedbackHandler', scope: { type: 'categoryGroup', id: 'parks' } })
})
const send = async (over = {}) => (await submitFeedback(visitor(), feedbackInput(over))).number
const versionOf = async (number: string) => (await getCase(handler, number, 'fi')).version
const act = async (number: string) => ({ number, version: await versionOf(number) })
const published = async (over = {}) => { const number = await send(over); await publishFeedback(handler, await act(number)); return number }

describe('moderation', () => {
  it('keeps a waiting report from everyone but its handlers, and shows it everywhere once published', async () => {
    const before = await countPublicFeedback()
    const number = await send()
    await expect(getPublicFeedback(number, 'fi')).rejects.toMatchObject({ code: 'not_found' })
    await expect(getCase(stranger, number, 'fi')).rejects.toMatchObject({ code: 'not_found' })
    await expect(getCase(visitor(), number, 'fi')).rejects.toMatchObject({ code: 'not_found' })
    expect(await countPublicFeedback()).toBe(before)
    await publishFeedback(handler, await act(number))
    expect((await getPublicFeedback(number, 'fi')).title).toContain('Kuoppa')
    expect(await countPublicFeedback()).toBe(before + 1)
    expect((await feedbackForMap({}, 10)).items.map((i) => i.number)).toContain(number)
    expect(await (await getDb()).$count(cacheInvalidations, eq(cacheInvalidations.tag, `/feedback/${number}`))).toBe(1)
    await expect(publishFeedback(handler, await act(number))).rejects.toMatchObject({ code: 'conflict' })
  })

  it('is refused to another group and to residents, as if the report were not there', async () => {
    const number = await send()
    for (const wrong of [stranger, visitor(), await person()]) {
      await expect(publishFeedback(wrong, { number, version: 1 })).rejects.toMatchObject({ code: 'not_found' })
      await expect(hideFeedback(wrong, { number, version: 1, rule: 'spam', reason: 'mainos' })).rejects.toMatchObject({ code: 'not_found' })
      await expect(changeStatus(wrong, { number, version: 1, status: 'inReview' })).rejects.toMatchObject({ code: 'not_found' })
    }
  })

  it('hides with a rule and a reason, leaves a trace without the words, and tells the sender', async () => {
    const number = await published({ reporterEmail: 'a@example.fi' })
    await expect(hideFeedback(handler, { ...(await act(number)), rule: 'spam', reason: '' })).rejects.toMatchObject({ code: 'invalid' })
    await hideFeedback(handler, { ...(await act(number)), rule: 'personalData', reason: 'Tekstissä oli toisen nimi.' })
    await expect(getPublicFeedback(number, 'fi')).rejects.toMatchObject({ code: 'not_found' })
    expect(await findHiddenTrace(number)).toMatchObject({ rule: 'personalData' })
    expect(last('feedback.hidden')).toMatchObject({ number, reporter: { email: 'a@example.fi' }, reason: 'Tekstissä oli toisen nimi.' })
    expect((await feedbackForMap({}, 10)).items.map((i) => i.number)).not.toContain(number)
  })

  it('never publishes what the sender keeps private', async () => {
    const number = await send({ publishable: false })
    await expect(publishFeedback(handler, await act(number))).rejects.toMatchObject({ messageKey: 'feedback.notPublishable' })
    expect(await findHiddenTrace(number)).toBeNull()
  })

  it('mends words, keeps the original, and logs who reads it', async () => {
    const number = await published()
    await mendWords(handler, { ...(await act(number)), title: 'Kuoppa tiessä', description: 'Iso kuoppa heti sillan jälkeen tiellä.', reason: 'Nimi pois' })
    expect((await getPublicFeedback(number, 'fi')).title).toBe('Kuoppa tiessä')
    expect((await readOriginal(handler, { number }))[0]).toMatchObject({ title: 'Kuoppa Melalahdentiellä' })
    const id = (await getPublicFeedback(number, 'fi')).id
    expect(await (await getDb()).$count(audit, and(eq(audit.objectId, id), eq(audit.action, 'feedback.readOriginal')))).toBe(1)
    await expect(readOriginal(visitor(), { number })).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('handling', () => {
  it('answers, and counts the first answer once', async () => {
    const number = await published({ reporterEmail: 'b@example.fi' })
    await changeStatus(handler, { ...(await act(number)), status: 'inProgress', publicAnswer: 'Kiitos, tilasimme korjauksen.' })
    const seen = await getPublicFeedback(number, 'fi')
    expect(seen).toMatchObject({ status: 'inProgress', firstAnsweredAt: expect.any(String) })
    expect(seen.timeline.at(-1)).toMatchObject({ kind: 'answer', body: 'Kiitos, tilasimme korjauksen.', unit: 'Katujen kunnossapito', byName: null })
    expect(last('feedback.updated')).toMatchObject({ number, status: 'inProgress', body: 'Kiitos, tilasimme korjauksen.' })
    await changeStatus(handler, { ...(await act(number)), status: 'done' })
    expect((await getPublicFeedback(number, 'fi')).firstAnsweredAt).toBe(seen.firstAnsweredAt)
  })

  it('keeps internal notes internal', async () => {
    const number = await published()
    await addInternalNote(handler, { number, body: 'Soitettu urakoitsijalle.' })
    expect(JSON.stringify(await getPublicFeedback(number, 'fi'))).not.toContain('urakoitsijalle')
    expect(JSON.stringify(await getCase(handler, number, 'fi'))).toContain('urakoitsijalle')
  })

  it.each([
    ['an ending without words', { status: 'notPossible' as const }, 'publicAnswer', 'required'],
    ['not ours without whose', { status: 'notOurs' as const, publicAnswer: 'Ei meidän.' }, 'transferredTo', 'required'],
    ['a duplicate without the first', { status: 'duplicate' as const }, 'status', 'feedback.badMove'],
    ['back to received', { status: 'received' as const }, 'publicAnswer', 'feedback.nothingToDo'],
  ])('refuses %s', async (_w, over, field, key) => {
    const number = await send()
    await expect(changeStatus(handler, { ...(await act(number)), ...over })).rejects.toMatchObject({ fields: { [field]: [key] } })
  })

  it('tells the second of two handlers, and overwrites nothing', async () => {
    const number = await send()
    const both = await act(number)
    await changeStatus(handler, { ...both, status: 'inReview' })
    await expect(changeStatus(handler, { ...both, status: 'planned' })).rejects.toMatchObject({ code: 'stale', messageKey: 'staleBy', params: { by: 'Testi Henkilö' } })
    expect((await getCase(handler, number, 'fi')).status).toBe('inReview')
  })

  it('moves to another group without losing history; the old group sees it no more', async () => {
    const number = await published()
    await moveCategory(handler, { ...(await act(number)), categoryCode: '203' })
    await expect(getCase(handler, number, 'fi')).rejects.toMatchObject({ code: 'not_found' })
    const moved = await getCase(stranger, number, 'fi')
    expect(moved.timeline.map((s) => s.kind)).toEqual(['received', 'published', 'moved'])
  })

  it('assigns only to someone of the group', async () => {
    const number = await send()
    const other = stranger as Extract<Actor, { kind: 'person' }>
    const own = handler as Extract<Actor, { kind: 'person' }>
    await expect(assignFeedback(handler, { ...(await act(number)), assigneeId: other.personId })).rejects.toMatchObject({ fields: { assigneeId: ['feedback.notAHandler'] } })
    await assignFeedback(handler, { ...(await act(number)), assigneeId: own.personId })
    expect((await listQueue(handler, { view: 'mine', filters: {}, page: 1 }, 'fi', new Date())).items.map((i) => i.number)).toContain(number)
  })

  it('joins a duplicate: supporters move along and are counted once', async () => {
    const first = await published()
    const second = await published()
    const both = visitor(randomUUID())
    await supportFeedback(both, { number: first })
    await supportFeedback(both, { number: second })
    await supportFeedback(visitor(), { number: second })
    await markDuplicate(handler, { ...(await act(second)), firstNumber: first })
    expect(await getPublicFeedback(first, 'fi')).toMatchObject({ supportCount: 3 })
    expect(await getPublicFeedback(second, 'fi')).toMatchObject({ status: 'duplicate', duplicateOf: first })
    await expect(markDuplicate(handler, { ...(await act(first)), firstNumber: second })).rejects.toMatchObject({ fields: { firstNumber: ['feedback.badFirst'] } })
    await expect(markDuplicate(handler, { ...(await act(first)), firstNumber: first })).rejects.toMatchObject({ fields: { firstNumber: ['feedback.badFirst'] } })
  })

  it('links two cases once', async () => {
    const [a, b] = [await published(), await published()]
    await linkFeedback(handler, { number: a, otherNumber: b })
    await expect(linkFeedback(handler, { number: b, otherNumber: a })).rejects.toMatchObject({ code: 'conflict' })
    expect((await getPublicFeedback(b, 'fi')).links.map((l) => l.number)).toEqual([a])
  })

  it('does in bulk what can be done and tells the rest', async () => {
    const [a, b] = [await act(await send()), await act(await send())]
    const result = await handleMany(handler, [a, { ...b, version: 99 }, { number: 'P-0000-00', version: 1 }], { kind: 'status', status: 'inReview' })
    expect(result.map((r) => r.messageKey ?? 'ok')).toEqual(['ok', 'stale', 'not_found'])
  })

  it('shows a queue of the own groups only', async () => {
    const counts = await countQueueViews(stranger, new Date())
    const list = await listQueue(stranger, { view: 'all', filters: {}, page: 1 }, 'fi', new Date())
    expect(list.total).toBe(counts.all)
    expect(new Set(list.items.map((i) => i.groupId))).toEqual(new Set(['parks']))
    expect((await countQueueViews(visitor(), new Date())).all).toBe(0)
    const late = await countQueueViews(handler, new Date(Date.now() + 60 * 86_400_000))
    expect(late.overdue).toBeGreaterThan(0)
  })

  it('keeps saved filters to their owner', async () => {
    await saveFilter(handler, { name: 'Talvi', query: 'nakyma=open&aihe=102' })
    const { listSavedFilters } = await import('../queries/queue')
    const [saved] = await listSavedFilters(handler)
    expect(saved).toMatchObject({ name: 'Talvi' })
    await expect(removeFilter(stranger, { id: saved?.id ?? '' })).rejects.toMatchObject({ code: 'not_found' })
    await expect(saveFilter(visitor(), { name: 'x', query: '' })).rejects.toMatchObject({ code: 'not_found' })
    await removeFilter(handler, { id: saved?.id ?? '' })
    expect(await listSavedFilters(handler)).toEqual([])
  })
})

describe('readers', () => {
  it('support once a browser, and only what is public', async () => {
    const number = await published()
    const one = visitor(randomUUID())
    expect(await supportFeedback(one, { number })).toEqual({ count: 1, isNew: true })
    expect(await supportFeedback(one, { number })).toEqual({ count: 1, isNew: false })
    await expect(supportFeedback(visitor(), { number: await send() })).rejects.toMatchObject({ code: 'not_found' })
    await expect(supportFeedback({ kind: 'anonymous', device: null }, { number })).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('flag, and a moderator closes the flag once', async () => {
    const number = await published()
    await flagFeedback(visitor(), { number, kind: 'outdated', body: 'Kuoppa on jo paikattu.' })
    const flag = (await getCase(handler, number, 'fi')).flags[0]
    await resolveFlag(handler, { number, flagId: flag?.id ?? '', resolution: 'Merkitty valmiiksi.' })
    await expect(resolveFlag(handler, { number, flagId: flag?.id ?? '', resolution: 'Uudestaan' })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('find open reports of the same group within 250 metres', async () => {
    const number = await published({ lat: 62.9, lon: 27.6 })
    const near = (lat: number, group: string) => findNearbyOpen({ lat, lon: 27.6 }, group, 'fi')
    expect((await near(62.902, 'streets')).map((r) => r.number)).toContain(number)
    expect((await near(62.9023, 'streets')).map((r) => r.number)).not.toContain(number)
    expect(await near(62.902, 'parks')).toEqual([])
  })

  it('see rounded points, filters, pages and numbers made from the same condition', async () => {
    const page = await listPublicFeedback({ text: 'KUOPPA', phase: 'open' }, 9999, 'fi', 2)
    expect(page.page).toBe(page.pages)
    const all = await countPublicFeedback()
    const statistics = await feedbackStatistics({}, 'fi')
    expect(statistics.total.total).toBe(all)
    expect(statistics.byMonth.reduce((n, m) => n + m.total, 0)).toBe(all)
    const rows = []
    for await (const row of exportFeedback(visitor(), 'public', {}, 'fi')) rows.push(row)
    expect(rows).toHaveLength(all)
    const staff = []
    for await (const row of exportFeedback(visitor(), 'staff', {}, 'fi')) staff.push(row)
    expect(staff).toEqual([])
    const [row] = await (await getDb()).select().from(feedback).where(eq(feedback.lat, 62.9))
    expect(row?.lat).toBe(62.9)
    expect(await (await getDb()).$count(attachments)).toBe(0)
  })
})
