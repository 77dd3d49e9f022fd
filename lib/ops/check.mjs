// `npm run check`: the fast part, under a minute and without a network.
import { bin, ensureInstalled, requireNode, run, say } from './tools.mjs'

const steps = [
  ['types', bin('typescript', 'bin', 'tsc'), ['--noEmit']],
  ['lint', bin('eslint', 'bin', 'eslint.js'), ['.', '--max-warnings', '0']],
  ['boundaries', bin('dependency-cruiser', 'bin', 'dependency-cruise.mjs'), ['--config', 'lib/architecture/dependency-rules.cjs', 'app', 'components', 'db', 'lib']],
  ['messages', bin('tsx', 'dist', 'cli.mjs'), ['lib/ops/check-messages.ts']],
  ['unused code', bin('knip', 'bin', 'knip.js'), []],
]

/** Runs every step, also after a failed one. @returns the names of those that failed. */
export async function check() {
  const failed = []
  for (const [name, program, args] of steps) {
    const { code, output } = await run(process.execPath, [program, ...args], { quiet: true, label: name })
    say(`${code === 0 ? 'ok  ' : 'FAIL'} ${name}`)
    if (code !== 0) {
      failed.push(name)
      process.stdout.write(`${output}\n`)
    }
  }
  return failed
}

if (process.argv[1]?.endsWith('check.mjs')) {
  requireNode()
  await ensureInstalled()
  const failed = await check()
  process.exit(failed.length ? 1 : 0)
}
