import { z } from 'zod'
import { withTx, type Tx } from '@/db/client'
import { actorRef, type Actor } from '@/lib/auth/actor'
import { writeAudit } from './audit'
import { invalidatePages, pagesChanged, type PageTag } from './cache-tags'
import { now as clock } from './clock'
import { AppError, notFound, type FieldErrors } from './errors'
import { announce, type DomainEvent, type EventMap, type EventName } from './events'

export type CommandContext = {
  tx: Tx
  actor: Actor
  now: Date
  /** What was done to which row. Every command says it at least once, or it fails. */
  audit: (objectType: string, objectId: string, detail?: Record<string, unknown>) => void
  /** Announces a fact, in this transaction. */
  emit: <K extends EventName>(type: K, data: EventMap[K]) => void
  /** Public pages that change with this act. */
  touch: (...tags: PageTag[]) => void
  /** The act was done before and its answer is given again: nothing new to audit. */
  replayed: () => void
}

type Definition<S extends z.ZodType, L, R> = {
  /** `domain.verb`; stands in the audit log. */
  name: string
  input: S
  /** Reads, inside the transaction, what is needed to decide; throws `notFound()` for what the actor cannot see. */
  load?: (context: { tx: Tx; actor: Actor; input: z.output<S>; now: Date }) => Promise<L>
  /** May this actor? No default: a command without an answer does not compile. False is *not found* unless it throws another refusal. */
  allow: (context: { actor: Actor; input: z.output<S>; loaded: L; now: Date }) => boolean
  run: (context: CommandContext, input: z.output<S>, loaded: L) => Promise<R>
}

export type Command<S extends z.ZodType, R> = ((actor: Actor, input: z.input<S>) => Promise<R>) & { commandName: string; schema: S }

/** Field errors of a zod failure as message keys per path; a name that nobody asked for is told by itself. */
export function fieldErrors(error: z.ZodError): FieldErrors {
  // A sender may call a field `__proto__`: names are keys of a map until the end.
  const fields = new Map<string, string[]>()
  const add = (path: readonly PropertyKey[], key: string) => { const name = path.map(String).join('.').slice(0, 100); fields.set(name, [...(fields.get(name) ?? []), key]) }
  for (const issue of error.issues) {
    if (issue.code === 'unrecognized_keys') for (const key of issue.keys.slice(0, 20)) add([...issue.path, key], 'unknownField')
    else add(issue.path, issue.message)
  }
  return Object.fromEntries(fields)
}

/** Parses with the schema. @throws AppError invalid, with message keys per field. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input)
  if (!parsed.success) throw new AppError('invalid', 'invalid', { fields: fieldErrors(parsed.error) })
  return parsed.data
}

/**
 * Defines what can be done: parse, load, authorise, run, audit row, events and page invalidations, in one transaction.
 * @throws AppError for every refusal; nothing is stored then.
 */
export function defineCommand<S extends z.ZodType, R, L = undefined>(definition: Definition<S, L, R>): Command<S, R> {
  const command = async (actor: Actor, raw: z.input<S>): Promise<R> => {
    const input = parseInput(definition.input, raw)
    const tags = new Set<PageTag>()
    const result = await withTx(async (tx) => {
      tags.clear()
      const now = clock()
      const loaded = (definition.load ? await definition.load({ tx, actor, input, now }) : undefined) as L
      if (!definition.allow({ actor, input, loaded, now })) throw notFound()
      const audits: [string, string, Record<string, unknown>][] = []
      const events: DomainEvent[] = []
      let repeat = false
      const context: CommandContext = {
        tx, actor, now,
        audit: (type, id, detail = {}) => audits.push([type, id, detail]),
        emit: (type, data) => events.push({ type, at: now, data } as unknown as DomainEvent),
        touch: (...list) => list.forEach((tag) => tags.add(tag)),
        replayed: () => { repeat = true },
      }
      const value = await definition.run(context, input, loaded)
      if (!audits.length && !repeat) throw new Error(`${definition.name} left no audit entry`)
      for (const event of events) await announce(tx, event)
      await invalidatePages(tx, tags)
      // Last, because writers queue on the chain's lock until they commit.
      for (const [objectType, objectId, detail] of audits) {
        await writeAudit(tx, { at: now, actor: actorRef(actor), action: definition.name, objectType, objectId, detail })
      }
      return value
    })
    pagesChanged(tags)
    return result
  }
  return Object.assign(command, { commandName: definition.name, schema: definition.input })
}
