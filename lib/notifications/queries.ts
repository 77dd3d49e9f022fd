import 'server-only'
import { eq, type SQL } from 'drizzle-orm'
import { getDb, type Tx } from '@/db/client'
import { subscriptions } from '@/db/schema/notifications'
import type { Actor } from '@/lib/auth/actor'
import { sha256 } from '@/lib/core/ids'
import { readEndToken } from './links'
import { subjectsOf } from './subjects'
import type { SubjectType, SubscriptionView } from './types'

async function view(where: SQL): Promise<SubscriptionView | null> {
  const db = await getDb()
  const [row] = await db.select().from(subscriptions).where(where)
  if (!row) return null
  const subject = await db.transaction((tx: Tx) => subjectsOf(row.subjectType as SubjectType).byId(tx, row.subjectId))
  return { number: subject?.number ?? null, title: subject?.title ?? null, confirmed: row.confirmedAt !== null, ended: row.endedAt !== null }
}

/** What a confirmation link is about; null for a link that is unknown, replaced or out of date. Holding the link is the right to see it. */
export const findByConfirmToken = (_actor: Actor, token: string): Promise<SubscriptionView | null> => view(eq(subscriptions.confirmHash, sha256(token)))

/** What an ending link is about; null for a token that we never gave, or a subscription that was removed since. */
export async function findByEndToken(_actor: Actor, token: string): Promise<SubscriptionView | null> {
  const id = readEndToken(token)
  return id ? view(eq(subscriptions.id, id)) : null
}
