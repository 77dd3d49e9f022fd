import { and, asc, eq, inArray, lte, or, sql } from 'drizzle-orm'
import { withTx } from '@/db/client'
import { mailOutbox } from '@/db/schema/mail'
import { now } from '@/lib/core/clock'
import { env } from '@/lib/core/env'
import { log } from '@/lib/core/log'
import { backoffMs, readFailure } from './failure'
import { secretKinds, staleAfterMinutes, type MailKind } from './kinds'
import { sendingMs, smtpTransport, type MailRow, type Transport } from './transport'

const lockMs = sendingMs + 60_000
const giveUpMs = 3 * 24 * 60 * 60_000
const batch = 8

export type SendResult = { sent: number; putOff: number; parked: number }

/** Takes due mails for this worker. Rows another worker holds are passed over; those of a worker that died come back when its lock ends. */
async function claim(): Promise<MailRow[]> {
  return withTx(async (tx) => {
    const at = now()
    const due = await tx
      .select({ id: mailOutbox.id })
      .from(mailOutbox)
      .where(or(
        and(eq(mailOutbox.status, 'waiting'), lte(mailOutbox.nextAttemptAt, at)),
        and(eq(mailOutbox.status, 'sending'), lte(mailOutbox.lockedUntil, at)),
      ))
      .orderBy(asc(mailOutbox.nextAttemptAt))
      .limit(batch)
      .for('update', { skipLocked: true })
    if (!due.length) return []
    return tx
      .update(mailOutbox)
      .set({ status: 'sending', lockedUntil: new Date(at.getTime() + lockMs), attempts: sql`${mailOutbox.attempts} + 1` })
      .where(inArray(mailOutbox.id, due.map((row) => row.id)))
      .returning()
  })
}

/** Writes the outcome, unless the lock was lost to another worker in the meantime. */
const settle = (mail: MailRow, values: Partial<typeof mailOutbox.$inferInsert>) =>
  withTx(async (tx) => {
    await tx.update(mailOutbox).set({ lockedUntil: null, ...values })
      .where(and(eq(mailOutbox.id, mail.id), eq(mailOutbox.status, 'sending'), eq(mailOutbox.attempts, mail.attempts)))
  })

/** Codes and links are not kept once they are on their way; the demo mailbox shows them. */
const emptied = (mail: MailRow) => (!env().demo && secretKinds.some((kind) => kind === mail.kind) ? { text: '', html: '' } : {})

async function deliver(mail: MailRow, transport: Transport): Promise<keyof SendResult | 'down'> {
  const at = now().getTime()
  const stale = staleAfterMinutes[mail.kind as MailKind]
  if (stale !== undefined && at - mail.createdAt.getTime() > stale * 60_000) {
    await settle(mail, { status: 'parked', lastError: 'expired', ...emptied(mail) })
    return 'parked'
  }
  try {
    await transport.send(mail, AbortSignal.timeout(sendingMs))
  } catch (error) {
    const { kind, reason } = readFailure(error)
    const park = kind === 'permanent' || at - mail.createdAt.getTime() > giveUpMs
    log().warn({ mail: mail.id, kind: mail.kind, attempts: mail.attempts, reason }, park ? 'mail parked' : 'mail put off')
    if (kind === 'permanent' || park) {
      await settle(mail, { status: 'parked', lastError: reason })
      return 'parked'
    }
    await settle(mail, { status: 'waiting', lastError: reason, nextAttemptAt: new Date(now().getTime() + backoffMs(mail.attempts, kind)) })
    return kind === 'down' ? 'down' : 'putOff'
  }
  await settle(mail, { status: 'sent', sentAt: now(), lastError: null, ...emptied(mail) })
  return 'sent'
}

const holder = globalThis as { yhessaSmtp?: { url: string; transport: Transport } }

/** The process's mail server, the demo mailbox in its place in demo mode, or null where mail has to wait for settings. */
function transportOfProcess(): Transport | null {
  const url = env().SMTP_URL
  if (!url) return env().demo ? { send: async () => undefined, close: () => undefined } : null
  if (holder.yhessaSmtp?.url !== url) {
    holder.yhessaSmtp?.transport.close()
    holder.yhessaSmtp = { url, transport: smtpTransport(url) }
  }
  return holder.yhessaSmtp.transport
}

/** Closes the connections to the mail server. */
export function closeTransport(): void {
  holder.yhessaSmtp?.transport.close()
  holder.yhessaSmtp = undefined
}

/**
 * Sends what is due, until nothing is, `stop` says so, or the server proves to be away. No transaction is open while the mail server is talked to.
 * Any number of workers may do this at once. Without a mail server, outside demo mode, everything waits.
 */
export async function sendDueMail(options: { transport?: Transport | null; stop?: () => boolean } = {}): Promise<SendResult> {
  const result: SendResult = { sent: 0, putOff: 0, parked: 0 }
  const transport = options.transport === undefined ? transportOfProcess() : options.transport
  if (!transport) return result
  while (!options.stop?.()) {
    const mails = await claim()
    if (!mails.length) break
    const outcomes = await Promise.all(mails.map((mail) => deliver(mail, transport)))
    for (const outcome of outcomes) result[outcome === 'down' ? 'putOff' : outcome]++
    if (outcomes.every((outcome) => outcome === 'down')) break
  }
  return result
}
