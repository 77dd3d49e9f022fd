import type { Role } from './permissions'

export type Scope = { type: 'all' } | { type: 'categoryGroup' | 'venueGroup' | 'council' | 'association' | 'residentHouse' | 'surveyGroup'; id: string }
export type RoleGrant = { role: Role; scope: Scope }

/** Who does it now. Every command and query takes one; nothing else tells who may. */
export type Actor =
  /** `device` is a keyed hash of the browser's mark; null for a machine without one. */
  | { kind: 'anonymous'; device: string | null }
  | { kind: 'person'; personId: string; email: string; name: string | null; device: string | null; grants: RoleGrant[] }
  | { kind: 'apiKey'; keyId: string }
  | { kind: 'system'; name: string }

export const anonymous: Actor = { kind: 'anonymous', device: null }
/** The service itself at work, such as `system:retention` in the audit log. */
export const systemActor = (name: string): Actor => ({ kind: 'system', name })

/** The actor as it stands in the audit log: an id, never an address or a name. */
export function actorRef(actor: Actor): string {
  switch (actor.kind) {
    case 'person': return `person:${actor.personId}`
    case 'apiKey': return `apikey:${actor.keyId}`
    case 'system': return `system:${actor.name}`
    case 'anonymous': return 'anonymous'
  }
}

/** The person's id, or null for everyone else. */
export const personIdOf = (actor: Actor): string | null => (actor.kind === 'person' ? actor.personId : null)
