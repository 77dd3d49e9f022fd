import { randomUUID } from 'node:crypto'
import { request as ask } from 'node:http'
import { createServer } from 'node:net'
import { expect, test } from '@playwright/test'
import { phonePhoto } from '../../lib/testing/pictures'
import { freePort, launch, ownFolder, startService } from '../service'

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

test('told to stop, the service finishes the request it is in, takes no new one, and ends', async () => {
  test.setTimeout(120_000)
  const folder = ownFolder()
  const service = await startService({ DATA_DIR: folder.path })
  try {
    const photo = await phonePhoto()
    const half = Math.floor(photo.length / 2)
    const answered = new Promise<number>((resolve, reject) => {
      const slow = ask(`${service.origin}/api/v1/attachments`, { method: 'POST', headers: { origin: service.origin, 'idempotency-key': randomUUID(), 'content-type': 'image/jpeg', 'content-length': photo.length } }, (r) => { r.resume(); resolve(r.statusCode ?? 0) })
      slow.once('error', reject)
      slow.write(photo.subarray(0, half))
      setTimeout(() => service.signal('SIGTERM'), 700)
      // Longer than anything that is closed by a clock of its own.
      setTimeout(() => slow.end(photo.subarray(half)), 4000)
    })
    await new Promise((resolve) => { setTimeout(resolve, 2000) })
    await expect(fetch(`${service.origin}/api/health`)).rejects.toThrow()
    expect(await answered).toBe(201)
    // 128 + 15: ended because it was told to, as a shell counts it.
    expect((await service.ended).code).toBe(143)
  } finally {
    service.signal('SIGKILL')
    folder.remove()
  }
})
