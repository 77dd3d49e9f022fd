import { and, eq, isNull } from 'drizzle-orm'
import { apiKeys } from '@/db/schema'
import { personIdOf } from '@/lib/auth/actor'
import { apiKeyHash } from '@/lib/auth/api-keys'
import { defineCommand } from '@/lib/core/command'
import { AppError } from '@/lib/core/errors'
import { newToken } from '@/lib/core/ids'
import { canManageApiKeys } from '../policy'
import { issueKeyInput, revokeKeyInput } from '../validation'

/** Makes a key for a machine. The key itself is in the answer and nowhere else: only its hash is kept. */
export const issueApiKey = defineCommand({
  name: 'accounts.issueApiKey',
  input: issueKeyInput,
  allow: ({ actor }) => canManageApiKeys(actor),
  run: async ({ tx, actor, now, audit }, input) => {
    const key = `yh_${newToken()}`
    const [row] = await tx
      .insert(apiKeys)
      .values({ name: input.name, contact: input.contact, perMinute: input.perMinute, prefix: key.slice(0, 8), keyHash: apiKeyHash(key), createdBy: personIdOf(actor), createdAt: now })
      .returning({ id: apiKeys.id })
    if (!row) throw new AppError('unavailable')
    audit('apiKey', row.id, { perMinute: input.perMinute })
    return { keyId: row.id, key }
  },
})

/** Ends a key at once, with a reason. Refused for one that is over. */
export const revokeApiKey = defineCommand({
  name: 'accounts.revokeApiKey',
  input: revokeKeyInput,
  allow: ({ actor }) => canManageApiKeys(actor),
  run: async ({ tx, now, audit }, input) => {
    const [row] = await tx
      .update(apiKeys)
      .set({ revokedAt: now, revokeReason: input.reason })
      .where(and(eq(apiKeys.id, input.keyId), isNull(apiKeys.revokedAt)))
      .returning({ id: apiKeys.id })
    if (!row) throw new AppError('conflict', 'keyRevokedAlready')
    audit('apiKey', row.id, { reason: input.reason })
  },
})
