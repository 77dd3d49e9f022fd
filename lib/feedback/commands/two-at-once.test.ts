import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { getDb } from '@/db/client'
import { answerTemplates, audit, categories, categoryGroups, feedback, feedbackFlags, feedbackLinks, feedbackSavedFilters, feedbackSupports, feedbackUpdates } from '@/db/schema'
import { feedbackInput } from '@/db/seed/factories/feedback'
import type { Actor } from '@/lib/auth/actor'
import { verifyChain } from '@/lib/core/audit-chain'
import { person, visitor } from '@/lib/testing/actors'
import { useTestDatabase } from '@/lib/testing/database'
import { formOf, handlerOf, published, rowOf, sent } from '@/lib/testing/reports'
import { getCase } from '../queries/case'
import { saveCategory, saveGroup, saveTemplate } from './categories'
import { assignFeedback, changeStatus, takeOverFeedback } from './handle'
import { linkFeedback, markDuplicate } from './join'
import { hideFeedback, mendWords, publishFeedback, resolveFlag } from './moderate'
import { flagFeedback, supportFeedback } from './public'
import { replyAsReporter, withdrawFeedback } from './reporter'
import { removeFilter, saveFilter } from './saved-filters'
import { submitFeedback } from './submit'

useTestDatabase()
type Person = Extract<Actor, { kind: 'person' }>
let anna: Person
let bertta: Person
beforeAll(async () => { [anna, bertta] = [await handlerOf('streets'), await handlerOf('streets')] })

/** How many went through, and why the others did not. */
async function race(acts: Promise<unknown>[]): Promise<{ done: number; refused: string[] }> {
  const ends = await Promise.allSettled(acts)
  return {
    done: ends.filter((e) => e.status === 'fulfilled').length,
    refused: ends.flatMap((e) => (e.status === 'rejected' ? [(e.reason as { messageKey?: string }).messageKey ?? String(e.reason)] : [])),
  }
}
const stops = async (id: string, kind: string) => (await getDb()).$count(feedbackUpdates, and(eq(feedbackUpdates.feedbackId, id), eq(feedbackUpdates.kind, kind as 'answer')))

describe('two handlers with the same page open', () => {
  it('answer: one answer stands, and the other is told whose', async () => {
    const { number, id } = await published()
    const form = await formOf(number)
    const ends = await Promise.allSettled([anna, bertta].map((me, i) => changeStatus(me, { ...form, status: 'answered', publicAnswer: `Vastaus ${i}` })))
    expect(ends.map((e) => e.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(ends.find((e) => e.status === 'rejected')).toMatchObject({ reason: { code: 'stale', messageKey: 'staleBy', params: { by: 'Testi Henkilö' } } })
    expect(await stops(id, 'answer')).toBe(1)
  })

  it.each<[string, (me: Actor, form: { number: string; version: number }) => Promise<unknown>, string]>([
    ['hide', (me, f) => hideFeedback(me, { ...f, rule: 'other', reason: 'Yhtä aikaa' }), 'hidden'],
    ['take over', (me, f) => takeOverFeedback(me, f), 'assigned'],
    ['mend', (me, f) => mendWords(me, { ...f, title: 'Uusi otsikko', description: 'Uudet sanat tähän kohtaan.', reason: 'Nimi pois' }), 'mended'],
    ['assign', (me, f) => assignFeedback(me, { ...f, assigneeId: anna.personId }), 'assigned'],
  ])('%s: ten presses are one deed', async (_name, act, kind) => {
    const { number, id } = await published()
    const form = await formOf(number)
    const { done, refused } = await race(Array.from({ length: 10 }, (_, i) => act(i % 2 ? anna : bertta, form)))
    expect(done).toBe(1)
    expect(new Set(refused)).toEqual(new Set(['staleBy']))
    expect(await stops(id, kind)).toBe(1)
    expect((await rowOf(number)).version).toBe(form.version + 1)
  })

  it('publish: once published, and one trace of it', async () => {
    const { number, id } = await sent()
    const form = await formOf(number)
    expect((await race([publishFeedback(anna, form), publishFeedback(bertta, form), publishFeedback(anna, form)])).done).toBe(1)
    expect(await stops(id, 'published')).toBe(1)
  })

  it('join each into the other: one is the first', async () => {
    const [a, b] = [await published(), await published()]
    const [fa, fb] = [await formOf(a.number), await formOf(b.number)]
    expect((await race([markDuplicate(anna, { ...fa, firstNumber: b.number }), markDuplicate(bertta, { ...fb, firstNumber: a.number })])).done).toBe(1)
    const states = [(await rowOf(a.number)).status, (await rowOf(b.number)).status]
    expect(states.filter((s) => s === 'duplicate')).toHaveLength(1)
  })

  it('link a pair from both ends: one link', async () => {
    const [a, b] = [await published(), await published()]
    const { done, refused } = await race([linkFeedback(anna, { number: a.number, otherNumber: b.number }), linkFeedback(bertta, { number: b.number, otherNumber: a.number })])
    expect([done, refused]).toEqual([1, ['feedback.alreadyLinked']])
    expect(await (await getDb()).$count(feedbackLinks, eq(feedbackLinks.kind, 'related'))).toBe(1)
  })

  it('close one flag: it is closed once', async () => {
    const { number } = await published()
    await flagFeedback(visitor(), { number, kind: 'improper', body: 'Ruma sana' })
    const flagId = (await getCase(anna, number, 'fi')).flags[0]!.id
    const { done, refused } = await race([anna, bertta].map((me) => resolveFlag(me, { number, flagId, resolution: 'Katsottu' })))
    expect([done, refused]).toEqual([1, ['feedback.flagClosed']])
  })
})

describe('the sender and the handler at once', () => {
  it('withdrawing and answering: both are on record, or the handler is told', async () => {
    for (let i = 0; i < 3; i++) {
      const { number, code } = await published()
      const form = await formOf(number)
      const ends = await race([withdrawFeedback(visitor(), { number, code }), changeStatus(anna, { ...form, status: 'planned', publicAnswer: 'Suunnitellaan.' })])
      const row = await rowOf(number)
      // Whoever was second met the case as the first had left it.
      if (ends.done === 2) expect(row.status).toBe('withdrawn')
      else expect(ends.refused.every((key) => ['stale', 'staleBy', 'feedback.closed'].includes(key))).toBe(true)
      expect(row.status === 'withdrawn').toBe(row.closedAt !== null)
    }
  })

  it('replying twenty times with one key is one reply, with twenty keys twenty', async () => {
    const { number, code, id } = await published()
    const key = randomUUID()
    expect((await race(Array.from({ length: 20 }, () => replyAsReporter(visitor(), { number, code, key, body: 'Sama viesti' })))).done).toBe(20)
    expect(await stops(id, 'reporterReply')).toBe(1)
    const { done, refused } = await race(Array.from({ length: 8 }, (_, i) => replyAsReporter(visitor(), { number, code, key: randomUUID(), body: `Viesti ${i}` })))
    expect([done, refused]).toEqual([8, []])
    expect(await stops(id, 'reporterReply')).toBe(9)
    await expect(replyAsReporter(visitor(), { number, code, key, body: 'Toinen viesti' })).rejects.toMatchObject({ messageKey: 'keyReused' })
  })
})

describe('many readers at once', () => {
  it('support: every browser counts once, and none is lost', async () => {
    const { number, id } = await published()
    const browsers = Array.from({ length: 12 }, () => visitor())
    expect((await race([...browsers, ...browsers].map((b) => supportFeedback(b, { number })))).refused).toEqual([])
    expect((await rowOf(number)).supportCount).toBe(12)
    expect(await (await getDb()).$count(feedbackSupports, eq(feedbackSupports.feedbackId, id))).toBe(12)
  })

  it('flag: one browser is heard once, another kind of flag of its own', async () => {
    const { number, id } = await published()
    const reader = visitor()
    await race(Array.from({ length: 6 }, () => flagFeedback(reader, { number, kind: 'outdated', body: '' })))
    await race(Array.from({ length: 6 }, () => flagFeedback(reader, { number, kind: 'improper', body: '' })))
    expect(await (await getDb()).$count(feedbackFlags, eq(feedbackFlags.feedbackId, id))).toBe(2)
  })

  it('send different reports: every one has its own number and code', async () => {
    const made = await Promise.all(Array.from({ length: 25 }, () => submitFeedback(visitor(), feedbackInput())))
    expect(new Set(made.map((m) => m.number)).size).toBe(25)
    expect(new Set(made.map((m) => m.code)).size).toBe(25)
    expect(await (await getDb()).$count(feedback)).toBeGreaterThanOrEqual(25)
  })
})

describe('two editors at once', () => {
  const category = { code: '190', version: 0, groupId: 'streets', name: { fi: 'Aihe' }, description: { fi: 'Kuvaus' }, keywords: { fi: 'sana' }, icon: 'anchor', placeRequired: true, publicByDefault: true, moderateBefore: true, targetDays: 5, questions: [] }
  it('make the same thing: one has it', async () => {
    const me = await person({ role: 'contentEditor' })
    const group = { id: 'uusi', version: 0, name: { fi: 'Uusi' }, unit: { fi: 'Yksikkö' }, icon: 'anchor' }
    expect(await race([saveGroup(me, group), saveGroup(me, group)])).toEqual({ done: 1, refused: ['invalid'] })
    expect(await race([saveCategory(me, category), saveCategory(me, category)])).toEqual({ done: 1, refused: ['invalid'] })
    expect(await (await getDb()).$count(categoryGroups, eq(categoryGroups.id, 'uusi'))).toBe(1)
    expect(await (await getDb()).$count(categories, eq(categories.code, '190'))).toBe(1)
  })
  it('change the same thing: the second is told', async () => {
    const me = await person({ role: 'contentEditor' })
    const { id } = await saveTemplate(me, { version: 0, name: 'Pohja', body: { fi: 'Hei' } })
    expect(await race(['A', 'B'].map((fi) => saveTemplate(me, { id, version: 1, name: 'Pohja', body: { fi } })))).toEqual({ done: 1, refused: ['stale'] })
    expect((await (await getDb()).select().from(answerTemplates).where(eq(answerTemplates.id, id)))[0]?.version).toBe(2)
    expect(await race([3, 4].map((targetDays) => saveCategory(me, { ...category, version: 1, targetDays })))).toEqual({ done: 1, refused: ['stale'] })
  })
})

describe('saved filters', () => {
  it('are thirty at most; one of them can still be changed then, and room is made by removing', async () => {
    const me = await handlerOf('streets')
    for (let i = 0; i < 30; i++) await saveFilter(me, { name: `Suodatin ${i}`, query: `group=g${i}` })
    await expect(saveFilter(me, { name: 'Yksi liikaa', query: '' })).rejects.toMatchObject({ code: 'conflict', messageKey: 'feedback.tooManyFilters' })
    await saveFilter(me, { name: 'Suodatin 3', query: 'group=muutettu' })
    const mine = await (await getDb()).select().from(feedbackSavedFilters).where(eq(feedbackSavedFilters.personId, me.personId))
    expect(mine).toHaveLength(30)
    expect(mine.find((f) => f.name === 'Suodatin 3')?.query).toBe('group=muutettu')
    await removeFilter(me, { id: mine[0]!.id })
    await saveFilter(me, { name: 'Nyt mahtuu', query: '' })
  })
})

it('after all this the audit chain is whole, and no number was given twice', async () => {
  const db = await getDb()
  const state = await verifyChain(db)
  expect(state).toMatchObject({ broken: null, end: true })
  expect(state.rows).toBe(await db.$count(audit))
})
