import type { Actor, Scope } from './actor'

/**
 * The one page of role → permission. Policies ask for permissions, never for roles.
 * A grant gives its role's permissions within its scope; scope `all` covers every scope.
 */
export const rolePermissions = {
  feedbackHandler: ['feedback.read', 'feedback.handle', 'feedback.moderate', 'feedback.export', 'feedback.enterOnBehalf'],
  moderator: ['feedback.read', 'feedback.moderate', 'feedback.readOriginal'],
  contentEditor: ['feedback.editCategories', 'content.edit'],
  surveyEditor: [],
  venueHandler: [],
  grantsOfficer: [],
  councilSecretary: [],
  residentHouseHost: [],
  administrator: [
    'feedback.read', 'feedback.handle', 'feedback.moderate', 'feedback.readOriginal', 'feedback.export', 'feedback.enterOnBehalf', 'feedback.editCategories',
    'content.edit', 'people.manage', 'apiKeys.manage', 'audit.read', 'mail.readParked', 'map.import',
  ],
} as const satisfies Record<string, readonly string[]>

export type Role = keyof typeof rolePermissions
export type Permission = (typeof rolePermissions)[Role][number]
export const roles = Object.keys(rolePermissions) as Role[]

/** Which kind of scope each role may be bound to, besides everything. */
export const roleScopes: Record<Role, Scope['type'][]> = {
  feedbackHandler: ['categoryGroup', 'all'],
  moderator: ['all'],
  contentEditor: ['all'],
  surveyEditor: ['all', 'surveyGroup'],
  venueHandler: ['all', 'venueGroup'],
  grantsOfficer: ['all'],
  councilSecretary: ['council'],
  residentHouseHost: ['residentHouse'],
  administrator: ['all'],
}

/** The roles that can be given while only these kinds of scope exist: one bound to a council needs a council. */
export const rolesFor = (types: Exclude<Scope['type'], 'all'>[]): Role[] => roles.filter((role) => roleScopes[role].some((type) => type === 'all' || types.includes(type)))

const gives = (role: Role, permission: Permission) => (rolePermissions[role] as readonly string[]).includes(permission)

/**
 * May the actor do this within the scope? Without a scope: may it everywhere.
 * The system actor may everything; anonymous visitors and API keys nothing of this page.
 */
export function can(actor: Actor, permission: Permission, scope: Scope = { type: 'all' }): boolean {
  if (actor.kind === 'system') return true
  if (actor.kind !== 'person') return false
  return actor.grants.some((g) => gives(g.role, permission) && (g.scope.type === 'all' || (scope.type !== 'all' && g.scope.type === scope.type && g.scope.id === scope.id)))
}

/** `'all'`, or the ids of the scopes of one type within which the actor holds the permission; for SQL conditions. */
export function scopesFor(actor: Actor, permission: Permission, type: Exclude<Scope['type'], 'all'>): 'all' | string[] {
  if (can(actor, permission)) return 'all'
  if (actor.kind !== 'person') return []
  return actor.grants.flatMap((g) => (gives(g.role, permission) && g.scope.type === type ? [g.scope.id] : []))
}

/** The roles that carry a permission; for SQL conditions on grants. */
export const rolesWith = (permission: Permission): Role[] => roles.filter((role) => gives(role, permission))

/** Does the actor hold the permission anywhere at all? For showing a door, never for opening it. */
export function canSomewhere(actor: Actor, permission: Permission): boolean {
  if (actor.kind === 'system') return true
  return actor.kind === 'person' && actor.grants.some((g) => gives(g.role, permission))
}

/** Anyone with a role of the city's staff. */
export const isStaff = (actor: Actor): boolean => actor.kind === 'person' && actor.grants.length > 0
