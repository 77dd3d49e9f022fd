// `npm test`: everything, with real parts. Ends with one line: N passed, N failed, N skipped.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { bin, ensureBuilt, ensureInstalled, freePort, requireNode, run, say } from './tools.mjs'

requireNode()
await ensureInstalled()
const { check, numberOfChecks } = await import('./check.mjs')
const { ensureChromium } = await import('./chromium.mjs')
const { startPostgres } = await import('./test-postgres.mjs')

const total = { passed: 0, failed: 0, skipped: 0 }
const skips = []
/** Failed first and passed when tried again: counted apart, for it is no clean pass. */
const flaky = []
mkdirSync('.cache', { recursive: true })

function add({ passed = 0, failed = 0, skipped = 0 }) {
  total.passed += passed
  total.failed += failed
  total.skipped += skipped
}

/** Runs Vitest and counts from its own report. A run without a report has failed. */
async function vitest(name, env = {}) {
  const report = `.cache/vitest-${name}.json`
  rmSync(report, { force: true })
  say(`Unit and integration tests on ${name}…`)
  const { code } = await run(process.execPath, [bin('vitest', 'vitest.mjs'), 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`], { env: { LOG_LEVEL: 'silent', ...env } })
  if (!existsSync(report)) return add({ failed: 1 })
  const result = JSON.parse(readFileSync(report, 'utf8'))
  const skipped = result.numPendingTests + result.numTodoTests
  add({ passed: result.numPassedTests, failed: result.numFailedTests || (code === 0 ? 0 : Math.max(1, result.numFailedTestSuites)), skipped })
  for (const file of result.testResults) for (const t of file.assertionResults) if (t.status === 'pending' || t.status === 'skipped') skips.push(`${name}: ${t.fullName}`)
  say(`${name}: ${result.numPassedTests} passed, ${result.numFailedTests} failed, ${skipped} skipped`)
}

/** Runs Playwright against the production build on a port and folder of its own. */
async function browserTests(chromium, postgresUrl) {
  const report = '.cache/playwright.json'
  rmSync(report, { force: true })
  rmSync('.cache/e2e-data', { recursive: true, force: true })
  const port = await freePort()
  const env = { E2E_PORT: String(port), CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: report, E2E_POSTGRES: postgresUrl ?? '' }
  const { code } = await run(process.execPath, [bin('@playwright', 'test', 'cli.js'), 'test', '--reporter=line,json'], { env })
  if (!existsSync(report)) return add({ failed: 1 })
  const { stats, suites } = JSON.parse(readFileSync(report, 'utf8'))
  add({ passed: stats.expected, failed: stats.unexpected || (code === 0 ? 0 : 1), skipped: stats.skipped })
  const walk = (suite) => {
    for (const spec of suite.specs ?? []) for (const t of spec.tests) if (t.status === 'skipped') skips.push(`browser: ${spec.title} (${t.annotations.map((a) => a.description).filter(Boolean).join('; ') || 'no reason given'})`)
    for (const spec of suite.specs ?? []) for (const t of spec.tests) if (t.status === 'flaky') flaky.push(spec.title)
    for (const inner of suite.suites ?? []) walk(inner)
  }
  suites.forEach(walk)
  say(`Browser tests: ${stats.expected} passed, ${stats.unexpected} failed, ${stats.skipped} skipped${stats.flaky ? `, ${stats.flaky} flaky` : ''}`)
}

say('Checks: types, lint, boundaries, drawing, messages, unused code')
const failedChecks = await check()
add({ passed: numberOfChecks - failedChecks.length, failed: failedChecks.length })

await vitest('pglite')

const postgres = await startPostgres()
if (postgres.url) {
  say(`PostgreSQL for the tests: ${postgres.version}`)
  await vitest('postgres', { TEST_POSTGRES: postgres.url })
} else {
  skips.push(`the suite on PostgreSQL: ${postgres.why}`)
  add({ skipped: 1 })
}

const chromium = await ensureChromium()
if (chromium.path) {
  say(`Chromium for the browser tests: ${chromium.path} (${chromium.how})`)
  await ensureBuilt()
  await browserTests(chromium.path, postgres.url)
} else {
  // Without a browser half of what is promised is not looked at: the run does not pass.
  skips.push(`the browser tests: ${chromium.why}`)
  add({ failed: process.env.ALLOW_NO_BROWSER === '1' ? 0 : 1, skipped: 1 })
}
await postgres.stop?.()

for (const skip of skips) say(`skipped ${skip}`)
for (const title of flaky) say(`flaky (failed, then passed) browser: ${title}`)
say('Done.')
process.stdout.write(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped${flaky.length ? `, ${flaky.length} flaky` : ''}\n`)
process.exit(total.failed ? 1 : 0)
