import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'

/** May the actor invite staff, give and take roles, disable people? */
export const canManagePeople = (actor: Actor): boolean => can(actor, 'people.manage')
/** May the actor issue and revoke keys of machines? */
export const canManageApiKeys = (actor: Actor): boolean => can(actor, 'apiKeys.manage')
/** May the actor read the log? Reading is itself logged. */
export const canReadAudit = (actor: Actor): boolean => can(actor, 'audit.read')
/** Is it the actor's own account? */
export const isSelf = (actor: Actor, personId: string): boolean => actor.kind === 'person' && actor.personId === personId
