import { beforeEach, describe, expect, it, vi } from 'vitest'
import { resetEnv } from './env'
import { AppError } from './errors'
import { scrub } from './log'

const lines: string[] = []
const logger = async () => {
  vi.resetModules()
  process.env.LOG_LEVEL = 'info'
  resetEnv()
  const { default: pino } = await import('pino')
  vi.doMock('pino', () => ({ default: Object.assign((options: object) => pino(options, { write: (line: string) => { lines.push(line) } }), { stdTimeFunctions: pino.stdTimeFunctions }) }))
  return { ...(await import('./problem')), ...(await import('./log')) }
}
beforeEach(() => { lines.length = 0 })

describe('the log', () => {
  it('holds no address, token, name or body, also not in the words of an error', async () => {
    const { log } = await logger()
    log().info({ email: 'aino@example.fi', token: 'salainen', ip: '192.0.2.7', sent: { to: 'aino@example.fi', code: '123456', number: 'P-1' } }, 'sent')
    log().error({ err: Object.assign(new Error('Key (email)=(aino@example.fi) already exists, from 192.0.2.7'), { code: '23505' }) }, 'failed')
    expect(lines.join('')).not.toMatch(/aino|salainen|192\.0\.2|123456/)
    expect(lines.join('')).toContain('P-1')
    expect(JSON.parse(lines[1] ?? '')).toMatchObject({ err: { state: '23505', stack: expect.stringContaining('problem.test.ts') as unknown } })
  })

  it('scrubs free text of addresses and keeps the rest', () => {
    expect(scrub('to <aino.asukas@example.fi>, from 10.0.0.1:5432 at 12:30')).toBe('to <[email]>, from [ip]:5432 at 12:30')
    expect(scrub('at run (file:///srv/node_modules/@scope/x.js:1:2)')).toBe('at run (file:///srv/node_modules/@scope/x.js:1:2)')
  })
})

describe('an error', () => {
  it('that nobody foresaw stands in the log under the reference that is shown', async () => {
    const { logUnexpected, logPageError } = await logger()
    const reference = logUnexpected(new Error('broken'), { path: '/fi' })
    expect(reference).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ reference, path: '/fi', msg: 'unexpected error' })
    logPageError(Object.assign(new Error('page'), { digest: '4242' }), { path: '/en' })
    expect(JSON.parse(lines[1] ?? '')).toMatchObject({ reference: '4242', path: '/en' })
  })

  it('is a refusal only when it is ours or the database\'s', async () => {
    const { asRefusal } = await logger()
    expect(asRefusal(new AppError('gone'))?.status).toBe(410)
    expect(asRefusal(Object.assign(new Error('x'), { code: '23505' }))?.status).toBe(409)
    expect([asRefusal(new Error('x')), asRefusal('x'), asRefusal(undefined)]).toEqual([undefined, undefined, undefined])
  })
})
