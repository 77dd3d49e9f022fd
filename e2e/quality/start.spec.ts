import { createServer } from 'node:net'
import { expect, test } from '@playwright/test'
import { freePort, launch } from '../service'

/** Starts what should end by itself. @returns its code and its words */
async function endOf(args: string[], env: Record<string, string>) {
  const started = launch(args, env)
  const late = setTimeout(() => started.signal('SIGKILL'), 45_000)
  const { code } = await started.ended
  clearTimeout(late)
  return { code, output: started.output() }
}
const next = (port: number) => ['node_modules/next/dist/bin/next', 'start', '-p', String(port), '-H', '127.0.0.1']

test('a busy port is told with what to do, and ends the start', async () => {
  const holder = createServer()
  const port = await freePort()
  await new Promise<void>((resolve) => { holder.listen(port, '127.0.0.1', () => resolve()) })
  try {
    const { code, output } = await endOf(['lib/ops/start.mjs'], { PORT: String(port), HOST: '127.0.0.1' })
    expect(code).toBe(1)
    expect(output).toContain(`Port ${port} is in use`)
  } finally {
    holder.close()
  }
})

test('a wrong setting is named with what is expected, and ends the start', async () => {
  const { code, output } = await endOf(next(await freePort()), { SITE_URL: 'kuopio', RATE_LIMIT_FACTOR: '-1', DATA_DIR: '.cache/never' })
  expect(code).toBe(1)
  expect(output).toContain('SITE_URL: expected an address')
  expect(output).toContain('RATE_LIMIT_FACTOR: expected a positive number')
})

test('outside demo mode the service does not start without its secret and its address', async () => {
  const { code, output } = await endOf(next(await freePort()), { DEMO: '0', DATA_DIR: '.cache/never' })
  expect(code).toBe(1)
  expect(output).toContain('NEXTAUTH_SECRET: expected')
  expect(output).toContain('SITE_URL: expected')
})
