import 'server-only'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Tx } from '@/db/client'
import { mailOutbox } from '@/db/schema/mail'
import { can } from '@/lib/auth/permissions'
import { defineCommand } from '@/lib/core/command'
import { AppError, notFound } from '@/lib/core/errors'

const input = z.strictObject({ id: z.uuid({ error: 'invalid' }) })

async function load({ tx, input: { id } }: { tx: Tx; input: z.output<typeof input> }) {
  const [row] = await tx.select().from(mailOutbox).where(eq(mailOutbox.id, id)).for('update')
  if (!row) throw notFound()
  return row
}

/** Puts a mail back to be sent at once, with the same Message-ID. Refuses, as a conflict, what is not parked or waiting, and what has expired. */
export const retryMail = defineCommand({
  name: 'mail.retry', input, load,
  allow: ({ actor }) => can(actor, 'mail.readParked'),
  run: async ({ tx, now, audit }, { id }, mail) => {
    if ((mail.status !== 'parked' && mail.status !== 'waiting') || mail.lastError === 'expired') throw new AppError('conflict')
    // The count of tries goes on: it tells a late worker that the mail is no longer its own.
    await tx.update(mailOutbox).set({ status: 'waiting', nextAttemptAt: now, lockedUntil: null }).where(eq(mailOutbox.id, id))
    audit('mail', id, { kind: mail.kind, from: mail.status })
  },
})

/** Takes a mail out of sending for good. Refuses, as a conflict, what is not parked or waiting. */
export const cancelMail = defineCommand({
  name: 'mail.cancel', input, load,
  allow: ({ actor }) => can(actor, 'mail.readParked'),
  run: async ({ tx, audit }, { id }, mail) => {
    if (mail.status !== 'parked' && mail.status !== 'waiting') throw new AppError('conflict')
    await tx.update(mailOutbox).set({ status: 'cancelled', lockedUntil: null, text: '', html: '' }).where(eq(mailOutbox.id, id))
    audit('mail', id, { kind: mail.kind, from: mail.status })
  },
})
