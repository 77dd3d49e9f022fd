import type { Tx } from '@/db/client'
import type { Actor } from '@/lib/auth/actor'
import type { CommandContext } from '@/lib/core/command'

/** What a domain says before and does after one of its pictures is changed by staff. */
export type PhotoGuard = {
  ownerType: string
  /** May this actor change the pictures of this owner? Inside the transaction. */
  mayChange: (context: { tx: Tx; actor: Actor; ownerId: string }) => Promise<boolean>
  /** Adds the visible trace and touches the pages, in the same transaction. */
  changed: (context: CommandContext, change: { kind: 'redacted' | 'removed' | 'hidden' | 'shown' | 'described'; attachmentId: string; ownerId: string; slot: string; reason: string }) => Promise<void>
}
