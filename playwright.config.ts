import { defineConfig, devices } from '@playwright/test'

const port = process.env.E2E_PORT ?? '3210'
const origin = `http://127.0.0.1:${port}`

/** Always against the production build, in demo mode, on a folder of its own. `npm test` sets the port and the browser. */
export default defineConfig({
  testDir: 'e2e',
  timeout: 90_000,
  // A busy machine may be late once; what passes only the second time is told apart in the counts.
  retries: 1,
  expect: { timeout: 10_000 },
  workers: 2,
  fullyParallel: false,
  outputDir: '.cache/test-results',
  use: {
    baseURL: origin,
    locale: 'fi-FI',
    // A press that the browser has lost is tried again by the retry, not waited for to the end of the test.
    actionTimeout: 25_000,
    timezoneId: 'Europe/Helsinki',
    // Recording every test costs as much as the tests themselves: the second try tells what went wrong.
    trace: 'on-first-retry',
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'] },
  },
  projects: [{ name: 'desktop', use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 } } }],
  webServer: {
    command: `node node_modules/next/dist/bin/next start -p ${port} -H 127.0.0.1`,
    url: `${origin}/api/ready`,
    timeout: 120_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    stdout: 'ignore',
    env: { PORT: port, SITE_URL: origin, DATA_DIR: '.cache/e2e-data', DEMO: '1', TILE_URL: '', LOG_LEVEL: 'warn', RATE_LIMIT_FACTOR: '50', NODE_ENV: 'production' },
  },
})
