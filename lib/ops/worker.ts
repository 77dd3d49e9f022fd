import { env } from '@/lib/core/env'
import { runDueJobs, startLoop } from '@/lib/core/jobs'
import { closeTransport, sendDueMail, type SendResult } from '@/lib/mail/send'
import { retentionJobs } from './retention'

const mailPauseMs = 2000
const jobsPauseMs = 60_000

/**
 * Starts the background work of this process: mail at once, recurring jobs each minute they are due. Any number of processes may do so.
 * The function returned stops it and waits for what is under way. With `WORKER=0` nothing starts; `/api/cron` does the work then.
 */
export function startWorker(): () => Promise<void> {
  if (env().WORKER === '0') return async () => undefined
  let stopping = false
  const stops = [
    startLoop('mail', mailPauseMs, () => sendDueMail({ stop: () => stopping })),
    startLoop('jobs', jobsPauseMs, () => runDueJobs(retentionJobs)),
  ]
  return async () => {
    stopping = true
    await Promise.all(stops.map((stop) => stop()))
    closeTransport()
  }
}

/** One round of everything that is due, within about `limitMs`; for a timer outside the process. */
export async function runOnce(limitMs = 45_000): Promise<{ mail: SendResult; jobs: string[] }> {
  const end = Date.now() + limitMs
  const mail = await sendDueMail({ stop: () => Date.now() > end })
  return { mail, jobs: await runDueJobs(retentionJobs) }
}
