import { scrub } from '@/lib/core/log'

type SmtpError = { code?: unknown; originalCode?: unknown; responseCode?: unknown; response?: unknown; command?: unknown; message?: unknown }
/** `permanent`: this mail will never be taken. `busy`: this mail was put off. `down`: the server could not be talked to at all. */
export type Failure = { kind: 'permanent' | 'busy' | 'down'; reason: string }

/** Reads what a mail server or the network said. A refused sign-in or greeting is the operator's matter, not the mail's, so it is tried again. */
export function readFailure(error: unknown): Failure {
  const e = error as SmtpError
  const response = typeof e.responseCode === 'number' ? e.responseCode : undefined
  const command = typeof e.command === 'string' ? e.command : ''
  if (response !== undefined) {
    const words = scrub(String(e.response ?? e.message ?? '')).replace(/\s+/g, ' ').slice(0, 200)
    const aboutMail = /^(MAIL FROM|RCPT TO|DATA)/.test(command)
    return { kind: !aboutMail ? 'down' : response >= 500 ? 'permanent' : 'busy', reason: words.startsWith(String(response)) ? words : `${response} ${words}` }
  }
  return { kind: 'down', reason: [e.code, e.originalCode].filter((c) => typeof c === 'string').join(' ') || scrub(String(e.message ?? error)).slice(0, 200) }
}

const minute = 60_000
const longest = { busy: 60 * minute, down: 2 * minute }

/**
 * How long to wait before try `attempts` + 1, in ms: doubled from half a minute, at most an hour for one mail put off and two minutes
 * while the server is away (so that all goes out soon after its return), give or take a third.
 */
export function backoffMs(attempts: number, kind: 'busy' | 'down', random: () => number = Math.random): number {
  const base = Math.min(minute / 2 * 2 ** Math.max(0, attempts - 1), longest[kind])
  return Math.round(base * (2 / 3 + random() * 2 / 3))
}
