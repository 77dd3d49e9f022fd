import type { Scope } from '@/lib/auth/actor'
import type { Role } from '@/lib/auth/permissions'

/** A role given to a person (`rooli`), with everything that tells how it came and went. */
export type Grant = {
  id: string; role: Role; scope: Scope; validFrom: Date; validTo: Date | null; reason: string; grantedBy: string | null
  revokedAt: Date | null; revokedBy: string | null; revokeReason: string | null
  /** In force at the moment of reading. */
  inForce: boolean
}

/** A person with a role now or before, as the list of people shows them. */
export type StaffPerson = { id: string; email: string; name: string | null; lastSignInAt: Date | null; disabledAt: Date | null; grants: Grant[] }

export type Invitation = { id: string; email: string; role: Role; scope: Scope; validTo: Date | null; reason: string; invitedBy: string | null; createdAt: Date; expiresAt: Date }

/** One's own open session (`kirjautuminen`). */
export type OwnSession = { id: string; browser: string | null; createdAt: Date; lastSeenAt: Date; current: boolean }

export type OwnAccount = { email: string; name: string | null; locale: string; sessions: OwnSession[]; invitations: Invitation[]; grants: Grant[] }

export type ApiKey = {
  id: string; name: string; contact: string | null; prefix: string; perMinute: number; createdAt: Date; createdBy: string | null
  lastUsedAt: Date | null; revokedAt: Date | null; revokeReason: string | null
}

/** One act as the log shows it. Names are looked up at reading; the log itself holds ids only. */
export type AuditRow = {
  seq: number; at: Date; actor: string; actorName: string | null; action: string; objectType: string; objectId: string; objectName: string | null
  detail: Record<string, unknown>
}

export type AuditPage = { rows: AuditRow[]; /** For the next page: rows before this number. */ before: number | null; actions: string[]; objectTypes: string[] }

/** What a person may be given a role over, by kind of scope. */
export type ScopeChoice = { type: Exclude<Scope['type'], 'all'>; id: string; name: { fi: string; sv?: string; en?: string } }

/** A check of the log's chain that someone asked for, from its first row to its last. */
export type ChainCheck = { at: Date; since: number; to: number; sinceAt: Date | null; toAt: Date | null; /** Did it come to the end of the log as it then was? */ end: boolean; broken: number | null }

/** What is known of the log's hash chain: a look at its newest rows now, and the last check of the whole. */
export type ChainView = {
  newest: { rows: number; first: { seq: number; at: Date } | null; head: { seq: number; at: Date; hash: string } | null; broken: { seq: number } | null }
  last: ChainCheck | null
}

/** The filters of the log, as they stand in its address. */
export type AuditFilter = { actor?: string; action?: string; type?: string; object?: string; from?: string; to?: string; before?: number }
