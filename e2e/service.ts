import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'

export type Service = {
  origin: string
  pid: number
  /** Everything it has written so far. */
  output: () => string
  signal: (name: NodeJS.Signals) => void
  /** True once it has ended. */
  gone: () => boolean
  /** How it ended. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
}

/** A port that nobody uses at the moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}

/** A folder of one test, and its removal. */
export function ownFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join('.cache', 'own-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** A program of the project as a process of its own, with these settings and none of the tests'. */
export function launch(args: string[], env: Record<string, string>): Omit<Service, 'origin'> {
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(process.execPath, args, { env: { PATH, HOME, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', TILE_URL: '', LOG_LEVEL: 'warn', ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  child.stdout.on('data', (d: Buffer) => { output += d.toString() })
  child.stderr.on('data', (d: Buffer) => { output += d.toString() })
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => { child.once('close', (code, signal) => resolve({ code, signal })) })
  return { pid: child.pid ?? 0, output: () => output, signal: (name) => { child.kill(name) }, gone: () => child.exitCode !== null || child.signalCode !== null, ended }
}

/** The built service on a port of its own, ready. What it needs to be another one stands in `env`. */
export async function startService(env: Record<string, string>, port?: number): Promise<Service> {
  const at = port ?? (await freePort())
  const origin = `http://127.0.0.1:${at}`
  const service = { origin, ...launch(['node_modules/next/dist/bin/next', 'start', '-p', String(at), '-H', '127.0.0.1'], { PORT: String(at), SITE_URL: origin, DEMO: '1', ...env }) }
  for (const end = Date.now() + 90_000; Date.now() < end && !service.gone(); await pause(150)) {
    if (await fetch(`${origin}/api/ready`).then((r) => r.ok, () => false)) return service
  }
  service.signal('SIGKILL')
  throw new Error(`the service did not become ready:\n${service.output()}`)
}

/** The smallest report that is accepted. */
export const report = (over: Record<string, unknown> = {}) => ({ categoryCode: '101', title: 'Kuoppa sillan jälkeen', description: 'Iso kuoppa heti sillan jälkeen.', lat: 62.8925, lon: 27.678, answers: { danger: 'no', road: 'street' }, ...over })

/** Sends one report under a key. Without an answer (the server is gone) the promise is rejected. */
export const send = (origin: string, key: string, body: unknown) =>
  fetch(`${origin}/api/v1/feedback`, { method: 'POST', headers: { origin, 'content-type': 'application/json', 'idempotency-key': key }, body: typeof body === 'string' ? body : JSON.stringify(body) })

/** Sends one picture under a key. @returns the token that lets a report claim it */
export async function upload(origin: string, key: string, photo: Buffer): Promise<string> {
  const answer = await fetch(`${origin}/api/v1/attachments`, { method: 'POST', headers: { origin, 'content-type': 'image/jpeg', 'idempotency-key': key }, body: new Uint8Array(photo) })
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
  return ((await answer.json()) as { token: string }).token
}

/** Does the work for each item, so many at a time. */
export async function inParallel<T>(items: readonly T[], atOnce: number, work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items]
  await Promise.all(Array.from({ length: atOnce }, async () => { for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item) }))
}
