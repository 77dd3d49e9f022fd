// Starts and ends the servers that are measured, each by its own process.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { bin, freePort, root } from '../tools.mjs'

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** Starts a program with a PORT and waits until `path` answers 200. @returns where it is, how long that took, and how to end it. */
async function serve(command, path, env) {
  const port = await freePort()
  const started = performance.now()
  let output = ''
  const child = spawn(process.execPath, command(port), { cwd: root, env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', PORT: String(port), ...env(port) }, stdio: ['ignore', 'pipe', 'pipe'] })
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (d) => (output = (output + d).slice(-4000)))
  const origin = `http://127.0.0.1:${port}`
  while (performance.now() - started < 120_000) {
    if (child.exitCode !== null) break
    const status = await fetch(origin + path).then((r) => r.status, () => 0)
    if (status === 200) return { origin, pid: child.pid, startMs: performance.now() - started, stop: () => stop(child), log: () => output }
    await pause(20)
  }
  await stop(child)
  throw new Error(`A server did not start:\n${output}`)
}

function stop(child) {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve()
    const force = setTimeout(() => child.kill('SIGKILL'), 10_000)
    child.once('exit', () => { clearTimeout(force); resolve() })
    child.kill('SIGTERM')
  })
}

/** The settings under which the service is measured: a real one, not the demo; limits wide so that one machine may ask for all. */
export const serviceSettings = (port, database) => ({
  SITE_URL: `http://127.0.0.1:${port}`, DEMO: '0', NEXTAUTH_SECRET: 'bench-secret-of-at-least-thirty-two-characters', TILE_URL: '', LOG_LEVEL: 'error', RATE_LIMIT_FACTOR: '1000000', ...database,
})

const next = bin('next', 'dist', 'bin', 'next')
export const startService = (database) => serve((port) => [next, 'start', '-p', String(port), '-H', '127.0.0.1'], '/api/ready', (port) => serviceSettings(port, database))
export const startHello = (dir, database) => serve((port) => [next, 'start', dir, '-p', String(port), '-H', '127.0.0.1'], '/api/hello', () => ({ BENCH_DATABASE: database ?? '' }))
export const startNode = (dir, kb) => serve(() => [`${dir}/node-server.mjs`], '/', () => ({ KB: String(kb) }))

/** Memory of a process in MB, where the system tells it. */
export function memoryMb(pid) {
  const file = `/proc/${pid}/status`
  if (!existsSync(file)) return null
  const kb = /VmRSS:\s+(\d+)/.exec(readFileSync(file, 'utf8'))?.[1]
  return kb ? Number(kb) / 1024 : null
}
