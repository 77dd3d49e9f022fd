import { existsSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { drizzle } from 'drizzle-orm/pglite'
import { connect, type Db } from '@/db/client'
import { migrate } from '@/db/migrate'
import { openPglite } from '@/db/pglite'
import * as schema from '@/db/schema'
import { seedReference } from '@/db/seed/reference'
import { recreateTemplate } from './postgres'

/** Migrates and seeds a database once; each test file gets a copy of it in a moment. */
export default async function setup(): Promise<void> {
  process.env.LOG_LEVEL ??= 'silent'
  if (process.env.TEST_POSTGRES) return makeTemplate(process.env.TEST_POSTGRES)
  const { client } = await openPglite()
  const db = drizzle(client, { schema }) as unknown as Db
  await migrate(db)
  await seedReference(db)
  const dump = await client.dumpDataDir('none')
  await client.close()
  if (!existsSync('.cache')) await mkdir('.cache', { recursive: true })
  const path = `.cache/test-template.tar`
  await writeFile(`${path}.${process.pid}`, Buffer.from(await dump.arrayBuffer()))
  await rename(`${path}.${process.pid}`, path)
}

/** The template on a real server; the server itself is thrown away after the tests, copies and all. */
async function makeTemplate(serverUrl: string): Promise<void> {
  const connection = await connect({ driver: 'pg', url: await recreateTemplate(serverUrl) })
  await migrate(connection.db)
  await seedReference(connection.db)
  await connection.close()
}
