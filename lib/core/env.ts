import { z } from 'zod'

const flag = z.enum(['0', '1'], { error: '0 or 1' })
const url = (what: string, protocols: RegExp) =>
  z.string().refine((v) => URL.canParse(v) && protocols.test(new URL(v).protocol), { error: what })

const schema = z.object({
  NODE_ENV: z.string().default('development'),
  PORT: z.coerce.number({ error: 'a port number, 1–65535' }).int().min(1).max(65535).default(3000),
  HOST: z.string().min(1).optional(),
  SITE_URL: url('an address such as https://yhessa.example.fi', /^https?:$/).optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: url('an address such as postgres://user:password@host/database', /^postgres(ql)?:$/).optional(),
  DATABASE_DRIVER: z.enum(['neon', 'pg', 'pglite'], { error: 'neon, pg or pglite' }).optional(),
  /** Only for tests and local proxies: where the Neon driver opens its WebSocket, `host:port/path`. */
  NEON_WS_PROXY: z.string().optional(),
  NEXTAUTH_SECRET: z.string().min(32, { error: 'at least 32 characters' }).optional(),
  SMTP_URL: url('an address such as smtps://user:password@mail.example.fi', /^smtps?:$/).optional(),
  MAIL_FROM: z.string().min(3).default('Yhessä <yhessa@localhost>'),
  VAPID_PUBLIC_KEY: z.string().optional(),
  VAPID_PRIVATE_KEY: z.string().optional(),
  TILE_URL: z.string().refine((v) => v === '' || /^https?:\/\/.*\{z\}.*\{x\}.*\{y\}|^https?:\/\/.*\{z\}.*\{y\}.*\{x\}/.test(v), { error: 'an address with {z}, {x} and {y}, or empty for none' }).optional(),
  TILE_ATTRIBUTION: z.string().optional(),
  S3_ENDPOINT: url('an address such as https://s3.example.fi', /^https?:$/).optional(),
  S3_REGION: z.string().optional(),
  S3_BUCKET: z.string().optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  OIDC_ISSUER: url('an https address', /^https?:$/).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().optional(),
  TRUSTED_PROXY_HOPS: z.coerce.number({ error: 'a whole number, 0–10' }).int().min(0).max(10).default(0),
  CRON_SECRET: z.string().min(16, { error: 'at least 16 characters' }).optional(),
  /** `0` where no process lives long enough to run the mail worker (serverless): `/api/cron` sends then. */
  WORKER: flag.default('1'),
  /** Multiplies every rate limit; for load tests only. */
  RATE_LIMIT_FACTOR: z.coerce.number({ error: 'a positive number' }).positive().default(1),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent'], { error: 'debug, info, warn, error or silent' }).default('info'),
  DEMO: flag.optional(),
})

/** The names of all settings; `.env.example` explains each. */
export const settingNames = Object.keys(schema.shape)

export type Env = z.infer<typeof schema> & {
  driver: 'neon' | 'pg' | 'pglite'
  demo: boolean
  /** Origin without a trailing slash; every absolute link and the origin check use it. */
  siteUrl: string
  secret: string
}

export class SettingsError extends Error {
  override name = 'SettingsError'
}

/**
 * Reads and checks the settings. Each wrong one is named with what is expected.
 * Outside demo mode `NEXTAUTH_SECRET` and `SITE_URL` must be given: @throws SettingsError.
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, v]) => v !== undefined && v !== ''))
  if (source.TILE_URL === '') given.TILE_URL = ''
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    throw new SettingsError(parsed.error.issues.map((i) => `${i.path.join('.')}: expected ${i.message}`).join('\n'))
  }
  const env = parsed.data
  const driver = env.DATABASE_DRIVER ?? (env.DATABASE_URL ? (/\.neon\.tech(:|\/|$)/.test(env.DATABASE_URL) ? 'neon' : 'pg') : 'pglite')
  const demo = env.DEMO ? env.DEMO === '1' : !env.DATABASE_URL
  const problems: string[] = []
  if (driver !== 'pglite' && !env.DATABASE_URL) problems.push(`DATABASE_URL: expected an address, because DATABASE_DRIVER is ${driver}`)
  if (!demo && !env.NEXTAUTH_SECRET) problems.push('NEXTAUTH_SECRET: expected at least 32 random characters outside demo mode')
  if (!demo && !env.SITE_URL) problems.push('SITE_URL: expected the public address of the service outside demo mode')
  const s3 = [env.S3_ENDPOINT, env.S3_BUCKET, env.S3_ACCESS_KEY_ID, env.S3_SECRET_ACCESS_KEY]
  if (s3.some(Boolean) && !s3.every(Boolean)) problems.push('S3_*: expected S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY together')
  const oidc = [env.OIDC_ISSUER, env.OIDC_CLIENT_ID, env.OIDC_CLIENT_SECRET]
  if (oidc.some(Boolean) && !oidc.every(Boolean)) problems.push('OIDC_*: expected OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET together')
  if (problems.length) throw new SettingsError(problems.join('\n'))
  return {
    ...env, driver, demo,
    siteUrl: (env.SITE_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, ''),
    secret: env.NEXTAUTH_SECRET ?? 'demo-mode-secret-not-for-production-use',
  }
}

let cached: Env | undefined

/** The settings of this process, read once. */
export function env(): Env {
  cached ??= parseEnv(process.env)
  return cached
}

/** Reads the settings again; for tests that change them. */
export function resetEnv(): void {
  cached = undefined
}
