import { and, eq, isNull, lt, or } from 'drizzle-orm'
import { getDb } from '@/db/client'
import { apiKeys } from '@/db/schema'
import { now } from '@/lib/core/clock'
import { keyedHash } from '@/lib/core/ids'
import type { Actor } from './actor'

/** An API key as it is stored. */
export const apiKeyHash = (key: string) => keyedHash('api-key', key)

export type KeyActor = { actor: Extract<Actor, { kind: 'apiKey' }>; perMinute: number }

/** The machine behind a key and how many calls a minute it may make, or null for a key that is unknown or revoked. */
export async function findApiKeyActor(key: string): Promise<KeyActor | null> {
  if (!key || key.length > 200) return null
  const db = await getDb()
  const [row] = await db.select().from(apiKeys).where(and(eq(apiKeys.keyHash, apiKeyHash(key)), isNull(apiKeys.revokedAt)))
  if (!row) return null
  const at = now()
  const stale = or(isNull(apiKeys.lastUsedAt), lt(apiKeys.lastUsedAt, new Date(at.getTime() - 60_000)))
  await db.update(apiKeys).set({ lastUsedAt: at }).where(and(eq(apiKeys.id, row.id), stale))
  return { actor: { kind: 'apiKey', keyId: row.id }, perMinute: row.perMinute }
}
