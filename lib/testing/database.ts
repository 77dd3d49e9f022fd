import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll } from 'vitest'
import { drizzle } from 'drizzle-orm/pglite'
import { connect, setConnection, type Connection, type Db } from '@/db/client'
import * as schema from '@/db/schema'
import { openPglite } from '@/db/pglite'
import { createDatabase } from './postgres'

/**
 * A fresh migrated database with the reference content, for one test file, put in place as the process's own.
 * The suite runs twice: on PGlite, and (`TEST_POSTGRES` set by the runner) on a real PostgreSQL.
 */
export async function openTestDatabase(): Promise<Connection> {
  if (process.env.TEST_POSTGRES) {
    return connect({ driver: 'pg', url: await createDatabase(process.env.TEST_POSTGRES) })
  }
  const dump = new Blob([await readFile('.cache/test-template.tar')])
  const { client, release } = await openPglite(undefined, dump)
  return { db: drizzle(client, { schema }) as unknown as Db, driver: 'pglite', close: async () => { await client.close(); await release() } }
}

/** Opens the database before the file's tests and closes it after them. Returns a getter, because hooks run later. */
export function useTestDatabase(): () => Connection {
  let connection: Connection | undefined
  beforeAll(async () => {
    connection = await openTestDatabase()
    setConnection(connection)
  }, 60_000)
  afterAll(async () => {
    setConnection(undefined)
    await connection?.close()
  })
  return () => {
    if (!connection) throw new Error('the test database is not open yet')
    return connection
  }
}
