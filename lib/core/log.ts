import pino from 'pino'
import { env } from './env'

const secretWords = ['email', 'reporterEmail', 'recipient', 'to', 'token', 'code', 'ip', 'cookie', 'authorization', 'body', 'phone', 'name', 'password', 'secret']

let logger: pino.Logger | undefined

/** Structured log. Known names of personal and secret values are removed; bodies are never logged. */
export function log(): pino.Logger {
  logger ??= pino({
    level: env().LOG_LEVEL,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: secretWords.flatMap((w) => [w, `*.${w}`]), remove: true },
    serializers: { err: (e: Error) => ({ type: e.name, message: scrub(e.message), stack: scrub(e.stack ?? ''), /* `code` is a secret word: the database's own code goes by another name. */ state: (e as { code?: unknown }).code }) },
  })
  return logger
}

/** Removes what looks like an e-mail address or an IP from free text, such as a database's error message. */
export function scrub(text: string): string {
  return text
    .replace(/[^\s@<>"'()/]+@[^\s@<>"'()/]+\.[^\s@<>"'()/]+/g, '[email]')
    .replace(/\b\d{1,3}(\.\d{1,3}){3}\b/g, '[ip]')
}
