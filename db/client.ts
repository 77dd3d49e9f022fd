import { drizzle as drizzlePglite } from 'drizzle-orm/pglite'
import { drizzle as drizzlePg } from 'drizzle-orm/node-postgres'
import { drizzle as drizzleNeon } from 'drizzle-orm/neon-serverless'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import type { PoolClient } from 'pg'
import { env } from '@/lib/core/env'
import { noAnswer, within } from '@/lib/core/within.mjs'
import { mapDbError, sqlState } from '@/lib/core/errors'
import * as schema from './schema'
import { openPglite } from './pglite'

/** The one database type: PGlite, node-postgres and Neon look the same from here on. */
export type Db = PgDatabase<PgQueryResultHKT, typeof schema>
/** Inside `withTx`: use only this, one awaited statement at a time (the outer `Db` would wait for ever on PGlite). */
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0]

export type Connection = { db: Db; driver: 'pglite' | 'pg' | 'neon'; close: () => Promise<void> }

const holder = globalThis as { yhessaDb?: Promise<Connection> }

/** Opens a database by the settings, or by the ones given. */
export async function connect(settings: { driver: Connection['driver']; url?: string; dataDir?: string; neonProxy?: string }): Promise<Connection> {
  if (settings.driver === 'pglite') {
    const { client, release } = await openPglite(settings.dataDir)
    const db = drizzlePglite(client, { schema }) as unknown as Db
    return { db, driver: 'pglite', close: async () => { await client.close(); await release() } }
  }
  if (settings.driver === 'neon') {
    const { Pool, neonConfig } = await import('@neondatabase/serverless')
    neonConfig.webSocketConstructor = (await import('ws')).default
    if (settings.neonProxy) {
      neonConfig.wsProxy = settings.neonProxy
      neonConfig.useSecureWebSocket = false
      neonConfig.pipelineTLS = false
      neonConfig.pipelineConnect = false
    }
    const pool = new Pool({ connectionString: settings.url, max: 10, connectionTimeoutMillis: 3000 })
    pool.on('error', () => undefined)
    return { db: drizzleNeon(pool, { schema }) as unknown as Db, driver: 'neon', close: () => pool.end() }
  }
  const { default: pg } = await import('pg')
  const pool = new pg.Pool({ connectionString: settings.url, max: 10, connectionTimeoutMillis: 3000, query_timeout: 15_000, keepAlive: true })
  // A lost idle connection is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', giveBackUnbegun)
  return { db: drizzlePg(pool, { schema }) as unknown as Db, driver: 'pg', close: () => pool.end() }
}

/**
 * Drizzle does not give a connection back when its `begin` was not answered: ten of those and the pool would be empty
 * for good. Such a connection is thrown away here.
 */
function giveBackUnbegun(client: PoolClient): void {
  const ask = client.query.bind(client) as (...args: unknown[]) => unknown
  const watched = (...args: unknown[]): unknown => {
    const answer = ask(...args)
    const text = (args[0] as { text?: unknown } | undefined)?.text
    if (typeof text === 'string' && /^begin\b/.test(text) && answer instanceof Promise) answer.catch((error: Error) => client.release(error))
    return answer
  }
  client.query = watched as typeof client.query
}

/** The process's connection, opened at first use. */
export function connection(): Promise<Connection> {
  holder.yhessaDb ??= connect({ driver: env().driver, url: env().DATABASE_URL, dataDir: `${env().DATA_DIR}/pglite`, neonProxy: env().NEON_WS_PROXY }).catch((error: unknown) => {
    holder.yhessaDb = undefined
    throw error
  })
  return holder.yhessaDb
}

/** The process's database. */
export async function getDb(): Promise<Db> {
  return (await connection()).db
}

/** Puts a connection in place of the process's own; for tests and the programs of `lib/ops`. */
export function setConnection(value: Connection | undefined): void {
  holder.yhessaDb = value && Promise.resolve(value)
}

/**
 * How long a write waits for a server's first answer before it is refused with 503. PGlite lives in this process:
 * waiting for its turn is no failure.
 */
const firstAnswerMs = 1500

/**
 * One transaction. A stalled server is noticed at its first answer: what begins later than that is rolled back,
 * because its sender has been told that it did not happen.
 */
async function oneTransaction<T>({ db, driver }: Connection, fn: (tx: Tx) => Promise<T>): Promise<T> {
  let tooLate = false
  let begun: () => void = () => undefined
  const answered = new Promise<void>((resolve) => { begun = resolve })
  const work = db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('statement_timeout', '5s', true), set_config('lock_timeout', '2s', true)`)
    if (tooLate) throw new Error(noAnswer)
    begun()
    return fn(tx)
  })
  if (driver === 'pglite') return work
  try {
    await within(Promise.race([answered, work]), firstAnswerMs)
  } catch (error) {
    tooLate = true
    work.catch(() => undefined)
    throw error
  }
  return work
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Runs `fn` in one transaction with short time-outs. Serialisation failures and deadlocks are tried three times.
 * No mail, fetch or picture work inside. @throws AppError by `mapDbError`.
 */
export async function withTx<T>(fn: (tx: Tx) => Promise<T>): Promise<T> {
  const open = await connection()
  for (let attempt = 1; ; attempt++) {
    try {
      return await oneTransaction(open, fn)
    } catch (error) {
      const state = sqlState(error)
      if (attempt < 3 && (state === '40001' || state === '40P01')) {
        await pause(20 * attempt + Math.random() * 30)
        continue
      }
      throw mapDbError(error)
    }
  }
}
