// `npm start`: installs what is missing, builds when needed, and serves on PORT.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { bin, ensureBuilt, ensureInstalled, fail, isPortFree, requireNode, root, run, say } from './tools.mjs'

requireNode()
// The port is looked at before anything is installed, so these two are read from .env here.
const file = existsSync('.env') ? readFileSync('.env', 'utf8') : ''
const setting = (name) => process.env[name] || new RegExp(`^\\s*(?:export\\s+)?${name}\\s*=\\s*["']?([^"'#\\s]+)`, 'm').exec(file)?.[1]
const port = Number(setting('PORT') || 3000)
const host = setting('HOST') || '0.0.0.0'
if (!Number.isInteger(port) || port < 1 || port > 65535) fail('PORT: expected a port number, 1–65535')
if (!(await isPortFree(port, host))) fail(`Port ${port} is in use by another program. Stop it, or choose another: PORT=3001 npm start`)
await ensureInstalled()
const settings = await run(process.execPath, [bin('tsx', 'dist', 'cli.mjs'), 'lib/ops/check-settings.ts'], { quiet: true, label: 'reading the settings' })
if (settings.code !== 0) fail(settings.output.trim())
await ensureBuilt()
say(`Starting on http://localhost:${port}`)
const child = spawn(process.execPath, [bin('next', 'dist', 'bin', 'next'), 'start', '-p', String(port), '-H', host], { cwd: root, stdio: 'inherit', env: { ...process.env, PORT: String(port), NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } })
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGTERM' || signal === 'SIGINT' ? 0 : 1)))
