import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { getDb } from '@/db/client'
import { feedback, feedbackDrafts, feedbackFlags, feedbackSupports } from '@/db/schema'
import { followCookie } from '@/lib/auth/cookies'
import { honeypotField } from '@/lib/core/form-state'
import { person } from '@/lib/testing/actors'
import { useTestDatabase } from '@/lib/testing/database'
import { browserOf, comeFrom, cookiesNow, newBrowser, press, refreshes } from '@/lib/testing/next'
import { formOf, handlerOf, published, rowOf, sent } from '@/lib/testing/reports'
import { flagAction, supportAction } from './actions'
import { answerAction, assignAction, hideAction, joinAction, moveAction, noteAction, placeByStaffAction, publishAction, readOriginalAction, takeAction } from './case-actions'
import { draftCookie, sentCookie } from './draft-cookie'
import { enterAction } from './entry-actions'
import { chooseTopicAction, placeAction, sendAction, wordsAction } from './form-actions'
import { forgetContactsAction, openFollowAction, reopenAction, replyAction, withdrawAction } from './reporter-actions'
import { bulkAction, removeFilterAction, saveFilterAction } from './staff-actions'
import { listSavedFilters } from './queries/queue'
import { saveCategoryAction, saveGroupAction, saveTemplateAction } from './editor-actions'

vi.mock('next/headers', async () => (await import('@/lib/testing/next')).nextHeaders)
vi.mock('next/cache', async () => (await import('@/lib/testing/next')).nextCache)
vi.mock('next-intl/server', async () => (await import('@/lib/testing/next')).nextIntlServer)

useTestDatabase()
beforeEach(newBrowser)
const fi = { locale: 'fi' }
const stepOf = (to: URL | null) => to?.searchParams.get('step')
const version = async (number: string) => ({ number, version: String((await rowOf(number)).version), ...fi })

describe('the form without script', () => {
  const place = { lat: '62.8925', lon: '27.678', placeSearch: '', placeCoordinates: '', 'q-danger': 'no', 'q-road': 'street', ...fi }
  const words = { title: 'Kuoppa tiessä', description: 'Iso kuoppa heti sillan jälkeen.', publishable: 'on', reporterName: '', reporterEmail: 'aino@example.fi', reporterPhone: '', ...fi }

  it('goes page by page to a receipt, and the back button sends the same report again', async () => {
    expect(stepOf((await press(chooseTopicAction, { categoryCode: '101', ...fi })).to)).toBe('place')
    expect(stepOf((await press(placeAction, place)).to)).toBe('words')
    expect(stepOf((await press(wordsAction, words)).to)).toBe('review')
    const secret = cookiesNow().get(draftCookie())!
    const { to } = await press(sendAction, fi)
    expect(to?.pathname).toBe('/fi/palaute/lahetetty')
    const [number = '', key = ''] = (cookiesNow().get(sentCookie()) ?? '').split(' ')
    expect(await rowOf(number)).toMatchObject({ key, title: words.title, reporterEmail: 'aino@example.fi', moderation: 'waiting', channel: 'web', answers: { danger: 'no', road: 'street' } })
    expect(cookiesNow().get(draftCookie())).toBeUndefined()
    expect(await (await getDb()).$count(feedbackDrafts)).toBe(0)
    expect(secret).not.toContain(key)
    // Sent once more without a draft: back to the beginning, no second report.
    expect(stepOf((await press(sendAction, fi)).to)).toBe('topic')
    expect(await (await getDb()).$count(feedback, eq(feedback.key, key))).toBe(1)
  })

  it('refuses each page beside its fields and keeps what was typed', async () => {
    expect((await press(chooseTopicAction, { ...fi })).state?.fieldErrors).toEqual({ categoryCode: ['required'] })
    expect((await press(chooseTopicAction, { categoryCode: '999', ...fi })).state?.fieldErrors).toEqual({ categoryCode: ['unknownCategory'] })
    expect(stepOf((await press(placeAction, place)).to)).toBe('topic')
    expect(stepOf((await press(wordsAction, words)).to)).toBe('topic')
    await press(chooseTopicAction, { categoryCode: '101', ...fi })
    for (const [over, errors] of [
      [{ 'q-danger': 'yes' }, { 'q-danger': ['stopAdvice'] }], [{ 'q-road': '' }, { 'q-road': ['required'] }], [{ 'q-road': 'moon' }, { 'q-road': ['badAnswer'] }],
      [{ lat: '', lon: '' }, { lat: ['placeRequired'] }], [{ lat: '59.33', lon: '18.06' }, { lat: ['outside'] }], [{ lat: 'x', lon: 'y' }, { lat: ['placeRequired'] }],
    ] as const) expect((await press(placeAction, { ...place, ...over })).state?.fieldErrors, JSON.stringify(over)).toEqual(errors)
    await press(placeAction, place)
    for (const [over, field, key] of [
      [{ title: '' }, 'title', 'required'], [{ title: 'ab' }, 'title', 'tooShort'], [{ title: 'x'.repeat(121) }, 'title', 'tooLong'], [{ description: 'lyhyt' }, 'description', 'tooShort'],
      [{ description: 'Tunnukseni on 131052-308T, soittakaa.' }, 'description', 'identityCode'], [{ reporterEmail: 'ei osoite' }, 'reporterEmail', 'email'], [{ reporterPhone: 'soita' }, 'reporterPhone', 'phone'],
    ] as const) {
      const { state } = await press(wordsAction, { ...words, ...over })
      expect(state?.fieldErrors[field], JSON.stringify(over)).toEqual([key])
      expect(state?.values).toMatchObject({ ...words, ...over })
    }
  })

  it('finds a place by name or coordinates, and offers several to choose from', async () => {
    await press(chooseTopicAction, { categoryCode: '101', ...fi })
    const search = (over: object) => press(placeAction, { ...place, lat: '', lon: '', ...over })
    expect((await search({ intent: 'findPlace', placeSearch: 'Riistavesi' })).to?.searchParams.get('search')).toBe('Riistavesi')
    expect(stepOf((await search({ placeCoordinates: '62.8925, 27.678' })).to)).toBe('words')
    expect((await search({ placeCoordinates: 'torin laidalla' })).state?.fieldErrors).toEqual({ lat: ['placeRequired'] })
  })

  it('does nothing from another site or for a machine', async () => {
    await press(chooseTopicAction, { categoryCode: '101', ...fi })
    await press(placeAction, place)
    await press(wordsAction, words)
    const before = await (await getDb()).$count(feedback)
    comeFrom('https://evil.example')
    expect((await press(sendAction, fi)).state).toMatchObject({ formError: 'foreignOrigin' })
    comeFrom('http://localhost:3000')
    expect((await press(sendAction, { ...fi, [honeypotField]: 'x' })).state).toMatchObject({ status: 'done' })
    expect(await (await getDb()).$count(feedback)).toBe(before)
  })
})

describe('readers and senders', () => {
  it('support and flag once a browser', async () => {
    const { number, id } = await published()
    expect((await press(supportAction, { number })).state).toMatchObject({ status: 'done', params: { count: 1 } })
    expect((await press(supportAction, { number })).state).toMatchObject({ status: 'done', params: { count: 1 } })
    await press(flagAction, { number, kind: 'anything', body: 'Vanha' })
    await press(flagAction, { number, kind: 'outdated', body: 'Vanha' })
    const db = await getDb()
    expect(await db.$count(feedbackSupports, eq(feedbackSupports.feedbackId, id))).toBe(1)
    expect((await db.select().from(feedbackFlags).where(eq(feedbackFlags.feedbackId, id))).map((f) => f.kind)).toEqual(['outdated'])
    expect((await press(supportAction, { number: (await sent()).number })).state).toMatchObject({ formError: 'not_found' })
  })

  it('open a report with number and code, and act only on that one', async () => {
    const [mine, other] = [await sent(), await sent()]
    expect((await press(openFollowAction, { number: mine.number, code: other.code, ...fi })).state).toMatchObject({ fieldErrors: { code: ['wrongFollowCode'] } })
    expect((await press(openFollowAction, { number: 'P-0000-00', code: mine.code, ...fi })).state).toMatchObject({ fieldErrors: { code: ['wrongFollowCode'] } })
    const reply = { number: mine.number, body: 'Kuoppa on kasvanut.', key: crypto.randomUUID(), ...fi }
    expect((await press(replyAction, reply)).state).toMatchObject({ formError: 'not_found', values: { body: reply.body } })
    expect((await press(openFollowAction, { number: mine.number.toLowerCase(), code: mine.code.toLowerCase(), ...fi })).to?.searchParams.get('number')).toBe(mine.number)
    expect(cookiesNow().get(followCookie())).toContain(mine.number)
    expect((await press(replyAction, reply)).to?.searchParams.get('done')).toBe('1')
    // The cookie of one report opens no other.
    expect((await press(withdrawAction, { number: other.number, ...fi })).state).toMatchObject({ formError: 'not_found' })
    expect((await press(reopenAction, { number: mine.number, reason: 'Ei valmis', ...fi })).state).toMatchObject({ formError: 'feedback.cannotReopen' })
    await press(forgetContactsAction, { number: mine.number, ...fi })
    expect((await press(withdrawAction, { number: mine.number, ...fi })).to).not.toBeNull()
    expect([(await rowOf(mine.number)).status, (await rowOf(other.number)).status]).toEqual(['withdrawn', 'received'])
  })

  it('are slowed down when they guess at codes', async () => {
    const { number, code } = await sent()
    const tries = []
    for (let i = 0; i < 25; i++) tries.push((await press(openFollowAction, { number, code: '0000-0000-0000', ...fi })).state)
    expect(tries.slice(0, 20).every((s) => s?.fieldErrors.code)).toBe(true)
    expect(tries.at(-1)).toMatchObject({ formError: 'rate_limited' })
    // Not even the right one helps then: a guesser must not learn that it was right.
    expect((await press(openFollowAction, { number, code, ...fi })).state).toMatchObject({ formError: 'rate_limited' })
  })
})

describe('the forms of a case', () => {
  it('do what they say for the handler, and come back with what was typed when the page was old', async () => {
    const me = await handlerOf('streets')
    await browserOf(me)
    const { number } = await sent()
    const done = async (action: Parameters<typeof press>[0], more: Record<string, string> = {}) => (await press(action, { ...(await version(number)), back: 'view=new&page=2&evil=1', ...more })).to
    const published = await done(publishAction)
    expect([published?.pathname, published?.searchParams.get('done'), published?.searchParams.get('view'), published?.searchParams.get('evil')]).toEqual([`/fi/hallinta/palautteet/${number}`, 'publish', 'new', null])
    expect((await done(takeAction))?.searchParams.get('done')).toBe('take')
    expect((await done(noteAction, { body: 'Muistiin' }))?.searchParams.get('done')).toBe('note')
    expect((await done(assignAction, { assigneeId: '' }))?.searchParams.get('done')).toBe('assign')
    const old = await version(number)
    expect((await done(answerAction, { status: 'inProgress', publicAnswer: 'Korjaamme perjantaina.', internalNote: '', answerLocale: 'fi', transferredTo: '' }))?.searchParams.get('done')).toBe('answer')
    const { state } = await press(answerAction, { ...old, status: 'done', publicAnswer: 'Kirjoitin tätä tunnin.', internalNote: '', answerLocale: 'fi', transferredTo: '' })
    expect(state).toMatchObject({ status: 'error', formError: 'staleBy', values: { publicAnswer: 'Kirjoitin tätä tunnin.' } })
    expect(refreshes()).toBe(1)
    expect((await press(hideAction, { ...(await version(number)), rule: '', reason: '' })).state?.fieldErrors).toMatchObject({ rule: ['required'], reason: ['required'] })
    expect((await press(joinAction, { ...(await version(number)), firstNumber: 'P-0000-00' })).state).toMatchObject({ formError: 'not_found' })
    expect((await press(placeByStaffAction, { ...(await version(number)), lat: '60.17', lon: '24.94', placeWas: '' })).state?.fieldErrors.lat).toEqual(['outside'])
    expect((await press(readOriginalAction, { number })).state).toMatchObject({ status: 'done', values: { originals: [] } })
    // Moved out of the own groups, the way leads to the queue.
    const moved = await done(moveAction, { categoryCode: '203', reason: '' })
    expect([moved?.pathname, moved?.searchParams.get('moved')]).toEqual(['/fi/hallinta/palautteet', number])
  })

  it('do many at once, keep filters, and refuse a press without a choice', async () => {
    const me = await handlerOf('streets')
    await browserOf(me)
    const [a, b] = [await sent(), await sent()]
    expect((await press(bulkAction, { act: 'publish', ...fi })).state?.fieldErrors).toEqual({ pick: ['required'] })
    const pick = [a, b].map(({ number }) => `${number}:1`)
    expect((await press(bulkAction, { act: 'assign', pick, ...fi })).state?.fieldErrors).toEqual({ assigneeId: ['required'] })
    const to = (await press(bulkAction, { act: 'publish', pick: [...pick, `${a.number}:77`], back: '', ...fi })).to
    expect([to?.searchParams.get('done'), to?.searchParams.get('refused')]).toEqual(['2', `${a.number}.${'staleBy'}`])
    await press(saveFilterAction, { name: 'Talvi', back: 'view=mine&category=102&page=4', ...fi })
    const [saved] = await listSavedFilters(me)
    expect(saved).toMatchObject({ name: 'Talvi', query: 'view=mine&category=102' })
    await browserOf(await handlerOf('streets'))
    expect((await press(removeFilterAction, { id: saved!.id, ...fi })).state).toMatchObject({ formError: 'not_found' })
    await browserOf(me)
    expect((await press(removeFilterAction, { id: saved!.id, ...fi })).to).not.toBeNull()
  })

  it('enter for a caller once, with the times told apart, and for handlers only', async () => {
    const fields = {
      key: crypto.randomUUID(), channel: 'phone', categoryCode: '101', title: 'Kuoppa tiessä', description: 'Soittaja kertoi isosta kuopasta.', 'q-danger': 'no', 'q-road': 'street', publishable: 'on',
      lat: '62.8925', lon: '27.678', placeWas: '', observedAt: '2026-01-02T08:15', arrivedAt: '', language: 'sv', reporterName: '', reporterEmail: '', reporterPhone: '', ...fi,
    }
    for (const wrong of [null, await person(), await person({ role: 'moderator' })]) {
      if (wrong) await browserOf(wrong); else newBrowser()
      expect((await press(enterAction, fields)).state).toMatchObject({ status: 'error', formError: 'not_found' })
    }
    const me = await handlerOf('streets')
    await browserOf(me)
    expect((await press(enterAction, { ...fields, 'q-road': '', channel: 'smoke' })).state?.fieldErrors).toHaveProperty('channel')
    expect((await press(enterAction, { ...fields, 'q-road': '' })).state?.fieldErrors).toEqual({ 'q-road': ['required'] })
    expect((await press(enterAction, { ...fields, observedAt: '2026-03-29T03:30' })).state?.fieldErrors).toHaveProperty('observedAt')
    const [one, two] = [await press(enterAction, fields), await press(enterAction, fields)]
    expect(one.to?.pathname).toBe(two.to?.pathname)
    const [row] = await (await getDb()).select().from(feedback).where(eq(feedback.key, fields.key))
    expect(row).toMatchObject({ enteredBy: me.personId, channel: 'phone', locale: 'sv', observedAt: new Date('2026-01-02T06:15:00Z') })
    expect((await formOf(row!.number)).version).toBe(1)
  })

  it('of editors save topics, groups and templates, show them first, and are nobody else’s', async () => {
    const group = { id: 'satamat', version: '0', 'name.fi': 'Satamat', 'unit.fi': 'Satamayksikkö', icon: 'anchor', position: '9', ...fi }
    const topic = {
      code: '180', version: '0', groupId: 'streets', 'name.fi': 'Hulevesi', 'description.fi': 'Vesi seisoo.', 'keywords.fi': 'vesi', icon: 'anchor', position: '1', targetDays: '5', statutoryDays: '', placeRequired: 'on', moderateBefore: 'on',
      'questions.0.code': 'depth', 'questions.0.type': 'one', 'questions.0.label.fi': 'Syvyys', 'questions.0.options': 'low | Matala\ndeep | Syvä', 'questions.0.stops': 'deep | 112 | Vaara | Soita 112', ...fi,
    }
    const template = { id: '', version: '0', groupId: '', categoryCode: '', status: '', name: 'Kiitos', 'body.fi': 'Kiitos palautteesta {number}.', position: '1', ...fi }
    const forms = [[saveGroupAction, group], [saveCategoryAction, topic], [saveTemplateAction, template]] as const
    await browserOf(await handlerOf('streets'))
    for (const [action, fields] of forms) for (const act of ['', 'preview']) expect((await press(action, { ...fields, act })).state).toMatchObject({ formError: 'not_found' })
    await browserOf(await person({ role: 'contentEditor' }))
    expect((await press(saveCategoryAction, { ...topic, act: 'preview' })).state).toMatchObject({ status: 'idle', values: { preview: { code: '180', questions: [{ code: 'depth', options: [{ key: 'low' }, { key: 'deep', stop: { phone: '112' } }] }] } } })
    expect((await press(saveCategoryAction, { ...topic, 'questions.0.options': 'deep' })).state?.fieldErrors).toEqual({ 'questions.0.options': ['feedback.badLines'] })
    expect((await press(saveCategoryAction, { ...topic, targetDays: '' })).state?.fieldErrors).toHaveProperty('targetDays')
    for (const [action, fields] of forms) {
      expect((await press(action, fields)).to?.searchParams.get('done'), fields.version).toBe('1')
      expect((await press(action, { ...fields, version: '7', ...('id' in fields && fields.id === '' ? { id: crypto.randomUUID() } : {}) })).state?.status).toBe('error')
    }
  })
})
