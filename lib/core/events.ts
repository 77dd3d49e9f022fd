import type { Tx } from '@/db/client'

/**
 * A fact in the past tense, announced by a command in its own transaction.
 * Each domain adds its facts to this map in its `events.ts`.
 */
export interface EventMap {}
export type EventName = keyof EventMap
export type DomainEvent = { [K in EventName]: { type: K; at: Date; data: EventMap[K] } }[EventName]

type Handler = (tx: Tx, event: DomainEvent) => Promise<void>
const holder = globalThis as { yhessaHandlers?: Map<string, Handler> }
const handlers = (holder.yhessaHandlers ??= new Map())

/** Registers a listener under its own name, so that loading a module twice does not make it hear twice. */
export function registerListener(name: string, handler: Handler): void {
  handlers.set(name, handler)
}

/** Tells every listener, in the transaction of the act. A failing listener fails the act. */
export async function announce(tx: Tx, event: DomainEvent): Promise<void> {
  for (const handler of handlers.values()) await handler(tx, event)
}
