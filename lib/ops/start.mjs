// `npm start`: installs what is missing, builds when needed, and serves on PORT.
import { spawn } from 'node:child_process'
import { bin, ensureBuilt, ensureInstalled, fail, isPortFree, requireNode, root, run, say } from './tools.mjs'

requireNode()
const port = Number(process.env.PORT || 3000)
const host = process.env.HOST || '0.0.0.0'
if (!Number.isInteger(port) || port < 1 || port > 65535) fail('PORT: expected a port number, 1–65535')
if (!(await isPortFree(port, host))) fail(`Port ${port} is in use by another program. Stop it, or choose another: PORT=3001 npm start`)
await ensureInstalled()
const settings = await run(process.execPath, [bin('tsx', 'dist', 'cli.mjs'), 'lib/ops/check-settings.ts'], { quiet: true, label: 'reading the settings' })
if (settings.code !== 0) fail(settings.output.trim())
await ensureBuilt()
say(`Starting on http://localhost:${port}`)
const child = spawn(process.execPath, [bin('next', 'dist', 'bin', 'next'), 'start', '-p', String(port), '-H', host], { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } })
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGTERM' || signal === 'SIGINT' ? 0 : 1)))
