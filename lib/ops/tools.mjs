// What the programs behind the npm scripts share. Only Node's own modules: nothing may be installed yet.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))
process.chdir(root)

const started = Date.now()
/** A line of progress with the time since the start. */
export function say(text) {
  process.stdout.write(`[${String(Math.round((Date.now() - started) / 1000)).padStart(4)} s] ${text}\n`)
}

/** Ends with a plain message and code 1. */
export function fail(text) {
  process.stderr.write(`\n${text}\n\n`)
  process.exit(1)
}

/** Node ≥ 20.9, or a clear end. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 9)) fail(`Yhessä needs Node 20.9 or newer; this is ${process.versions.node}.`)
}

/** Runs a program and waits. Its output goes to ours, or is kept and returned with `quiet`. A dot every ten seconds shows that it lives. */
export function run(command, args, { quiet = false, env = {}, label } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'] })
    let output = ''
    child.stdout?.on('data', (d) => (output += d))
    child.stderr?.on('data', (d) => (output += d))
    const alive = quiet && setInterval(() => say(`… ${label ?? command} is still working`), 15_000)
    child.on('error', (error) => { clearInterval(alive); resolve({ code: 1, output: String(error) }) })
    child.on('close', (code) => { clearInterval(alive); resolve({ code: code ?? 1, output }) })
  })
}

/** The path of a package's program; no npx, no shell, works in folders with spaces. */
export const bin = (...parts) => join(root, 'node_modules', ...parts)

function addTree(hash, path) {
  const info = statSync(path)
  if (info.isDirectory()) for (const name of readdirSync(path).sort()) addTree(hash, join(path, name))
  else hash.update(path).update('\0').update(readFileSync(path)).update('\0')
}

/** A hash over files and folders of the project, and over words. */
export function hashOf(paths, ...words) {
  const hash = createHash('sha256')
  for (const path of paths) if (existsSync(join(root, path))) addTree(hash, path)
  return hash.update(words.join('\0')).digest('hex')
}

const readStamp = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '')

/** Installs the packages when they are missing or the lock file has changed. */
export async function ensureInstalled() {
  const stampFile = join(root, 'node_modules', '.yhessa-lock')
  const stamp = hashOf(['package-lock.json'])
  if (readStamp(stampFile) === stamp) return
  say('Installing packages (a minute or two the first time)…')
  const flags = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath
  const call = (args) => (npm ? run(process.execPath, [npm, ...args], { quiet: true, label: 'npm' }) : run('npm', args, { quiet: true, label: 'npm' }))
  let result = await call(['ci', ...flags])
  // A registry that lacks some platform's optional binaries makes `ci` refuse the lock; `install` keeps to it all the same.
  if (result.code !== 0 && /EUSAGE/.test(result.output)) result = await call(['install', '--no-save', ...flags])
  if (result.code !== 0) fail(`Installing the packages failed:\n${result.output}`)
  writeFileSync(stampFile, stamp)
  say('Packages are installed.')
}

/** Builds when the sources have changed since the last build. */
export async function ensureBuilt() {
  const stampFile = join(root, '.next', 'yhessa-build')
  const stamp = hashOf(['app', 'components', 'db', 'lib', 'public', 'proxy.ts', 'instrumentation.ts', 'next.config.js', 'package-lock.json', 'tsconfig.json'], process.version)
  if (readStamp(stampFile) === stamp) return
  say('Building (one to three minutes the first time)…')
  const { code, output } = await run(process.execPath, [bin('next', 'dist', 'bin', 'next'), 'build', '--webpack'], { quiet: true, label: 'the build', env: { NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' } })
  if (code !== 0) fail(`The build failed:\n${output}`)
  mkdirSync(join(root, '.next'), { recursive: true })
  writeFileSync(stampFile, stamp)
  say('The build is ready.')
}

/** True when the port can be listened to on the host. */
export function isPortFree(port, host) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
  })
}

/** A port nobody uses at the moment. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => { const { port } = server.address(); server.close(() => resolve(port)) })
  })
}

/** True when a program is on the PATH. */
export const onPath = (name) => spawnSync('which', [name], { stdio: 'ignore' }).status === 0
