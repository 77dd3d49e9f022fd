import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseEnv, SettingsError, settingNames } from './env'

const production = { DATABASE_URL: 'postgres://a:b@db.example/yhessa', NEXTAUTH_SECRET: 'x'.repeat(32), SITE_URL: 'https://yhessa.example.fi' }
const problemOf = (source: Record<string, string>) => {
  try {
    parseEnv(source)
  } catch (error) {
    if (error instanceof SettingsError) return error.message
    throw error
  }
  return null
}

const wrong: Record<string, string[]> = {
  PORT: ['0', '65536', '3000.5', 'three', '-1'],
  SITE_URL: ['yhessa.example.fi', 'ftp://yhessa.example.fi', 'javascript:alert(1)'],
  DATABASE_URL: ['mysql://a@b/c', 'localhost', 'postgres'],
  DATABASE_DRIVER: ['mysql', 'PG'],
  NEXTAUTH_SECRET: ['short'],
  SMTP_URL: ['mail.example.fi', 'http://mail.example.fi'],
  MAIL_FROM: ['a'],
  TILE_URL: ['https://tiles.example/', 'tiles/{z}/{x}/{y}.png'],
  S3_ENDPOINT: ['s3.example.fi'],
  OIDC_ISSUER: ['login.example.fi'],
  TRUSTED_PROXY_HOPS: ['-1', '11', '1.5', 'one'],
  CRON_SECRET: ['short'],
  WORKER: ['yes', 'true'],
  RATE_LIMIT_FACTOR: ['0', '-2', 'many'],
  LOG_LEVEL: ['loud'],
  DEMO: ['yes', 'true', '2'],
}

describe('settings', () => {
  it('none at all is demo mode on PGlite', () => {
    expect(parseEnv({})).toMatchObject({ driver: 'pglite', demo: true, PORT: 3000, siteUrl: 'http://localhost:3000', WORKER: '1' })
  })

  it.each(Object.entries(wrong).flatMap(([name, values]) => values.map((value) => [name, value] as const)))('%s=%s is refused by name, with what is expected', (name, value) => {
    expect(problemOf({ [name]: value })).toMatch(new RegExp(`^${name}: expected .+`, 'm'))
  })

  it('all that is wrong is told at once', () => {
    const lines = problemOf({ PORT: 'x', DEMO: 'x', LOG_LEVEL: 'x' })?.split('\n') ?? []
    expect(lines.map((l) => l.split(':')[0])).toEqual(['PORT', 'LOG_LEVEL', 'DEMO'])
  })

  it('outside demo mode the secret and the public address must be given', () => {
    expect(parseEnv(production)).toMatchObject({ driver: 'pg', demo: false, siteUrl: 'https://yhessa.example.fi' })
    expect(problemOf({ ...production, NEXTAUTH_SECRET: '' })).toMatch(/^NEXTAUTH_SECRET: expected/)
    expect(problemOf({ ...production, SITE_URL: '' })).toMatch(/^SITE_URL: expected/)
    expect(problemOf({ DEMO: '0' })).toMatch(/NEXTAUTH_SECRET[\s\S]*SITE_URL/)
    expect(parseEnv({ DATABASE_URL: production.DATABASE_URL, DEMO: '1' }).demo).toBe(true)
  })

  it('the driver is guessed from the address, and can be said', () => {
    expect(parseEnv({ ...production, DATABASE_URL: 'postgres://a:b@ep-x.eu-central-1.aws.neon.tech/y' }).driver).toBe('neon')
    expect(parseEnv({ ...production, DATABASE_URL: 'postgres://a:b@neon.tech.example.fi/y' }).driver).toBe('pg')
    expect(parseEnv({ ...production, DATABASE_DRIVER: 'neon' }).driver).toBe('neon')
    expect(problemOf({ DATABASE_DRIVER: 'pg' })).toMatch(/^DATABASE_URL: expected/)
  })

  it('half of a group is refused', () => {
    expect(problemOf({ S3_BUCKET: 'b' })).toMatch(/^S3_\*: expected/)
    expect(problemOf({ OIDC_CLIENT_ID: 'c' })).toMatch(/^OIDC_\*: expected/)
  })

  it('an empty TILE_URL means none; other empty settings mean not given', () => {
    expect(parseEnv({ TILE_URL: '' }).TILE_URL).toBe('')
    expect(parseEnv({ SITE_URL: '', PORT: '' })).toMatchObject({ PORT: 3000 })
  })

  it('a program that starts with a wrong one says it in plain words and ends with code 1', () => {
    const run = spawnSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'lib/ops/check-settings.ts'], { env: { ...process.env, DEMO: 'maybe' }, encoding: 'utf8' })
    expect(run.status).toBe(1)
    expect(run.stderr).toContain('DEMO: expected 0 or 1')
    expect(run.stderr).not.toContain('    at ')
  })

  it('.env.example explains each of them, and no other', () => {
    const lines = readFileSync('.env.example', 'utf8').split('\n')
    const named = lines.flatMap((l) => /^#? ?([A-Z][A-Z0-9_]+)=/.exec(l)?.[1] ?? [])
    // Node and Next set this one themselves.
    expect([...named].sort()).toEqual(settingNames.filter((n) => n !== 'NODE_ENV').sort())
    for (const name of named) expect(lines[lines.findIndex((l) => /^# ?[A-Z]/.test(l) && l.startsWith(`# ${name}=`)) - 1], `${name} has a line of explanation above it`).toMatch(/^# \S/)
  })
})
