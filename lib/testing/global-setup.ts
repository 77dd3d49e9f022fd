import { existsSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { drizzle } from 'drizzle-orm/pglite'
import type { Db } from '@/db/client'
import { migrate } from '@/db/migrate'
import { openPglite } from '@/db/pglite'
import * as schema from '@/db/schema'
import { seedReference } from '@/db/seed/reference'

/** Migrates and seeds one PGlite and keeps its dump, which each test file loads in a moment. */
export default async function setup(): Promise<void> {
  process.env.LOG_LEVEL ??= 'silent'
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
