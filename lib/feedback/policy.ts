import type { Actor } from '@/lib/auth/actor'
import { can, canSomewhere, scopesFor, type Permission } from '@/lib/auth/permissions'

type FeedbackPermission = Extract<Permission, `feedback.${string}`>
type Report = { groupId: string; personId: string | null }

const within = (actor: Actor, permission: FeedbackPermission, report: { groupId: string }) =>
  can(actor, permission, { type: 'categoryGroup', id: report.groupId })

/** May the actor read the whole case: internal notes, the sender's contacts? */
export const canReadCase = (actor: Actor, report: { groupId: string }): boolean => within(actor, 'feedback.read', report)
/** May the actor answer, move, assign and change the state? */
export const canHandle = (actor: Actor, report: { groupId: string }): boolean => within(actor, 'feedback.handle', report)
/** May the actor publish, hide, mend words and black out parts of pictures? */
export const canModerate = (actor: Actor, report: { groupId: string }): boolean => within(actor, 'feedback.moderate', report)
/** May the actor read words as they were before mending? The reading is logged. */
export const canReadOriginal = (actor: Actor, report: { groupId: string }): boolean => within(actor, 'feedback.readOriginal', report) || canModerate(actor, report)
/** May the actor enter a report for a caller or from paper? */
export const canEnterOnBehalf = (actor: Actor): boolean => canSomewhere(actor, 'feedback.enterOnBehalf')
/** May the actor edit groups, categories, questions and answer templates? */
export const canEditCategories = (actor: Actor): boolean => can(actor, 'feedback.editCategories')
/** Is the report the actor's own, by account? The follow code is the other way. */
export const isOwn = (actor: Actor, report: Report): boolean => actor.kind === 'person' && report.personId === actor.personId

/** May the actor take reports out as a file, of some group at least? */
export const canExport = (actor: Actor): boolean => canSomewhere(actor, 'feedback.export')
/** The groups whose cases the actor may take out as a file: `'all'`, or ids. */
export const exportableGroups = (actor: Actor): 'all' | string[] => scopesFor(actor, 'feedback.export', 'categoryGroup')

/** The groups whose cases the actor may read: `'all'`, or ids (none = no staff rights here). */
export const readableGroups = (actor: Actor): 'all' | string[] => scopesFor(actor, 'feedback.read', 'categoryGroup')
