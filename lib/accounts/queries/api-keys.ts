import { desc, eq, sql } from 'drizzle-orm'
import { getDb } from '@/db/client'
import { apiKeys, persons } from '@/db/schema'
import type { Actor } from '@/lib/auth/actor'
import { notFound } from '@/lib/core/errors'
import { canManageApiKeys } from '../policy'
import type { ApiKey } from '../types'

/** All keys, those in use first; never the keys themselves. @throws AppError not_found for who may not manage them */
export async function listApiKeys(actor: Actor): Promise<ApiKey[]> {
  if (!canManageApiKeys(actor)) throw notFound()
  const rows = await (await getDb())
    .select({ key: apiKeys, createdBy: sql<string | null>`coalesce(${persons.name}, ${persons.email})` })
    .from(apiKeys)
    .leftJoin(persons, eq(persons.id, apiKeys.createdBy))
    .orderBy(sql`${apiKeys.revokedAt} is not null`, desc(apiKeys.createdAt))
  return rows.map(({ key: k, createdBy }) => ({
    id: k.id, name: k.name, contact: k.contact, prefix: k.prefix, perMinute: k.perMinute, createdAt: k.createdAt, createdBy,
    lastUsedAt: k.lastUsedAt, revokedAt: k.revokedAt, revokeReason: k.revokeReason,
  }))
}
