/** `parked`: refused for good, for staff to see. `cancelled`: taken out by staff. */
export type MailStatus = 'waiting' | 'sending' | 'sent' | 'parked' | 'cancelled'

/** A mail as the demo mailbox shows it. */
export type DemoMail = { id: string; to: string; locale: string; kind: string; subject: string; text: string; links: string[]; status: MailStatus; createdAt: Date }

/** A mail that did not go out, without its words: enough to see what is wrong and with whom. */
export type StuckMail = {
  id: string; recipient: string; kind: string; subject: string; status: MailStatus; attempts: number
  /** `expired`, or what the mail server or the network said. */
  reason: string | null
  createdAt: Date; nextAttemptAt: Date
  /** False when its words are gone or mean nothing any more. */
  canRetry: boolean
}
/** `server`: how mail leaves this installation; with `none` everything waits. */
export type MailState = { server: 'smtp' | 'demo' | 'none'; parked: StuckMail[]; waiting: StuckMail[]; parkedCount: number; waitingCount: number }
