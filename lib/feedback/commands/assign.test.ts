import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { getDb } from '@/db/client'
import { persons, roleGrants } from '@/db/schema'
import type { Actor } from '@/lib/auth/actor'
import { disablePerson } from '@/lib/accounts/commands/people'
import { person } from '@/lib/testing/actors'
import { useTestDatabase } from '@/lib/testing/database'
import { formOf, handlerOf, put, rowOf, sent } from '@/lib/testing/reports'
import { listHandlers } from '../queries/case'
import { countQueueViews, listQueue } from '../queries/queue'
import { handleMany, maxBulk } from './bulk'
import { assignFeedback, moveCategory } from './handle'

useTestDatabase()
type Person = Extract<Actor, { kind: 'person' }>
const day = 86_400_000
let handler: Person
beforeAll(async () => { handler = await handlerOf('streets') })
const grantsOf = (personId: string) => eq(roleGrants.personId, personId)
const set = async (who: Person, values: Partial<typeof roleGrants.$inferInsert>) => { await (await getDb()).update(roleGrants).set(values).where(grantsOf(who.personId)); return who }

describe('giving a case to someone', () => {
  it('is possible to exactly those whom the list offers', async () => {
    const anyone: [string, boolean, Person][] = [
      ['a handler of the group', true, await handlerOf('streets')], ['a handler of everything', true, await person({ role: 'feedbackHandler' })], ['an administrator', true, await person({ role: 'administrator' })],
      ['a handler for a while', true, await set(await handlerOf('streets'), { validTo: new Date(Date.now() + day) })],
      ['a handler of another group', false, await handlerOf('parks')], ['a moderator', false, await person({ role: 'moderator' })], ['a resident', false, await person()],
      ['a handler of the day before', false, await set(await handlerOf('streets'), { validTo: new Date(Date.now() - day) })],
      ['a handler of tomorrow', false, await set(await handlerOf('streets'), { validFrom: new Date(Date.now() + day) })],
      ['a handler whose role was taken', false, await set(await handlerOf('streets'), { revokedAt: new Date() })],
    ]
    const gone = await handlerOf('streets')
    await disablePerson(await person({ role: 'administrator' }), { personId: gone.personId, reason: 'Vaihtoi työpaikkaa' })
    anyone.push(['a handler who is shut out', false, gone])
    const offered = (await listHandlers(handler, 'streets')).map((h) => h.id)
    for (const [who, may, { personId }] of anyone) {
      const { number } = await sent()
      expect(offered.includes(personId), who).toBe(may)
      const act = assignFeedback(handler, { ...(await formOf(number)), assigneeId: personId })
      if (may) await act
      else await expect(act, who).rejects.toMatchObject({ fields: { assigneeId: ['feedback.notAHandler'] } })
      expect((await rowOf(number)).assigneeId, who).toBe(may ? personId : null)
    }
    const { number } = await sent()
    for (const assigneeId of ['', 'x', '00000000-0000-4000-8000-000000000000']) await expect(assignFeedback(handler, { ...(await formOf(number)), assigneeId })).rejects.toMatchObject({ code: 'invalid' })
  })

  it('ends when the case moves to another group, and stays within one', async () => {
    const { number } = await sent()
    await assignFeedback(handler, { ...(await formOf(number)), assigneeId: handler.personId })
    await moveCategory(handler, { ...(await formOf(number)), categoryCode: '102' })
    expect(await rowOf(number)).toMatchObject({ groupId: 'streets', assigneeId: handler.personId })
    await moveCategory(handler, { ...(await formOf(number)), categoryCode: '203' })
    expect(await rowOf(number)).toMatchObject({ groupId: 'parks', assigneeId: null })
    await expect(moveCategory(handler, { ...(await formOf(number)), categoryCode: '101' })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('puts it into the person’s own view, until it is closed', async () => {
    const me = await handlerOf('streets')
    const { number } = await sent()
    await assignFeedback(me, { ...(await formOf(number)), assigneeId: me.personId })
    expect((await listQueue(me, { view: 'mine', filters: {}, page: 1 }, 'fi', new Date())).items.map((i) => i.number)).toEqual([number])
    expect((await countQueueViews(handler, new Date())).mine).toBe(0)
    await put(number, { status: 'done', closedAt: new Date() })
    expect((await countQueueViews(me, new Date())).mine).toBe(0)
    await (await getDb()).update(persons).set({ name: null }).where(eq(persons.id, me.personId))
    expect((await listQueue(me, { view: 'all', filters: { text: number }, page: 1 }, 'fi', new Date())).items[0]?.assigneeName).toBe(me.email)
  })
})

describe('many cases at once', () => {
  it('does what can be done and tells the rest one by one', async () => {
    const [fine, stale, foreign] = [await sent(), await sent(), await sent()]
    await put(foreign.number, { groupId: 'parks' })
    const rows = [await formOf(fine.number), { ...(await formOf(stale.number)), version: 99 }, await formOf(foreign.number), { number: 'P-0000-00', version: 1 }, { number: '\0', version: 1 }]
    expect(await handleMany(handler, rows, { kind: 'publish' })).toEqual([
      { number: fine.number, ok: true }, { number: stale.number, ok: false, messageKey: 'stale' }, { number: foreign.number, ok: false, messageKey: 'not_found' },
      { number: 'P-0000-00', ok: false, messageKey: 'not_found' }, { number: '\0', ok: false, messageKey: 'not_found' },
    ])
    expect((await handleMany(handler, [await formOf(fine.number)], { kind: 'publish' }))[0]).toMatchObject({ ok: false, messageKey: 'feedback.alreadyPublic' })
    expect((await handleMany(handler, [await formOf(fine.number)], { kind: 'status', status: 'answered' }))[0]).toMatchObject({ ok: false, messageKey: 'required' })
    expect((await handleMany(handler, [await formOf(fine.number)], { kind: 'move', categoryCode: '101' }))[0]).toMatchObject({ ok: false, messageKey: 'feedback.sameCategory' })
    expect((await handleMany(handler, [await formOf(fine.number)], { kind: 'assign', assigneeId: null }))[0]).toMatchObject({ ok: true })
  })
  it('takes one page of the queue at most', async () => {
    expect(await handleMany(handler, Array.from({ length: maxBulk + 20 }, () => ({ number: 'P-0000-00', version: 1 })), { kind: 'publish' })).toHaveLength(maxBulk)
  })
})
