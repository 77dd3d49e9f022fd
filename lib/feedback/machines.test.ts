import { beforeAll, describe, expect, it } from 'vitest'
import { feedbackInput } from '@/db/seed/factories/feedback'
import type { Actor } from '@/lib/auth/actor'
import { readNewRequest } from '@/lib/open311/ask'
import { getDb } from '@/db/client'
import { apiKeys } from '@/db/schema'
import { person, visitor } from '@/lib/testing/actors'
import { useTestDatabase } from '@/lib/testing/database'
import { csvHeader, csvRow, publicReport, publicReportDetail, toPublicDetail, toPublicReport } from './api'
import { changeStatus } from './commands/handle'
import { hideFeedback, publishFeedback } from './commands/moderate'
import { submitFeedback } from './commands/submit'
import { toDefinition, toReport, toServiceRequest, toServices } from './open311'
import { getCase } from './queries/case'
import { findCategory, listCategoryGroups } from './queries/categories'
import { getPublicFeedback } from './queries/detail'
import { exportFeedback } from './queries/export'
import { listForFeed, listPublicFeedback } from './queries/lists'
import { listForOpen311 } from './queries/open311'
import type { FeedbackStatus } from './types'

useTestDatabase()
const site = 'https://yhessa.example.fi'
const urlOf = (number: string) => `${site}/fi/palaute/${number}`
const names = (s: FeedbackStatus) => `tila ${s}`
let handler: Actor
const keyId = '00000000-0000-4000-8000-00000000a311'
beforeAll(async () => {
  handler = await person({ role: 'feedbackHandler', scope: { type: 'categoryGroup', id: 'streets' } })
  await (await getDb()).insert(apiKeys).values({ id: keyId, name: 'Koe', prefix: 'koe', keyHash: 'koe', perMinute: 60 })
})
const all = async () => { const rows = []; for await (const row of exportFeedback(visitor(), 'public', {}, 'fi')) rows.push(row); return rows }
const act = async (number: string) => ({ number, version: (await getCase(handler, number, 'fi')).version })
const open311 = async (number: string) => (await listForOpen311({ ids: [number] }, { page: 1, size: 1 }, 'fi')).items
const everywhere = async (number: string) => [
  (await listPublicFeedback({}, 1, 'fi', 200)).items.some((i) => i.number === number), (await listForFeed({}, 50, 'fi')).some((i) => i.number === number), (await open311(number)).length > 0,
  (await all()).some((r) => r.number === number),
]

describe('a report for machines', () => {
  it('is nowhere while it waits, everywhere once published, and nowhere once hidden', async () => {
    const { number } = await submitFeedback(visitor(), feedbackInput({}))
    expect(await everywhere(number)).toEqual([false, false, false, false])
    await publishFeedback(handler, await act(number))
    expect(await everywhere(number)).toEqual([true, true, true, true])
    await hideFeedback(handler, { ...(await act(number)), rule: 'other', reason: 'Koe piilottaa.' })
    expect(await everywhere(number)).toEqual([false, false, false, false])
  })

  it('has exactly the fields that the description tells, and none of the sender', async () => {
    const { number } = await submitFeedback(visitor(), feedbackInput({ reporterEmail: 'salainen@example.fi', reporterName: 'Salla Salainen', reporterPhone: '044 123 4567' }))
    await publishFeedback(handler, await act(number))
    const detail = toPublicDetail(await getPublicFeedback(number, 'fi'), urlOf, site)
    expect(publicReportDetail.safeParse(detail).error).toBeUndefined()
    const [item] = (await listPublicFeedback({}, 1, 'fi')).items
    expect(publicReport.safeParse(item && toPublicReport(item, urlOf)).error).toBeUndefined()
    const [row] = await open311(number)
    const told = JSON.stringify([detail, row && toServiceRequest(row, site, names, true), await all()])
    expect(told).not.toMatch(/salainen|Salla|044/i)
    const report = (await getPublicFeedback(number, 'fi'))
    expect(csvRow(report, urlOf(number))).toHaveLength(csvHeader.length)
  })

  it('tells its finer state in the notes, and the answer before it', async () => {
    const { number } = await submitFeedback(visitor(), feedbackInput({}))
    await publishFeedback(handler, await act(number))
    const told = async () => { const [row] = await open311(number); if (!row) throw new Error('not there'); return toServiceRequest(row, site, names, true) }
    expect(await told()).toMatchObject({ status: 'open', status_notes: 'tila received', extended_attributes: { detailed_status: 'received' } })
    await changeStatus(handler, { ...(await act(number)), status: 'done', publicAnswer: 'Korjattu.' })
    expect(await told()).toMatchObject({ status: 'closed', status_notes: 'Korjattu.', extended_attributes: { detailed_status: 'done' } })
    await changeStatus(handler, { ...(await act(number)), status: 'inReview' })
    expect((await told()).status).toBe('open')
  })
})

describe('categories as services', () => {
  it('are all there, with a definition where there are questions', async () => {
    const groups = await listCategoryGroups('fi')
    const services = toServices(groups)
    expect(services).toHaveLength(groups.flatMap((g) => g.categories).length)
    const category = await findCategory('101', 'fi')
    if (!category) throw new Error('101 is not there')
    const { attributes } = toDefinition(category)
    expect(attributes.map((a) => a.code)).toEqual(category.questions.map((q) => q.code))
    expect(attributes.map((a) => a.order)).toEqual(attributes.map((_, i) => i + 1))
  })
})

describe('a request sent by a machine', () => {
  const machine: Actor = { kind: 'apiKey', keyId }
  const asked = (fields: Record<string, string>) => readNewRequest(Object.entries({ service_code: '101', description: 'Kuoppa', lat: '62.8925', long: '27.678', 'attribute[danger]': 'no', 'attribute[road]': 'street', ...fields }))
  const key = () => crypto.randomUUID()

  it('becomes a report under the rules of the form', async () => {
    const category = await findCategory('101', 'fi')
    if (!category) throw new Error('101 is not there')
    const report = toReport(asked({ first_name: 'Matti', last_name: 'M', email: 'm@example.fi', media_url: 'https://x.example/a.jpg' }), category, null, key())
    expect(report).toMatchObject({ title: 'Kuoppa', reporterName: 'Matti M', answers: { danger: 'no', road: 'street' }, held: true })
    expect(report.description).toContain('https://x.example/a.jpg')
    const sent = await submitFeedback(machine, { ...report, channel: 'open311' })
    expect((await getCase(handler, sent.number, 'fi'))).toMatchObject({ channel: 'open311', moderation: 'waiting' })
  })

  it('is refused with the advice of the form, outside the city, and from who is no machine', async () => {
    const category = await findCategory('101', 'fi')
    if (!category) throw new Error('101 is not there')
    const send = (actor: Actor, fields: Record<string, string>) => submitFeedback(actor, { ...toReport(asked(fields), category, null, key()), channel: 'open311' })
    await expect(send(machine, { 'attribute[danger]': 'yes' })).rejects.toMatchObject({ fields: { 'answers.danger': ['stopAdvice'] } })
    await expect(send(machine, { lat: '59.3', long: '18.0' })).rejects.toMatchObject({ code: 'invalid' })
    await expect(send(visitor(), {})).rejects.toMatchObject({ code: 'not_found' })
  })
})
