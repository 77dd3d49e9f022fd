import { and, asc, desc, eq, gte, inArray, lt, or, sql, type SQL } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { apiKeys, audit, feedback, persons } from '@/db/schema'
import { defineCommand } from '@/lib/core/command'
import { endOfDay, startOfDay } from '@/lib/core/time'
import { canReadAudit } from '../policy'
import type { AuditFilter, AuditPage, AuditRow } from '../types'
import { auditFilter } from '../validation'

export const auditPageSize = 50
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const literal = (text: string) => text.replace(/[\\%_]/g, '\\$&')

/** The people a typed name or address means, as they stand in the log. */
async function personIds(tx: Db | Tx, typed: string): Promise<string[]> {
  const like = `%${literal(typed.toLowerCase())}%`
  const rows = await tx.select({ id: persons.id }).from(persons).where(or(sql`lower(${persons.email}) like ${like}`, sql`lower(${persons.name}) like ${like}`)).limit(200)
  return rows.map((r) => r.id)
}

async function actorIs(tx: Db | Tx, typed: string): Promise<SQL | undefined> {
  if (/^(anonymous|(person|apikey|system):.+)$/.test(typed)) return eq(audit.actor, typed)
  return inArray(audit.actor, [...(await personIds(tx, typed)).map((id) => `person:${id}`), `system:${typed}`])
}

async function objectIs(tx: Db | Tx, typed: string): Promise<SQL | undefined> {
  if (uuid.test(typed)) return eq(audit.objectId, typed)
  const cases = await tx.select({ id: feedback.id }).from(feedback).where(eq(feedback.number, typed.toUpperCase())).limit(1)
  return inArray(audit.objectId, [typed, ...cases.map((c) => c.id), ...(await personIds(tx, typed))])
}

/** SQL of the log's filters; joined with nothing else, for who reads the log reads all of it. */
export async function auditConditions(tx: Db | Tx, f: AuditFilter): Promise<SQL | undefined> {
  return and(
    f.actor ? await actorIs(tx, f.actor) : undefined,
    f.object ? await objectIs(tx, f.object) : undefined,
    f.action ? eq(audit.action, f.action) : undefined,
    f.type ? eq(audit.objectType, f.type) : undefined,
    f.from ? gte(audit.at, startOfDay(f.from)) : undefined,
    f.to ? lt(audit.at, endOfDay(f.to)) : undefined,
    f.before ? lt(audit.seq, f.before) : undefined,
  )
}

/** Names for the ids of a page of rows, looked up now: an erased person has none. */
export async function namesOf(tx: Db | Tx, rows: (typeof audit.$inferSelect)[]): Promise<Map<string, string>> {
  const ids = (kind: string, type: string) => rows.flatMap((r) => [r.actor.startsWith(`${kind}:`) ? r.actor.slice(kind.length + 1) : '', r.objectType === type ? r.objectId : '']).filter((id) => uuid.test(id))
  const people = await tx.select({ id: persons.id, name: sql<string>`coalesce(${persons.name}, ${persons.email})` }).from(persons).where(inArray(persons.id, ids('person', 'person')))
  const keys = await tx.select({ id: apiKeys.id, name: apiKeys.name }).from(apiKeys).where(inArray(apiKeys.id, ids('apikey', 'apiKey')))
  const cases = await tx.select({ id: feedback.id, name: feedback.number }).from(feedback).where(inArray(feedback.id, rows.filter((r) => r.objectType === 'feedback' && uuid.test(r.objectId)).map((r) => r.objectId)))
  return new Map([...people, ...keys, ...cases].map((r) => [r.id, r.name]))
}

const distinct = async (tx: Tx, column: typeof audit.action | typeof audit.objectType): Promise<string[]> =>
  (await tx.selectDistinct({ value: column }).from(audit).orderBy(asc(column))).map((r) => r.value)

/**
 * Reads the log, newest first, fifty rows at a time. A command, because reading is logged too: who looked, through which
 * filters (their names, not what was typed).
 */
export const readAudit = defineCommand({
  name: 'accounts.readAudit',
  input: auditFilter,
  allow: ({ actor }) => canReadAudit(actor),
  run: async ({ tx, audit: note }, filter): Promise<AuditPage> => {
    const found = await tx.select().from(audit).where(await auditConditions(tx, filter)).orderBy(desc(audit.seq)).limit(auditPageSize + 1)
    const rows = found.slice(0, auditPageSize)
    const names = await namesOf(tx, rows)
    const used = Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [name]))
    note('audit', 'log', { filters: used, rows: rows.length })
    return {
      rows: rows.map((r): AuditRow => ({
        seq: r.seq, at: r.at, actor: r.actor, actorName: names.get(r.actor.slice(r.actor.indexOf(':') + 1)) ?? null, action: r.action,
        objectType: r.objectType, objectId: r.objectId, objectName: names.get(r.objectId) ?? null, detail: r.detail,
      })),
      before: found.length > auditPageSize ? (rows.at(-1)?.seq ?? null) : null,
      actions: await distinct(tx, audit.action), objectTypes: await distinct(tx, audit.objectType),
    }
  },
})
