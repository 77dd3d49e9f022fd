import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import pg from 'pg'
import { createDatabase } from '../../lib/testing/postgres'
import { signedIn } from '../pages'
import { faultyLine, type FaultyLine } from '../faulty-line'
import { ownFolder, report, send, startService, type Service } from '../service'

const server = process.env.E2E_POSTGRES ?? ''

test.describe('two instances on one PostgreSQL', () => {
  test.skip(!server, 'no PostgreSQL for the tests')
  const folder = ownFolder()
  const services: Service[] = []
  let url = ''
  let line: FaultyLine

  test.beforeAll(async () => {
    test.setTimeout(180_000)
    url = await createDatabase(server, 'template1')
    line = await faultyLine(Number(new URL(url).port), new URL(url).hostname)
    const env = { DATABASE_URL: Object.assign(new URL(url), { hostname: '127.0.0.1', port: String(line.port) }).href, DATA_DIR: folder.path, DEMO: '1', RATE_LIMIT_FACTOR: '50' }
    // At the same moment: migrations and content are brought in under a lock.
    services.push(...(await Promise.all([startService(env), startService(env)])))
  })

  test.afterAll(async () => {
    for (const service of services) service.signal('SIGKILL')
    await Promise.all(services.map((s) => s.ended))
    await line.close()
    folder.remove()
  })

  test('what a handler publishes through one is on the pages that the other had kept', async ({ browser }) => {
    const [a, b] = services as [Service, Service]
    const title = `Kahden palvelimen kuoppa ${randomUUID().slice(0, 8)}`
    const { number } = (await (await send(a.origin, randomUUID(), report({ title }))).json()) as { number: string }
    const page = async (path: string) => {
      const answer = await fetch(`${b.origin}${path}`)
      return { status: answer.status, shown: (await answer.text()).includes(title), cache: answer.headers.get('x-nextjs-cache') }
    }
    for (const path of ['/fi', `/fi/palaute/${number}`]) await page(path)
    expect(await page('/fi')).toEqual({ status: 200, shown: false, cache: 'HIT' })
    expect(await page(`/fi/palaute/${number}`)).toMatchObject({ status: 404, shown: false })

    const { page: handler, context } = await signedIn(browser, 'Paula Palaute', true, a.origin)
    await handler.goto(`/fi/hallinta/palautteet/${number}`)
    await handler.getByRole('button', { name: 'Julkaise', exact: true }).click()
    await expect(handler.locator('main .note--done[role=status]')).toBeVisible()
    await context.close()
    for (const path of [`/fi/palaute/${number}`, '/fi']) await expect.poll(() => page(path), { message: path, timeout: 2000, intervals: [200] }).toMatchObject({ status: 200, shown: true })
  })

  for (const trouble of ['stall', 'cut'] as const)
    test(`while the database is away (${trouble}), a write is refused within three seconds and kept pages go on; afterwards all is well again`, async () => {
      const [a] = services as [Service]
      const key = randomUUID()
      await (await fetch(`${a.origin}/fi`)).text()
      line[trouble]()
      const timed = async (ask: () => Promise<Response>) => {
        const before = Date.now()
        const answer = await ask()
        await answer.text()
        return { status: answer.status, retry: answer.headers.get('retry-after'), ms: Date.now() - before }
      }
      try {
        for (let i = 0; i < 3; i++) {
          const write = await timed(() => send(a.origin, key, report()))
          expect(write).toMatchObject({ status: 503, retry: '5' })
          expect(write.ms).toBeLessThan(3000)
          const read = await timed(() => fetch(`${a.origin}/fi`))
          expect(read.status).toBe(200)
          expect(read.ms).toBeLessThan(3000)
        }
        expect((await timed(() => fetch(`${a.origin}/api/health`))).status).toBe(200)
        expect((await timed(() => fetch(`${a.origin}/api/ready`))).status).toBe(503)
      } finally {
        line.mend()
      }
      await expect.poll(async () => (await send(a.origin, key, report())).status, { timeout: 5000, intervals: [250] }).toBe(201)
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      const { rows } = await client.query<{ n: number }>('select count(*)::int as n from feedback where key = $1', [key])
      await client.end()
      expect(rows[0]?.n).toBe(1)
    })
})
