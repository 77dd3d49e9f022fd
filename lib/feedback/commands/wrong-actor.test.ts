import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { getDb } from '@/db/client'
import { audit, feedbackFlags, mailOutbox } from '@/db/schema'
import type { Actor } from '@/lib/auth/actor'
import { person, visitor } from '@/lib/testing/actors'
import { useTestDatabase } from '@/lib/testing/database'
import { formOf, handlerOf, published, rowOf, sent, stopsOf } from '@/lib/testing/reports'
import { showAddition } from './additions'
import { saveCategory, saveGroup, saveTemplate } from './categories'
import { recordExport } from './export'
import { addInternalNote, assignFeedback, changeStatus, makePrivate, moveCategory, takeOverFeedback } from './handle'
import { linkFeedback, markDuplicate } from './join'
import { hideFeedback, mendWords, publishFeedback, readOriginal, resolveFlag } from './moderate'
import { addPhotos, correctPlace, forgetContacts, reopenFeedback, replyAsReporter, withdrawFeedback } from './reporter'
import { removeFilter, saveFilter } from './saved-filters'
import { correctPlaceByStaff } from './staff-place'

useTestDatabase()
type Form = { number: string; version: number }
const reason = 'Koe kokeen vuoksi'
const uuid = randomUUID()
let number = ''
let other = ''
let id = ''
let code = ''
let flagId = ''
let handlerId = ''
const actors: Record<string, Actor> = {}

beforeAll(async () => {
  const handler = await handlerOf('streets')
  handlerId = handler.personId
  const made = await published({ reporterEmail: 'lahettaja@example.fi' })
  ;({ number, id, code } = made)
  other = (await published()).number
  const [flag] = await (await getDb()).insert(feedbackFlags).values({ feedbackId: id, kind: 'outdated', body: 'Vanha', at: new Date() }).returning({ id: feedbackFlags.id })
  flagId = flag!.id
  Object.assign(actors, {
    handler, otherHandler: await handlerOf('parks'), moderator: await person({ role: 'moderator' }), editor: await person({ role: 'contentEditor' }),
    venues: await person({ role: 'venueHandler' }), secretary: await person({ role: 'councilSecretary', scope: { type: 'council', id: 'streets' } }),
    // An id of another kind of scope is no category group, even with the same letters.
    wrongKind: await person({ role: 'feedbackHandler', scope: { type: 'venueGroup', id: 'streets' } as never }),
    resident: await person(), visitor: visitor(), deviceless: { kind: 'anonymous', device: null }, machine: { kind: 'apiKey', keyId: uuid },
  })
})

/** Every act on a case of the streets group; `for` are those of the actors above who may. */
const moderators = ['handler', 'moderator']
const acts: [name: string, mayToo: string[], run: (actor: Actor, form: Form) => Promise<unknown>][] = [
  ['changeStatus', ['handler'], (a, f) => changeStatus(a, { ...f, status: 'inProgress', publicAnswer: 'Kyllä' })],
  ['addInternalNote', ['handler'], (a) => addInternalNote(a, { number, body: 'Muistiin' })],
  ['assignFeedback', ['handler'], (a, f) => assignFeedback(a, { ...f, assigneeId: handlerId })],
  ['takeOverFeedback', ['handler'], (a, f) => takeOverFeedback(a, f)],
  ['moveCategory', ['handler'], (a, f) => moveCategory(a, { ...f, categoryCode: '102' })],
  ['makePrivate', ['handler'], (a, f) => makePrivate(a, f)],
  ['markDuplicate', ['handler'], (a, f) => markDuplicate(a, { ...f, firstNumber: other })],
  ['linkFeedback', ['handler'], (a) => linkFeedback(a, { number, otherNumber: other })],
  ['correctPlaceByStaff', ['handler'], (a, f) => correctPlaceByStaff(a, { ...f, lat: 62.8925, lon: 27.678 })],
  ['publishFeedback', moderators, (a, f) => publishFeedback(a, f)],
  ['hideFeedback', moderators, (a, f) => hideFeedback(a, { ...f, rule: 'other', reason })],
  ['mendWords', moderators, (a, f) => mendWords(a, { ...f, title: 'Toinen otsikko', description: 'Aivan toiset sanat tässä.', reason })],
  ['readOriginal', moderators, (a) => readOriginal(a, { number })],
  ['resolveFlag', moderators, (a) => resolveFlag(a, { number, flagId, resolution: reason })],
  ['showAddition', moderators, (a) => showAddition(a, { number, updateId: uuid, visible: true })],
]

describe('an act on a case', () => {
  it.each(acts.map(([name, may, run]) => ({ name, may, run })))('$name is not found by anyone but $may, and leaves no trace', async ({ may, run }) => {
    const before = await rowOf(number)
    const form = await formOf(number)
    const db = await getDb()
    const counts = async () => [await stopsOf(id), await db.$count(audit), await db.$count(mailOutbox)]
    const were = await counts()
    for (const [who, actor] of Object.entries(actors)) {
      if (may.includes(who)) continue
      await expect(run(actor, form), who).rejects.toMatchObject({ code: 'not_found' })
    }
    expect(await rowOf(number)).toEqual(before)
    expect(await counts()).toEqual(were)
  })

  it.each(acts.map(([name, , run]) => ({ name, run })))('$name of a case that is not there is the same refusal, for who may the rest', async ({ run }) => {
    const missing = { number: 'P-0000-00', version: 1 }
    const swapped = number
    number = 'P-0000-00'
    try {
      await expect(run(actors.handler!, missing)).rejects.toMatchObject({ code: 'not_found' })
    } finally {
      number = swapped
    }
  })

  const versioned = ['changeStatus', 'assignFeedback', 'takeOverFeedback', 'moveCategory', 'makePrivate', 'markDuplicate', 'correctPlaceByStaff', 'publishFeedback', 'hideFeedback', 'mendWords']
  it.each(acts.filter(([name]) => versioned.includes(name)).map(([name, , run]) => ({ name, run })))('$name with an old page in hand is told so and overwrites nothing', async ({ run }) => {
    const before = await rowOf(number)
    for (const version of [before.version - 1, before.version + 1]) await expect(run(actors.handler!, { number, version })).rejects.toMatchObject({ code: 'stale' })
    for (const version of [0, -1, 1.5, Number.NaN, 3e9]) await expect(run(actors.handler!, { number, version })).rejects.toMatchObject({ code: 'invalid' })
    expect(await rowOf(number)).toEqual(before)
  })
})

describe('the sender’s acts', () => {
  const own: [string, (actor: Actor, proof: { number: string; code?: string }) => Promise<unknown>][] = [
    ['reply', (a, p) => replyAsReporter(a, { ...p, key: randomUUID(), body: 'Lisäsanoja' })],
    ['addPhotos', (a, p) => addPhotos(a, { ...p, photos: [{ token: 'x'.repeat(43) }] })],
    ['correctPlace', (a, p) => correctPlace(a, { ...p, lat: 62.8925, lon: 27.678 })],
    ['withdraw', (a, p) => withdrawFeedback(a, p)],
    ['reopen', (a, p) => reopenFeedback(a, { ...p, reason: 'Ei valmis' })],
    ['forgetContacts', (a, p) => forgetContacts(a, p)],
  ]
  it.each(own.map(([name, run]) => ({ name, run })))('$name is nobody else’s: not staff’s, not another’s, not by another report’s code', async ({ run }) => {
    const before = await rowOf(number)
    const foreign = (await sent()).code
    for (const [who, actor] of Object.entries(actors)) {
      await expect(run(actor, { number }), `${who} by account`).rejects.toMatchObject({ code: 'not_found' })
      await expect(run(actor, { number, code: foreign }), `${who} by a foreign code`).rejects.toMatchObject({ code: 'not_found' })
      await expect(run(actor, { number, code: '' }), `${who} by no code`).rejects.toMatchObject({ code: 'not_found' })
    }
    // A machine has no code to type, even if it has read one.
    await expect(run(actors.machine!, { number, code })).rejects.toMatchObject({ code: 'not_found' })
    expect(await rowOf(number)).toEqual(before)
  })
})

describe('what is not about one case', () => {
  const group = { id: 'uusi-ryhma', version: 0, name: { fi: 'Uusi' }, unit: { fi: 'Yksikkö' }, icon: 'anchor' }
  const category = { code: '199', version: 0, groupId: 'streets', name: { fi: 'Uusi' }, description: { fi: 'Kuvaus' }, keywords: { fi: 'sana' }, icon: 'anchor', placeRequired: true, publicByDefault: true, moderateBefore: true, targetDays: 5 }
  it.each<[string, string[], (actor: Actor) => Promise<unknown>]>([
    ['saveGroup', ['editor'], (a) => saveGroup(a, group)],
    ['saveCategory', ['editor'], (a) => saveCategory(a, category)],
    ['saveTemplate', ['editor'], (a) => saveTemplate(a, { version: 0, name: 'Pohja', body: { fi: 'Hei' } })],
    ['recordExport', ['handler', 'otherHandler', 'wrongKind'], (a) => recordExport(a, { format: 'csv', rows: 0, filters: {} })],
    ['saveFilter', ['handler', 'otherHandler', 'moderator'], (a) => saveFilter(a, { name: 'Oma', query: '' })],
    ['removeFilter', ['handler', 'otherHandler', 'moderator'], (a) => removeFilter(a, { id: uuid })],
  ])('%s is only for %o', async (_name, may, run) => {
    for (const [who, actor] of Object.entries(actors)) if (!may.includes(who)) await expect(run(actor), who).rejects.toMatchObject({ code: 'not_found' })
  })
})
