import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import type { Db } from './client'

/**
 * Brings the tables up to date. One transaction under one lock, so that several instances may start at once
 * and a failed migration leaves nothing behind. The lock is of the transaction: Neon's pooler has no session locks.
 * @returns the number of migrations run.
 */
export async function migrate(db: Db, folder = join(process.cwd(), 'db/migrations')): Promise<number> {
  const migrations = readMigrationFiles({ migrationsFolder: folder })
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(4711, 0)`)
    await tx.execute(sql`create table if not exists migrations (hash text primary key, run_at timestamptz not null default now())`)
    const { rows } = (await tx.execute(sql`select hash from migrations`)) as unknown as { rows: { hash: string }[] }
    const done = new Set(rows.map((r) => r.hash))
    const missing = migrations.filter((m) => !done.has(m.hash))
    for (const migration of missing) {
      for (const statement of migration.sql) if (statement.trim()) await tx.execute(sql.raw(statement))
      await tx.execute(sql`insert into migrations (hash) values (${migration.hash})`)
    }
    return missing.length
  })
}
