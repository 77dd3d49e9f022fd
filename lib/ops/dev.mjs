// `npm run dev`: the development server.
import { spawn } from 'node:child_process'
import { bin, ensureInstalled, requireNode, root } from './tools.mjs'

requireNode()
await ensureInstalled()
const child = spawn(process.execPath, [bin('next', 'dist', 'bin', 'next'), 'dev', '--webpack', '-p', process.env.PORT || '3000'], { cwd: root, stdio: 'inherit' })
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => process.exit(code ?? 0))
