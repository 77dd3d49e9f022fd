// The baseline: a small Next app on the project's own next and react, and a bare node server.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { bin, fail, hashOf, root, run, say } from '../tools.mjs'
import { existsSync, readFileSync } from 'node:fs'

export const helloDir = join(root, '.cache', 'bench-hello')

const files = {
  'package.json': '{"name":"hello","private":true,"type":"module"}',
  'next.config.js': "export default { poweredByHeader: false, serverExternalPackages: ['pg'] }",
  'app/layout.js': "export const metadata = { title: 'Hello', description: 'hello' }\nexport default function Layout({ children }) { return <html lang=\"fi\"><body>{children}</body></html> }",
  'app/page.js': 'export default function Page() { return <main><h1>Hei Kuopio</h1><p>Static</p></main> }',
  // A static page as large as ours, so that the bytes sent are the same.
  'app/pad/[kb]/page.js': `export const dynamic = 'force-static'
export function generateStaticParams() { return [] }
export default async function Page({ params }) {
  const { kb } = await params
  return <main><h1>Hei Kuopio</h1>{Array.from({ length: Number(kb) }, (_, i) => <p key={i}>{('Kuopio ' + i + ' ').repeat(30).slice(0, 240)}</p>)}</main>
}`,
  'app/list/page.js': `import { connection } from 'next/server'
const items = Array.from({ length: 50 }, (_, i) => ({ id: i, name: 'Yhdistys ' + i, words: 'Kuvaus yhdistyksen toiminnasta Kuopiossa numero ' + i }))
export default async function Page() {
  await connection()
  return <main><h1>Yhdistykset</h1><p>{Date.now()}</p><ul>{items.map((x) => <li key={x.id}><a href={'/y/' + x.id}>{x.name}</a><p>{x.words}</p></li>)}</ul></main>
}`,
  'app/api/hello/route.js': "export const dynamic = 'force-dynamic'\nexport function GET() { return Response.json({ ok: true, t: Date.now() }) }",
  // The same rows as one accepted report, in one transaction, with nothing around them.
  'app/api/insert/route.js': `import pg from 'pg'
import { randomUUID } from 'node:crypto'
export const dynamic = 'force-dynamic'
const pool = new pg.Pool({ connectionString: process.env.BENCH_DATABASE, max: 10 })
const tables = ['feedback', 'feedback_updates', 'audit', 'idempotency', 'mail_outbox']
let made
async function prepare() {
  await pool.query('create sequence if not exists bench_seq')
  const rows = {}
  for (const t of tables) {
    await pool.query('create table if not exists bench_' + t + ' (like ' + t + ' including all)')
    rows[t] = (await pool.query('select to_jsonb(x) as x from ' + t + ' x limit 1')).rows[0].x
  }
  return rows
}
export async function POST(request) {
  await request.json()
  const rows = await (made ??= prepare())
  const client = await pool.connect()
  try {
    const { n } = (await client.query("select nextval('bench_seq')::int as n")).rows[0]
    const id = randomUUID()
    const fresh = { feedback: { id, key: randomUUID(), number: 'B-' + n }, feedback_updates: { id: randomUUID(), feedback_id: id }, audit: { seq: n }, idempotency: { key: id }, mail_outbox: { id: randomUUID(), dedupe_key: id } }
    await client.query('begin')
    for (const t of tables) await client.query('insert into bench_' + t + ' select * from jsonb_populate_record(null::' + t + ', $1)', [JSON.stringify({ ...rows[t], ...fresh[t] })])
    await client.query('commit')
    return Response.json({ id }, { status: 201 })
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally { client.release() }
}`,
  // What Node itself can send: the ceiling of this machine, with this client.
  'node-server.mjs': `import { createServer } from 'node:http'
const body = Buffer.from('<!doctype html><p>' + 'Kuopio '.repeat(Number(process.env.KB) * 1000 / 7))
createServer((_, res) => res.writeHead(200, { 'Content-Type': 'text/html', 'Content-Length': body.length }).end(body)).listen(Number(process.env.PORT), '127.0.0.1')`,
}

/** Writes and builds the baseline app under .cache, once for a version of its sources and of the packages. */
export async function ensureHello() {
  const stamp = hashOf(['package-lock.json', 'lib/ops/bench/hello.mjs'])
  const stampFile = join(helloDir, '.next', 'stamp')
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  say('Building the baseline app…')
  rmSync(helloDir, { recursive: true, force: true })
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(helloDir, name)), { recursive: true })
    writeFileSync(join(helloDir, name), text)
  }
  const { code, output } = await run(process.execPath, [bin('next', 'dist', 'bin', 'next'), 'build', helloDir, '--webpack'], { quiet: true, label: 'the baseline build', env: { NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' } })
  if (code !== 0) fail(`The baseline app could not be built:\n${output}`)
  writeFileSync(stampFile, stamp)
}
