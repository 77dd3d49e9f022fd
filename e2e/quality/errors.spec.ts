import { connect, createServer, type Server, type Socket } from 'node:net'
import { expect, test } from '@playwright/test'
import pg from 'pg'
import { createDatabase } from '../../lib/testing/postgres'
import { ownFolder, startService, type Service } from '../service'
import { signIn } from '../pages'

// What went wrong is told by the server: every page here is read by a browser without scripts.
test.use({ javaScriptEnabled: false })

test('what does not exist, or is not for the reader, says so in words and with its status', async ({ page }) => {
  for (const [path, words] of [
    ['/fi/hallinta', 'Sivua ei löydy'], ['/en/staff/people', 'Page not found'], ['/sv/personal', 'Sidan finns inte'], ['/fi/hallinta/palautteet/P-2020-999999', 'Sivua ei löydy'],
    ['/fi/palaute/P-2020-999999', 'Sivua ei löydy'], ['/fi/ei-ole', 'Sivua ei löydy'], ['/en/staff/no-such-thing', 'Page not found'],
  ] as const) {
    const answer = await page.goto(path)
    expect(answer?.status(), path).toBe(404)
    await expect(page.locator('h1'), path).toHaveText(words)
    await expect(page.locator('html')).toHaveAttribute('lang', path.slice(1, 3))
    expect(await page.locator('meta[name=robots][content*=noindex]').count(), path).toBeGreaterThan(0)
  }
})

/** A server that stands before another one, and can go away. */
async function inFrontOf(target: URL): Promise<{ port: number; away: () => Promise<void>; back: () => Promise<void> }> {
  const sockets = new Set<Socket>()
  const pipe = (from: Socket) => {
    const to = connect(Number(target.port), target.hostname)
    for (const [one, other] of [[from, to], [to, from]] as const) one.on('error', () => other.destroy()).on('close', () => { other.destroy(); sockets.delete(one) })
    sockets.add(from).add(to)
    from.pipe(to).pipe(from)
  }
  let server: Server = createServer(pipe)
  const listen = (port: number) => new Promise<void>((resolve) => { server.listen(port, '127.0.0.1', () => resolve()) })
  await listen(0)
  const at = server.address()
  const port = at && typeof at === 'object' ? at.port : 0
  return {
    port,
    away: () => new Promise((resolve) => { server.close(() => resolve()); sockets.forEach((socket) => socket.destroy()) }),
    back: () => { server = createServer(pipe); return listen(port) },
  }
}

test.describe('a page that fails', () => {
  test.skip(!process.env.E2E_POSTGRES, 'needs a PostgreSQL in which a table can go away')
  const folder = ownFolder()
  let service: Service
  let database: pg.Client
  let front: Awaited<ReturnType<typeof inFrontOf>>

  test.beforeAll(async () => {
    test.setTimeout(120_000)
    const url = new URL(await createDatabase(process.env.E2E_POSTGRES ?? '', 'template1'))
    database = new pg.Client({ connectionString: url.href })
    await database.connect()
    front = await inFrontOf(url)
    service = await startService({ DATABASE_URL: Object.assign(new URL(url.href), { port: String(front.port) }).href, DATA_DIR: folder.path, LOG_LEVEL: 'info' })
  })
  test.afterAll(async () => {
    service.signal('SIGTERM')
    await service.ended
    await front.away()
    await database.end()
    folder.remove()
  })

  /** The words of a page whose table is away, and its reference as the log has it. */
  async function withoutTable(table: string, work: () => Promise<void>): Promise<void> {
    await database.query(`alter table ${table} rename to ${table}_away`)
    try {
      await work()
    } finally {
      await database.query(`alter table ${table}_away rename to ${table}`)
    }
  }

  test('says so in the reader\'s language, with a reference that stands in the log, and is whole again after', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: service.origin, storageState: await signIn('Päivi Pääkäyttäjä', service.origin) })
    const page = await context.newPage()
    for (const [table, path, words] of [['api_keys', '/fi/hallinta/rajapinta-avaimet', 'Jokin meni vikaan'], ['feedback', '/sv/respons', 'Något gick fel'], ['feedback', '/en', 'Something went wrong']] as const) {
      await withoutTable(table, async () => {
        const answer = await page.goto(path)
        expect(answer?.status(), path).toBe(500)
        expect(answer?.headers()['cache-control'] ?? '', path).toContain('no-store')
        await expect(page.locator('h1')).toHaveText(words)
        const reference = (await page.locator('[data-testid=reference]').innerText()).trim()
        expect(reference).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/)
        expect(service.output()).toContain(`"reference":"${reference}"`)
        expect(await page.content(), 'nothing of the error itself').not.toMatch(/relation|select /)
      })
      expect((await page.goto(path))?.status(), path).toBe(200)
    }
    await context.close()
  })

  test('because the database is away says when to come again, and comes back by itself', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: service.origin })
    const page = await context.newPage()
    await front.away()
    try {
      const answer = await page.goto('/fi/palaute')
      expect([answer?.status(), answer?.headers()['retry-after']]).toEqual([503, '5'])
      await expect(page.locator('h1')).toHaveText('Palvelu ei juuri nyt vastaa')
    } finally {
      await front.back()
    }
    await expect.poll(async () => (await page.goto('/fi/palaute'))?.status(), { timeout: 15_000 }).toBe(200)
    await context.close()
  })
})
