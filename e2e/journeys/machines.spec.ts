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
  test.slow()
  const sent = (await (await send(request, baseURL ?? '', randomUUID(), report({ reporterEmail: 'kone@example.fi' }))).json()) as { number: string; code: string }
  const json = async () => (await request.get(`/open311/v2/requests/${sent.number}.json?extensions=true`))
  const feed = async () => (await xmlOf(request, '/syote/palautteet.atom?category=101')).feed?.entry ?? []
  const inFeed = async () => (await feed()).some((e) => String(e.id).endsWith(sent.number))
  expect((await json()).status()).toBe(404)
  expect((await request.get(`/api/v1/feedback/${sent.number}`)).status()).toBe(404)
  expect(await inFeed()).toBe(false)

  const context = await browser.newContext({ baseURL: baseURL ?? '', storageState: await signIn('Paula Palaute', baseURL ?? '') })
  const page = await context.newPage()
  await page.goto(`/fi/hallinta/palautteet/${sent.number}`)
  await page.getByRole('button', { name: 'Julkaise' }).click()
  await page.waitForURL(/done=publish/)
  expect(await (await json()).json()).toMatchObject([{ service_request_id: sent.number, status: 'open', extended_attributes: { title: 'Kuoppa koneelta', detailed_status: 'received' } }])
  expect(await inFeed()).toBe(true)

  await page.getByLabel('Tila', { exact: true }).selectOption('done')
  await page.getByLabel(/^Vastaus asukkaalle/).fill('Kuoppa on paikattu.')
  await page.getByRole('button', { name: 'Tallenna ja lähetä' }).click()
  await page.waitForURL(/done=answer/)
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

const words = (n: string) => ({ title: `Salanimi ${n}`, description: `Salanimi ${n} on kuoppa heti sillan jälkeen.` })

test('hidden, private and waiting reports are told by no address of the machines', async ({ request, browser, baseURL }) => {
  test.slow()
  const mark = randomUUID().slice(0, 8)
  const made: Record<string, string> = {}
  for (const kind of ['shown', 'waiting', 'private', 'hidden']) {
    const answer = await send(request, baseURL ?? '', randomUUID(), report({ ...words(`${mark} ${kind}`), publishable: kind !== 'private' }))
    made[kind] = ((await answer.json()) as { number: string }).number
  }
  const context = await browser.newContext({ baseURL: baseURL ?? '', storageState: await signIn('Paula Palaute', baseURL ?? '') })
  const page = await context.newPage()
  for (const kind of ['shown', 'hidden']) {
    await page.goto(`/fi/hallinta/palautteet/${made[kind]}`)
    await page.locator('button[name=act][value=publish], form button').filter({ hasText: /^Julkaise$/ }).click()
    await page.waitForURL(/done=publish/)
  }
  const everywhere = [
    `/api/v1/feedback?text=${mark}`, `/api/v1/feedback?text=${mark}&format=csv`, `/api/v1/feedback?text=${mark}&format=geojson`, `/syote/palautteet.atom?text=${mark}`, `/open311/v2/requests.json?search=${mark}`,
    `/open311/v2/requests.xml?service_request_id=${Object.values(made).join(',')}`, '/api/v1/feedback/nearby?lat=62.8925&lon=27.678&category=101', '/api/v1/feedback?size=200', '/sitemap.xml',
    '/api/v1/feedback/map?zoom=19&bbox=27.6,62.8,27.7,62.9',
  ]
  const told = async (reader: APIRequestContext) => (await Promise.all(everywhere.map(async (path) => (await reader.get(path)).text()))).join('\n')
  const before = await told(request)
  expect(before).toContain(`Salanimi ${mark} hidden`)
  await page.goto(`/fi/hallinta/palautteet/${made.hidden}`)
  const hide = page.locator('form').filter({ has: page.locator('[name=rule]') })
  await page.locator('details').filter({ has: page.locator('[name=rule]') }).locator('summary').first().click()
  await hide.locator('[name=rule]').first().selectOption('improper')
  await hide.locator('[name=reason]').fill('Koe piilottaa')
  await hide.locator('button').last().click()
  await page.waitForURL(/done=hide/)
  // Also to the handler's own browser: open data knows no readers.
  for (const reader of [request, context.request]) {
    const after = await told(reader)
    expect(after).toContain(`Salanimi ${mark} shown`)
    for (const kind of ['waiting', 'private', 'hidden']) {
      expect(after).not.toContain(`Salanimi ${mark} ${kind}`)
      expect(after).not.toContain(made[kind])
      for (const path of [`/api/v1/feedback/${made[kind]}`, `/open311/v2/requests/${made[kind]}.json`, `/open311/v2/requests/${made[kind]}.xml?api_key=demo-open311-key`]) expect((await reader.get(path)).status(), path).toBe(404)
    }
  }
  await context.close()
})

test('what is no good is refused by its name, and nothing of it is kept', async ({ request, baseURL }) => {
  const before = ((await (await request.get('/api/v1/feedback?size=1')).json()) as { total: number }).total
  const bad: [string, Record<string, unknown>][] = [
    ['title', { title: ['Kuoppa'] }], ['title', { title: 'Kuo\ud800ppa' }], ['description', { description: 'a'.repeat(4001) }], ['description', { description: `a${'\u0301'.repeat(4000)}` }],
    ['lat', { lat: 59.3293, lon: 18.0686 }], ['lat', { lat: 'NaN' }], ['observedAt', { observedAt: '+275760-09-13T00:00:00Z' }], ['answers.danger', { answers: { danger: 'yes', road: 'street' } }],
    ['categoryCode', { categoryCode: '999' }], ['unknown', { unknown: 1 }],
  ]
  for (const [field, over] of bad) {
    const answer = await send(request, baseURL ?? '', randomUUID(), report(over))
    expect([answer.status(), answer.headers()['content-type']], field).toEqual([422, 'application/problem+json'])
    expect(Object.keys(((await answer.json()) as { fields: object }).fields), field).toContain(field)
  }
  const raw = (data: string, headers: Record<string, string> = {}) => request.post('/api/v1/feedback', { headers: { origin: baseURL ?? '', 'idempotency-key': randomUUID(), 'content-type': 'application/json', ...headers }, data })
  expect((await raw('{"__proto__":{"held":false},"categoryCode":"101"}')).status()).toBe(422)
  expect((await raw('{"lat":NaN}')).status()).toBe(422)
  expect((await raw(JSON.stringify(report()).slice(0, -20))).status()).toBe(422)
  expect((await raw('x'.repeat(300_000))).status()).toBe(413)
  expect((await raw(JSON.stringify(report()), { origin: 'https://paha.example' })).status()).toBe(403)
  expect((await raw(JSON.stringify(report()), { 'idempotency-key': 'ei-avain' })).status()).toBe(422)
  for (const query of ['group=%00', 'from=275760-01-01', 'from=2026-13-45', 'bbox=NaN,1,2,3', 'bbox=1,2,3', 'status=lost', 'page=0', 'page=NaN', 'sort=x', 'format=exe']) {
    const answer = await request.get(`/api/v1/feedback?${query}`)
    expect([answer.status(), answer.headers()['content-type']], query).toEqual([422, 'application/problem+json'])
  }
  expect((await request.get('/fi/palaute?group=%00')).status(), 'a page leaves it out').toBe(200)
  for (const query of ['lat=62.9', 'lat=NaN&long=1', 'bbox=1,2', 'start_date=275760-01-01', 'status=lost', 'per_page=5000']) {
    const answer = await request.get(`/open311/v2/requests.xml?${query}`)
    expect(answer.status(), query).toBe(400)
    expect((parser.parse(await answer.text()) as { errors: { error: unknown[] } }).errors.error.length).toBeGreaterThan(0)
  }
  expect(((await (await request.get('/api/v1/feedback?size=1')).json()) as { total: number }).total).toBe(before)
})

test('Open311: JSON, pages, circle, definitions and tokens', async ({ request }) => {
  const sent = await request.post('/open311/v2/requests.json', { data: { api_key: 'demo-open311-key', service_code: '101', description: 'Kuoppa koneen tapaan', lat: 62.8925, long: 27.678, attribute: { danger: 'no', road: 'street' }, email: 'kone@example.fi' } })
  expect([sent.status(), sent.headers()['ratelimit-limit'] !== undefined]).toEqual([201, true])
  const [made] = (await sent.json()) as { service_request_id: string }[]
  expect((await request.get(`/open311/v2/requests/${made?.service_request_id}.json`)).status(), 'not before it is published').toBe(404)
  const list = await request.get('/open311/v2/requests.json?per_page=3&extensions=true&locale=en')
  const items = (await list.json()) as { lat: number; long: number; service_request_id: string; extended_attributes: object }[]
  expect([items.length, list.headers().link?.includes('rel="next"'), Number(list.headers()['x-total-count']) > 3]).toEqual([3, true, true])
  expect(JSON.stringify(items)).not.toMatch(/email|phone|first_name|"lng"/)
  const at = items.find((i) => i.lat)
  const near = (await (await request.get(`/open311/v2/requests.json?lat=${at?.lat}&long=${at?.long}&radius=5`)).json()) as typeof items
  expect(near.map((i) => i.service_request_id)).toContain(at?.service_request_id)
  expect((await request.get('/open311/v2/requests.json?per_page=3&extensions=true&locale=en', { headers: { 'if-none-match': list.headers().etag ?? '' } })).status()).toBe(304)
  const definition = (await (await request.get('/open311/v2/services/101.json')).json()) as { attributes: { code: string; datatype: string; values: unknown[] }[] }
  expect(definition.attributes.find((a) => a.code === 'danger')).toMatchObject({ datatype: 'singlevaluelist' })
  expect([(await request.get('/open311/v2/tokens/x.json')).status(), (await request.get('/open311/v2/requests.json?jurisdiction_id=kuopio.fi')).status()]).toEqual([404, 200])
})

test('Atom, categories, description: as the list page and the open-data page promise', async ({ page, request }) => {
  await page.goto('/fi/palaute?category=101')
  const address = await page.locator('link[type="application/atom+xml"]').getAttribute('href')
  expect(address).toContain('category=101')
  const response = await request.get(new URL(address ?? '', page.url()).href)
  expect(response.headers()['content-type']).toContain('application/atom+xml')
  const { feed } = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'entry' || name === 'link' }).parse(await response.text()) as { feed: { id: string; title: string; updated: string; author: { name: string }; link: Record<string, string>[]; entry: { id: string; updated: string; title: unknown; link: unknown; category: Record<string, string> }[] } }
  expect([Boolean(feed.id && feed.title && feed.author.name), Number.isNaN(Date.parse(feed.updated)), feed.entry.length > 0]).toEqual([true, false, true])
  expect(feed.link.map((l) => l['@_rel'])).toContain('self')
  expect(new Set(feed.entry.map((e) => e.id)).size).toBe(feed.entry.length)
  expect(new Set(feed.entry.map((e) => e.category['@_term']))).toEqual(new Set(['101']))
  expect((await request.get('/syote/palautteet.atom?category=101&locale=fi', { headers: { 'if-none-match': response.headers().etag ?? '' } })).status()).toBe(304)

  await page.goto('/fi/avoin-data')
  const promised = await page.locator('main td').allTextContents()
  const links = await page.locator('main a[href^="/"]').evaluateAll((nodes) => nodes.map((n) => n.getAttribute('href') ?? ''))
  const addresses = [...promised.filter((t) => t.startsWith('/')), ...links.filter((l) => /^\/(api|open311)/.test(l))]
  expect(addresses.length).toBeGreaterThan(5)
  for (const path of addresses) {
    const answer = await request.get(path)
    expect([answer.status(), answer.headers()['ratelimit-remaining'] !== undefined || path === '/api/openapi.json'], path).toEqual([200, true])
  }
  const whole = await request.get('/api/v1/feedback?format=csv')
  expect((await request.get('/api/v1/feedback?format=csv', { headers: { 'if-none-match': whole.headers().etag ?? '' } })).status()).toBe(304)
  expect(await (await request.get('/api/v1/feedback?page=9999')).json()).toMatchObject({ items: [], next: null })
})
