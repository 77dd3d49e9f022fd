import type { Db, Tx } from '@/db/client'
import type { ScopeChoice } from './types'

export type ScopeKind = ScopeChoice['type']
/** What a role can be bound to now, of one kind, in the order of a list. */
type Source = (db: Db | Tx) => Promise<Omit<ScopeChoice, 'type'>[]>

const holder = globalThis as { yhessaScopes?: Map<ScopeKind, Source> }
const sources = (holder.yhessaScopes ??= new Map())

/**
 * Tells what there is of a kind of scope. A domain that has councils or houses is joined on in `lib/ops/wiring.ts`;
 * until then nobody can be given a role over one.
 */
export function registerScopes(kind: ScopeKind, source: Source): void {
  sources.set(kind, source)
}

/** Everything that a role can be bound to now, kind by kind. */
export async function scopeChoices(db: Db | Tx): Promise<ScopeChoice[]> {
  const choices: ScopeChoice[] = []
  for (const [type, source] of sources) for (const { id, name } of await source(db)) choices.push({ type, id, name })
  return choices
}
