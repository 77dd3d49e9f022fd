import { randomUUID } from 'node:crypto'
import { expect, request as requests, test, type APIRequestContext } from '@playwright/test'
import pathnames from '../../lib/i18n/pathnames.json' with { type: 'json' }
import { phonePhoto } from '../../lib/testing/pictures'
import { people, roles, routesOfApp, rules, type Role } from '../access'
import { signIn } from '../pages'

const origin = `http://127.0.0.1:${process.env.E2E_PORT ?? '3210'}`
const contexts = new Map<Role, APIRequestContext>()
const of = (role: Role): APIRequestContext => { const found = contexts.get(role); if (!found) throw new Error(`${role} is not signed in`); return found }
let number = ''
let photo = ''

async function reportWithPhoto(request: APIRequestContext): Promise<void> {
  const sent = await request.post('/api/v1/attachments', { headers: { origin, 'idempotency-key': randomUUID(), 'content-type': 'image/jpeg' }, data: await phonePhoto() })
  const { id, token } = (await sent.json()) as { id: string; token: string }
  const report = { categoryCode: '101', title: 'Vain kadunpitäjälle', description: 'Tätä ei ole vielä julkaistu.', lat: 62.8925, lon: 27.678, answers: { danger: 'no', road: 'street' }, photos: [{ token, alt: 'Kuoppa' }] }
  const answer = await request.post('/api/v1/feedback', { headers: { origin, 'idempotency-key': randomUUID() }, data: report })
  expect(answer.status()).toBe(201)
  number = ((await answer.json()) as { number: string }).number
  photo = id
}

async function everyoneSignsIn(): Promise<void> {
  for (const role of roles) {
    const name = people[role]
    contexts.set(role, await requests.newContext({ baseURL: origin, ...(name ? { storageState: await signIn(name, origin) } : {}) }))
  }
}

test.beforeAll(async () => {
  await everyoneSignsIn()
  const sender = await requests.newContext({ baseURL: origin })
  await reportWithPhoto(sender)
  await sender.dispose()
})
test.afterAll(async () => { for (const context of contexts.values()) await context.dispose() })

test('every page and every method is in the list of who may', () => {
  expect(routesOfApp().filter((route) => !(route in rules)), 'add them to e2e/access.ts').toEqual([])
  expect(Object.keys(rules).filter((route) => !routesOfApp().includes(route)), 'no longer there: take them out of e2e/access.ts').toEqual([])
})

/** The real address of a rule: the page in Finnish, the parameters by the report of this walk. */
function addressOf(route: string, path: string | undefined): string {
  const [kind = '', address = ''] = route.split(' ')
  const filled = (path ?? address).replace('{number}', number).replace('{photo}', photo)
  if (kind !== 'page') return filled
  const known = Object.entries(pathnames).find(([name]) => name === address)?.[1]
  if (!known || !path) return `/fi${(known?.fi ?? filled).replace(/\/$/, '')}`
  return `/fi${known.fi.replace('[number]', number).replace('[id]', photo).replace('[code]', '101')}`
}

for (const role of roles)
  test(`what ${role} gets`, async () => {
    const wrong: string[] = []
    for (const [route, { path, expected, headers }] of Object.entries(rules)) {
      const [kind = ''] = route.split(' ')
      const address = addressOf(route, path)
      const answer = await of(role).fetch(address, { method: kind === 'page' ? 'GET' : kind, maxRedirects: 0, ...(headers ? { headers } : {}) })
      if (answer.status() !== expected[role]) wrong.push(`${kind} ${address}: ${answer.status()}, expected ${expected[role]}`)
      if (expected[role] !== 200 && (await answer.text()).includes('Tätä ei ole vielä julkaistu')) wrong.push(`${kind} ${address} tells the words of a hidden report`)
    }
    expect(wrong).toEqual([])
  })

test('a waiting report and its picture are in no list, feed, map, search or sitemap', async () => {
  const places = ['/fi/palaute', '/fi/palaute?text=kadunpit%C3%A4j%C3%A4lle', '/api/v1/feedback?size=200', '/api/v1/feedback?format=csv', '/api/v1/feedback?format=geojson', '/open311/v2/requests.json', '/syote/palautteet.atom', '/sitemap.xml', '/fi', '/fi/palaute/tilastot', '/api/v1/feedback/nearby?lat=62.8925&lon=27.678&category=101', '/api/v1/feedback/map?zoom=18&bbox=27.67,62.89,27.69,62.9']
  for (const place of places) {
    const text = await (await of('anonymous').get(place)).text()
    expect(text.includes(number) || text.includes(photo) || text.includes('Vain kadunpitäjälle'), place).toBe(false)
  }
})

test('the forms of a case do nothing in the hands of who may not use them', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: origin, javaScriptEnabled: false, storageState: await signIn('Paula Palaute', origin) })
  const page = await context.newPage()
  const address = `/fi/hallinta/palautteet/${number}`
  await page.goto(address)
  // Where the case stands in the queue changes with other reports.
  const asItStands = async () => (await page.locator('main').innerText()).replace(/\d+\s*\/\s*\d+/g, '')
  const before = await asItStands()
  // Each form as it stands on the handler's page, every field filled, sent with another person's cookies.
  const forms = await page.locator('main form[method="POST" i], main form[enctype]').evaluateAll((nodes) => nodes.map((node) => {
    const fields: Record<string, string> = {}
    for (const element of node.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>('[name]')) {
      if (element instanceof HTMLSelectElement) fields[element.name] = [...element.options].find((o) => o.value)?.value ?? ''
      else fields[element.name] = element.type === 'hidden' ? element.value : element.value || 'Ei kuulu tälle ihmiselle.'
    }
    return fields
  }))
  expect(forms.length).toBeGreaterThan(8)
  for (const role of ['anonymous', 'resident', 'otherHandler', 'editor'] as const)
    for (const multipart of forms) {
      const answer = await of(role).post(address, { headers: { origin }, multipart, maxRedirects: 0 })
      expect(answer.headers().location ?? '', `${role} ${Object.keys(multipart).join(',')}`).not.toContain('done=')
    }
  await page.goto(address)
  expect(await asItStands()).toBe(before)
  await context.close()
})
