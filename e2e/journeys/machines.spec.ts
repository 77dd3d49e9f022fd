import { randomUUID } from 'node:crypto'
import { XMLParser } from 'fast-xml-parser'
import { expect, test, type APIRequestContext } from '@playwright/test'
import { signIn } from '../pages'

const report = (over: Record<string, unknown> = {}) => ({ categoryCode: '101', title: 'Kuoppa koneelta', description: 'Iso kuoppa heti sillan jälkeen.', lat: 62.8925, lon: 27.678, answers: { danger: 'no', road: 'street' }, ...over })
const send = (request: APIRequestContext, origin: string, key: string, data: unknown) => request.post('/api/v1/feedback', { headers: { origin, 'idempotency-key': key }, data })
const parser = new XMLParser({ parseTagValue: false, isArray: (name) => ['request', 'entry', 'error'].includes(name) })
const xmlOf = async (request: APIRequestContext, path: string) => parser.parse(await (await request.get(path)).text()) as Record<string, Record<string, Record<string, unknown>[]>>

test('fifty sendings with one key are one report and one mail; another body is told', async ({ request, baseURL }) => {
  const key = randomUUID()
  const to = `viisikymmenta-${key.slice(0, 8)}@example.fi`
  const answers = await Promise.all(Array.from({ length: 50 }, async () => (await send(request, baseURL ?? '', key, report({ reporterEmail: to }))).json() as Promise<{ number: string; code: string }>))
  expect(new Set(answers.map((a) => `${a.number} ${a.code}`)).size).toBe(1)
  expect(answers[0]?.number).toMatch(/^P-/)
  await expect.poll(async () => ((await (await request.get(`/api/demo/mail?to=${to}`)).json()) as unknown[]).length).toBe(1)
  const other = await send(request, baseURL ?? '', key, report({ title: 'Toinen asia', reporterEmail: to }))
  expect(other.status()).toBe(422)
  expect(await other.json()).toMatchObject({ detail: 'keyReused' })
})

test('what the handler publishes and answers is told at once by feed, Open311 and API, and by none before', async ({ request, browser, baseURL }) => {
  const sent = (await (await send(request, baseURL ?? '', randomUUID(), report({ reporterEmail: 'kone@example.fi' }))).json()) as { number: string; code: string }
  const json = async () => (await request.get(`/open311/v2/requests/${sent.number}.json?extensions=true`))
  const feed = async () => (await xmlOf(request, '/syote/palautteet.atom?category=101')).feed?.entry ?? []
  const inFeed = async () => (await feed()).some((e) => String(e.id).endsWith(sent.number))
  expect((await json()).status()).toBe(404)
  expect((await request.get(`/api/v1/feedback/${sent.number}`)).status()).toBe(404)
  expect(await inFeed()).toBe(false)

  const context = await browser.newContext({ baseURL: baseURL ?? '', storageState: await signIn(browser, 'Paula Palaute', baseURL ?? '') })
  const page = await context.newPage()
  await page.goto(`/fi/hallinta/palautteet/${sent.number}`)
  await page.getByRole('button', { name: 'Julkaise' }).click()
  await page.waitForURL(/done=publish/)
  expect(await (await json()).json()).toMatchObject([{ service_request_id: sent.number, status: 'open', extended_attributes: { title: 'Kuoppa koneelta', detailed_status: 'received' } }])
  expect(await inFeed()).toBe(true)

  await page.getByLabel('Tila', { exact: true }).selectOption('done')
  await page.getByLabel(/^Vastaus asukkaalle/).fill('Kuoppa on paikattu.')
  await page.getByRole('button', { name: 'Tallenna', exact: true }).click()
  await page.waitForURL(/done=status/)
  const xml = await xmlOf(request, `/open311/v2/requests/${sent.number}.xml`)
  expect(xml.service_requests?.request?.[0]).toMatchObject({ service_request_id: sent.number, status: 'closed', status_notes: 'Kuoppa on paikattu.' })
  expect(await (await request.get(`/api/v1/feedback/${sent.number}`)).json()).toMatchObject({ status: 'done', timeline: expect.arrayContaining([expect.objectContaining({ text: 'Kuoppa on paikattu.' })]) as unknown })
  expect(await (await request.get(`/fi/palaute/${sent.number}`)).text()).toContain('Kuoppa on paikattu.')
  await context.close()
})

test('Open311: discovery, services and refusals in both formats', async ({ request }) => {
  const discovery = (await (await request.get('/open311/discovery.json')).json()) as { endpoints: { url: string }[] }
  expect(discovery.endpoints[0]?.url).toMatch(/\/open311\/v2$/)
  expect((await request.get('/open311/v2/services.xml')).headers()['content-type']).toContain('text/xml')
  expect((await xmlOf(request, '/open311/v2/services/999999.xml')).errors?.error?.[0]).toMatchObject({ code: '404' })
  const span = await request.get('/open311/v2/requests.json?start_date=2020-01-01&end_date=2026-01-01')
  expect([span.status(), await span.json()]).toMatchObject([400, [{ code: 400 }]])
  expect((await request.get('/open311/v2/requests.json?jurisdiction_id=espoo.fi')).status()).toBe(404)
  expect((await request.get('/open311/v2/requests.html')).status()).toBe(404)
})

test('Open311: a request is sent with a key, and with nothing else', async ({ request }) => {
  const form = { service_code: '101', description: 'Kuoppa', lat: '62.8925', long: '27.678', 'attribute[danger]': 'no', 'attribute[road]': 'street' }
  expect((await request.post('/open311/v2/requests.json', { form })).status()).toBe(403)
  expect((await request.post('/open311/v2/requests.json', { form: { ...form, api_key: 'arvaus' } })).status()).toBe(403)
  const made = await request.post('/open311/v2/requests.xml', { form: { ...form, api_key: 'demo-open311-key' } })
  expect(made.status()).toBe(201)
  expect(parser.parse(await made.text())).toMatchObject({ service_requests: { request: [{ service_request_id: expect.stringMatching(/^P-/) as unknown }] } })
  const abroad = await request.post('/open311/v2/requests.json?locale=en', { form: { ...form, lat: '59.3', long: '18.0', api_key: 'demo-open311-key' } })
  expect([abroad.status(), await abroad.json()]).toMatchObject([400, [{ code: 400 }]])
})

test('open data: pages, formats, and nothing twice for who has it', async ({ request }) => {
  const first = await request.get('/api/v1/feedback?size=2')
  const page = (await first.json()) as { items: { number: string }[]; next: string }
  expect(page.items).toHaveLength(2)
  expect(first.headers().link).toContain('rel="next"')
  const second = (await (await request.get(page.next)).json()) as typeof page
  expect(second.items.map((i) => i.number)).not.toContain(page.items[0]?.number)
  expect((await request.get('/api/v1/feedback?size=2', { headers: { 'if-none-match': first.headers().etag ?? '' } })).status()).toBe(304)
  const csv = await (await request.get('/api/v1/feedback?format=csv&bom=1')).text()
  expect(csv.startsWith('\uFEFFnumber;url;title')).toBe(true)
  const geo = (await (await request.get('/api/v1/feedback', { headers: { accept: 'application/geo+json' } })).json()) as { type: string; features: unknown[] }
  expect([geo.type, geo.features.length > 10]).toEqual(['FeatureCollection', true])
  const wrong = await request.get('/api/v1/feedback?size=100000')
  expect([wrong.status(), wrong.headers()['content-type']]).toEqual([422, 'application/problem+json'])
})
