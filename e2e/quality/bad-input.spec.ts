import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { expect, request as requests, test, type APIRequestContext } from '@playwright/test'
import { bombPng, phonePhoto } from '../../lib/testing/pictures'
import { inParallel, ownFolder, report, send, startService, type Service } from '../service'
import { signIn } from '../pages'

// A service of its own: what is counted here is nobody else's, and what is thrown at it disturbs nobody.
const folder = ownFolder()
let service: Service
let administrator: APIRequestContext

test.beforeAll(async () => {
  service = await startService({ DATA_DIR: folder.path, RATE_LIMIT_FACTOR: '1000' })
  administrator = await requests.newContext({ baseURL: service.origin, storageState: await signIn('Päivi Pääkäyttäjä', service.origin) })
})
test.afterAll(async () => {
  await administrator.dispose()
  service.signal('SIGTERM')
  await service.ended
  folder.remove()
})

/** Everything that is stored: case numbers of every state, and files of pictures. */
async function stored() {
  const csv = await (await administrator.get('/api/staff/feedback-export?format=csv')).text()
  const files = readdirSync(folder.path, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.jpg')).length
  return { reports: new Set(csv.match(/^"?P-[\w-]+/gm)).size, files }
}

/** An answer in time, with what it says. */
async function ask(path: string, init: RequestInit & { headers?: Record<string, string> } = {}) {
  const began = Date.now()
  const response = await fetch(service.origin + path, { redirect: 'manual', ...init, signal: AbortSignal.timeout(10_000) })
  const text = await response.text()
  const body = /json/.test(response.headers.get('content-type') ?? '') ? (JSON.parse(text) as { detail?: string; fields?: Record<string, string[]> } & { code: number; description: string }[]) : undefined
  return { status: response.status, type: response.headers.get('content-type') ?? '', text, body, ms: Date.now() - began }
}
const post = (path: string, body: string | Uint8Array, headers: Record<string, string> = {}) =>
  ask(path, { method: 'POST', body: body as BodyInit, headers: { origin: service.origin, 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers } })

/** The service is well: no fault in its log, ready, and an ordinary report is received. */
async function isWell() {
  expect(service.output()).not.toContain('unexpected error')
  expect((await ask('/api/ready')).status).toBe(200)
  expect((await send(service.origin, randomUUID(), report())).status).toBe(201)
}

const marks = (n: number) => `a${'\u0301'.repeat(n)}`
const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`
const json = (over: Record<string, unknown>) => JSON.stringify(report(over))
/** The report with this raw text as one value more. */
const raw = (name: string, value: string) => `{${json({}).slice(1, -1).replace(new RegExp(`"${name}":("[^"]*"|[\\d.]+|\\{[^}]*\\}),?`), '').replace(/,$/, '')},"${name}":${value}}`

test('a report over the API is refused with the name of the field', async () => {
  const before = await stored()
  const cases: [what: string, body: string | Uint8Array, field: string | null, status?: number, headers?: Record<string, string>][] = [
    ['NUL in the title', json({ title: 'Kuo\u0000ppa tiessä' }), 'title'],
    ['NUL in the category', json({ categoryCode: '1\u000001' }), 'categoryCode'],
    ['NUL in an answer', json({ answers: { danger: 'n\u0000o', road: 'street' } }), 'answers.danger'],
    ['NUL in a name of an answer', json({ answers: { 'dan\u0000ger': 'no' } }), 'answers.dan\u0000ger'],
    ['NUL in the place', json({ placeText: 'Silta\u0000' }), 'placeText'],
    ['a lone surrogate', json({}).replace('Kuoppa', 'Kuo\\ud800ppa'), 'title'],
    ['bytes of a surrogate', Buffer.concat([Buffer.from(json({}).slice(0, -1)), Buffer.from(',"placeText":"'), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from('"}')]), null],
    ['100 000 marks', json({ description: marks(100_000) }), null, 413],
    ['50 000 marks', json({ description: marks(50_000) }), 'description'],
    ['30 marks on a letter', json({ title: `Kuoppa ${marks(30)}` }), 'title'],
    ['__proto__', raw('__proto__', '{"held":false}'), '__proto__'],
    ['__proto__ among the answers', raw('answers', '{"danger":"no","road":"street","__proto__":"x"}'), '__proto__'],
    ['constructor', raw('constructor', '{"prototype":{"held":false}}'), 'constructor'],
    ['constructor among the answers', json({ answers: { danger: 'no', road: 'street', constructor: 'x' } }), 'answers.constructor'],
    ['a list for a text', json({ title: ['Kuoppa'] }), 'title'],
    ['an object for a text', json({ description: { toString: 'x' } }), 'description'],
    ['a number for a code', json({ categoryCode: 101 }), 'categoryCode'],
    ['a list for a language', json({ locale: ['fi'] }), 'locale'],
    ['a text for a list', json({ photos: 'kuva' }), 'photos'],
    ['an object for a list', json({ photos: { length: 1 } }), 'photos'],
    ['a text for answers', json({ answers: 'no' }), 'answers'],
    ['a text for yes', json({ publishable: 'yes' }), 'publishable'],
    ['a text for a number', json({ lat: '62.8925' }), 'lat'],
    ['NaN', raw('lat', 'NaN'), null],
    ['Infinity', raw('lat', 'Infinity'), null],
    ['1e999', raw('lat', '1e999'), 'lat'],
    ['a point without a half', json({ lon: null }), 'lat'],
    ['Stockholm', json({ lat: 59.3293, lon: 18.0686 }), 'lat'],
    ['lat and lon swapped', json({ lat: 27.678, lon: 62.8925 }), 'lat'],
    ['the year 275760', json({ observedAt: '+275760-09-13T00:00:00Z' }), 'observedAt'],
    ['the year 9999', json({ observedAt: '9999-12-31T23:59:59Z' }), 'observedAt'],
    ['a number for a time', json({ observedAt: 8.64e15 }), 'observedAt'],
    ['10 000 levels', raw('answers', deep(10_000)), null],
    ['10 000 levels in an answer', raw('answers', `{"danger":${deep(10_000)}}`), null],
    ['10 000 levels of nothing', deep(10_000), null],
    ['100 000 levels open', '['.repeat(100_000), null],
    ['5 MB', json({ description: 'a'.repeat(5_000_000) }), null, 413],
    ['nothing', '', null], ['null', 'null', ''], ['a list', '[]', ''], ['a text', '"x"', ''],
    ['plain text', json({}), null, 415, { 'content-type': 'text/plain' }],
    ['a form', 'title=Kuoppa', null, 415, { 'content-type': 'application/x-www-form-urlencoded' }],
    ['a multipart form', '--x--', null, 415, { 'content-type': 'multipart/form-data; boundary=x' }],
    ['a key that is no key', json({}), 'Idempotency-Key', 422, { 'idempotency-key': '__proto__' }],
  ]
  for (const [what, body, field, status = 422, headers] of cases) {
    const answer = await post('/api/v1/feedback', body, headers)
    expect.soft([answer.status, answer.type, field === null || Object.keys(answer.body?.fields ?? {}).includes(field)], `${what}: ${answer.text.slice(0, 200)}`).toEqual([status, 'application/problem+json', true])
    expect.soft(answer.ms, `${what} took long`).toBeLessThan(3000)
  }
  expect(await stored()).toEqual(before)
  await isWell()
})

test('a file that is no fit picture is refused with the reason', async () => {
  const before = await stored()
  const photo = await phonePhoto()
  const cases: [what: string, body: Uint8Array, status: number, detail: string, type?: string][] = [
    ['a JPEG of 12 MB', Buffer.concat([photo, Buffer.alloc(12_000_000)]), 413, 'media.tooLarge'],
    ['a truncated JPEG', photo.subarray(0, photo.length / 2), 415, 'media.truncated'],
    ['the first bytes of a JPEG', photo.subarray(0, 4), 415, 'media.'],
    ['SVG called .jpg', Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 415, 'media.drawing'],
    ['GIF as image/jpeg', Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'), 415, 'media.notPicture'],
    ['HTML as image/jpeg', Buffer.from('<!doctype html><script>alert(1)</script>'), 415, 'media.notPicture'],
    ['HTML behind the signs of a JPEG', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('<script>alert(1)</script>')]), 415, 'media.'],
    ['16 000 × 16 000 pixels in 31 kB', bombPng(), 415, 'media.tooManyPixels'],
    ['nothing', new Uint8Array(), 422, 'media.cutShort'],
    ['a multipart form', Buffer.from('--x--'), 415, 'media.oneAtATime', 'multipart/form-data; boundary=x'],
  ]
  for (const [what, body, status, detail, type = 'image/jpeg'] of cases) {
    const answer = await post('/api/v1/attachments', body, { 'content-type': type })
    expect.soft([answer.status, answer.type, answer.body?.detail], what).toEqual([status, 'application/problem+json', expect.stringContaining(detail) as unknown])
    expect.soft(answer.ms, `${what} took long`).toBeLessThan(5000)
  }
  expect(await stored()).toEqual(before)
  const taken = await post('/api/v1/attachments', photo, { 'content-type': 'image/jpeg' })
  expect([taken.status, (await stored()).files]).toEqual([201, before.files + 2])
  await isWell()
})

test('a request over Open311 is refused in the standard\'s form, with the name of the argument', async () => {
  const before = await stored()
  const form = (over: Record<string, string>) => new URLSearchParams({ api_key: 'demo-open311-key', service_code: '101', description: 'Kuoppa sillan jälkeen', lat: '62.8925', long: '27.678', 'attribute[danger]': 'no', 'attribute[road]': 'street', ...over }).toString()
  const object = (rest: string) => `{"api_key":"demo-open311-key","service_code":"101","lat":62.8925,"long":27.678,"attribute":{"danger":"no","road":"street"},${rest}}`
  const asForm = { 'content-type': 'application/x-www-form-urlencoded' }
  const cases: [what: string, body: string, word: string, status: number, headers?: Record<string, string>][] = [
    ['NUL', form({ description: 'Kuo\u0000ppa' }), 'description', 400, asForm],
    ['marks', form({ description: marks(10_000) }), 'description', 400, asForm],
    ['100 000 marks', form({ description: marks(100_000) }), '', 413, asForm],
    ['NaN', form({ lat: 'NaN' }), 'lat', 400, asForm],
    ['1e999', form({ long: '1e999' }), 'long', 400, asForm],
    ['Stockholm', form({ lat: '59.3293', long: '18.0686' }), 'lat', 400, asForm],
    ['lat and long swapped', form({ lat: '27.678', long: '62.8925' }), 'lat', 400, asForm],
    ['an unknown attribute', form({ 'attribute[constructor]': 'x' }), 'constructor', 400, asForm],
    ['a service called __proto__', form({ service_code: '__proto__' }), 'service_code', 404, asForm],
    ['a picture from a file', form({ media_url: 'file:///etc/passwd' }), 'media_url', 400, asForm],
    ['a surrogate', object('"description":"Kuo\\ud800ppa"'), 'description', 400],
    ['a list for a text', object('"description":["Kuoppa","toinen"]'), 'description', 400],
    ['deep JSON', object(`"description":"Kuoppa","media_url":${deep(10_000)},"phone":"${'1'.repeat(50)}"`), 'phone', 400],
    ['deep attributes', object(`"description":"","attributes":{"danger":${deep(10_000)}}`), 'description', 400],
    ['no JSON', '{"lat":NaN}', '', 400],
    ['5 MB', form({ description: 'a'.repeat(5_000_000) }), '', 413, asForm],
    ['XML', '<request/>', '', 415, { 'content-type': 'text/xml' }],
  ]
  for (const [what, body, word, status, headers] of cases) {
    const answer = await post('/open311/v2/requests.json?locale=en', body, headers)
    expect.soft([answer.status, answer.body?.[0]?.code], `${what}: ${answer.text.slice(0, 200)}`).toEqual([status, status])
    expect.soft(answer.body?.[0]?.description ?? '', what).toContain(word)
    expect.soft(answer.ms, `${what} took long`).toBeLessThan(3000)
  }
  expect(await stored()).toEqual(before)
  await isWell()
})

test('whatever stands in an address is answered in time and never with a fault', async () => {
  test.slow()
  const names: Record<string, string[]> = {
    '/fi/palaute': ['q', 'group', 'category', 'status', 'area', 'from', 'to', 'sort', 'page', 'bbox', '__proto__', 'q[]'],
    '/fi/palaute/uusi': ['step', 'words', 'search'],
    '/fi/palaute/seuranta': ['number', 'code'],
    '/fi/kirjaudu': ['error', 'next'],
    '/api/v1/feedback': ['text', 'group', 'category', 'status', 'area', 'from', 'to', 'sort', 'page', 'size', 'bbox', 'format', 'locale', '__proto__'],
    '/api/v1/feedback/map': ['bbox', 'zoom', 'locale', 'text'],
    '/api/v1/feedback/nearby': ['lat', 'lon', 'category'],
    '/api/v1/places': ['q', 'locale'],
    '/api/v1/places/describe': ['lat', 'lon'],
    '/open311/v2/requests.json': ['service_request_id', 'service_code', 'status', 'start_date', 'updated_after', 'lat', 'long', 'radius', 'bbox', 'search', 'page', 'per_page'],
    '/open311/v2/services/101.json': ['locale', 'jurisdiction_id'],
    '/syote/palautteet.atom': ['text', 'category', 'from', 'bbox', 'locale'],
  }
  const values = ['%00', 'a%00b', '%ED%A0%80', '%FF%FE', marks(2000).replaceAll('\u0301', '%CC%81'), '__proto__', 'constructor', 'NaN', 'Infinity', '1e999', '99999999999999999999', '%2B275760-09-13T00:00:00Z', "'%20or%201=1--", '..%2F..%2Fetc%2Fpasswd', '%3Cscript%3Ealert(1)%3C/script%3E', '1,2,3,NaN', ',,,,']
  const addresses = Object.entries(names).flatMap(([path, list]) => [
    ...values.map((value) => `${path}?${list.map((name) => `${name}=${value.slice(0, Math.floor(12_000 / list.length))}`).join('&')}`),
    ...list.flatMap((name) => [`${path}?${name}=%00`, `${path}?${name}=%E0%A4%A`, `${path}?${name}=1&${name}=2&${name}[x]=3`]),
  ])
  const paths = ['__proto__', 'constructor', '%00', '%ED%A0%80', '%E0%A4%A', marks(300), '..%2F..%2F', 'P-2026-%00'].flatMap((name) => [`/fi/palaute/${name}`, `/api/v1/feedback/${name}`, `/api/v1/photos/${name}/small`, `/open311/v2/requests/${name}.xml`, `/open311/v2/services/${name}.json`, `/${name}`])
  const wrong: string[] = []
  await inParallel([...addresses, ...paths], 8, async (address) => {
    const answer = await ask(address).catch((error: unknown) => ({ status: 0, ms: 0, type: '', text: String(error) }))
    if (answer.status < 200 || answer.status >= 500 || answer.ms > 5000) wrong.push(`${answer.status} in ${answer.ms} ms: ${address.slice(0, 120)} ${answer.text.slice(0, 100)}`)
    if (answer.type.includes('html') && answer.text.includes('<script>alert(1)')) wrong.push(`says a script again: ${address.slice(0, 120)}`)
  })
  expect(wrong).toEqual([])
  await isWell()
})

/** Resident memory of the service, in megabytes; 0 where the system does not tell. */
function memory(): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${service.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

/** One post on a connection of its own. @returns its status, or 0 for none within a minute */
function postAlone(agent: Agent, key: string, body: string): Promise<{ status: number; number?: string }> {
  return new Promise((resolve) => {
    const out = request(`${service.origin}/api/v1/feedback`, { agent, method: 'POST', timeout: 60_000, headers: { origin: service.origin, 'content-type': 'application/json', 'idempotency-key': key, 'content-length': Buffer.byteLength(body) } }, (answer) => {
      let text = ''
      answer.on('data', (piece: Buffer) => { text += piece.toString() })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, ...(answer.statusCode === 201 ? { number: (JSON.parse(text) as { number: string }).number } : {}) }))
    })
    out.on('timeout', () => out.destroy())
    out.on('error', () => resolve({ status: 0 }))
    out.end(body)
  })
}

test('2 000 posts at once: each is answered, nothing doubles, and the service is well', async () => {
  test.slow()
  const before = await stored()
  const atRest = memory()
  const keys = Array.from({ length: 20 }, () => randomUUID())
  const bad = [json({ title: 'Kuo\u0000ppa' }), raw('lat', '1e999'), json({ description: marks(5000) }), json({ lat: 59.3, lon: 18.1 }), raw('answers', deep(10_000)), '{', json({ description: 'a'.repeat(150_000) })]
  const posts = Array.from({ length: 2000 }, (_, i) => (i % 5 === 0 ? { key: keys[(i / 5) % keys.length] ?? '', body: json({}) } : { key: randomUUID(), body: bad[i % bad.length] ?? '' }))
  let highest = atRest
  const watch = setInterval(() => { highest = Math.max(highest, memory()) }, 200)
  const agent = new Agent({ maxSockets: Infinity })
  const answers = await Promise.all(posts.map(({ key, body }) => postAlone(agent, key, body).then((answer) => ({ ...answer, key }))))
  clearInterval(watch)
  agent.destroy()

  const counts = new Map<number, number>()
  for (const { status } of answers) counts.set(status, (counts.get(status) ?? 0) + 1)
  expect([...counts.keys()].filter((status) => ![201, 422, 429, 503].includes(status)), JSON.stringify([...counts])).toEqual([])
  const numbers = new Map<string, Set<string>>()
  for (const { key, number } of answers) if (number) numbers.set(key, (numbers.get(key) ?? new Set()).add(number))
  expect([...numbers.values()].every((of) => of.size === 1), 'one key, one report').toBe(true)
  expect((await stored()).reports).toBe(before.reports + numbers.size)
  expect(numbers.size).toBeGreaterThan(0)
  if (atRest) expect(highest - atRest, `from ${Math.round(atRest)} to ${Math.round(highest)} MB`).toBeLessThan(500)
  test.info().annotations.push({ type: 'measured', description: `${JSON.stringify([...counts])}, ${Math.round(atRest)} → ${Math.round(highest)} MB` })
  await isWell()
})
