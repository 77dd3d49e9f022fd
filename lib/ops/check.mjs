// `npm run check`: the fast part, under a minute and without a network.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bin, ensureInstalled, requireNode, root, run, say } from './tools.mjs'

const steps = [
  ['types', bin('typescript', 'bin', 'tsc'), ['--noEmit']],
  ['lint', bin('eslint', 'bin', 'eslint.js'), ['.', '--max-warnings', '0']],
  ['boundaries', bin('dependency-cruiser', 'bin', 'dependency-cruise.mjs'), ['--config', 'lib/architecture/dependency-rules.cjs', 'app', 'components', 'db', 'lib', 'e2e', 'proxy.ts', 'instrumentation.ts']],
  ['drawing', join(root, 'lib/ops/check-drawing.mjs'), []],
  ['messages', bin('tsx', 'dist', 'cli.mjs'), ['lib/ops/check-messages.ts']],
  ['unused code', bin('knip', 'bin', 'knip.js'), []],
]

export const numberOfChecks = steps.length

/** Runs every step, two at a time, also after a failed one. @returns the names of those that failed. */
export async function check() {
  const failed = []
  const waiting = [...steps]
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const [name, program, args] = step
      const { code, output } = await run(process.execPath, [program, ...args], { quiet: true, label: name })
      say(`${code === 0 ? 'ok  ' : 'FAIL'} ${name}`)
      // What is only told (words or exports that nothing uses yet) is shown and fails nothing.
      if (code !== 0) failed.push(name)
      if (code !== 0 || output.trim()) process.stdout.write(`${output.trimEnd()}\n`)
    }
  }
  await Promise.all([worker(), worker()])
  return failed
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  requireNode()
  await ensureInstalled()
  const failed = await check()
  process.exit(failed.length ? 1 : 0)
}
