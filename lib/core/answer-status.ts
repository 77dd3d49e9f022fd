import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'

// Next bundles this file more than once; the answers are the process's.
const holder = globalThis as { yhessaAnswers?: AsyncLocalStorage<ServerResponse> }

/** An address whose signs cannot be read (`/fi/%E0%A4%A`) is one that does not exist; the framework would call it a fault of ours. */
function readableAddress(request: IncomingMessage): void {
  const path = request.url?.split('?')[0] ?? ''
  try {
    decodeURIComponent(path)
  } catch {
    request.url = `/${/^\/(fi|en|sv)\//.exec(path)?.[1] ?? 'fi'}/unknown-address`
  }
}

/**
 * From now on each request's work knows its answer, and no address is unreadable. Called once at the start, where the process has a Node server of
 * its own; where it has none (a serverless host) `setAnswerStatus` says no, and Next's own way remains.
 */
export function followAnswers(): void {
  if (holder.yhessaAnswers) return
  const answers = new AsyncLocalStorage<ServerResponse>()
  holder.yhessaAnswers = answers
  // Node tells of each request on this channel, in the very turn in which its listeners are called.
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
    readableAddress(request)
    answers.enterWith(response)
  })
}

/**
 * Gives the answer in the making its status; a server component has no other way that leaves the page's own words in place.
 * @returns false when there is no answer to be known or it has begun already: then throw instead.
 */
export function setAnswerStatus(status: number, retryAfter?: number): boolean {
  const answer = holder.yhessaAnswers?.getStore()
  if (!answer || answer.headersSent) return false
  answer.statusCode = status
  if (retryAfter !== undefined) answer.setHeader('Retry-After', String(retryAfter))
  return true
}

/** The path of the request being answered, without its query, for the log; empty when it is not known. */
export const answeredPath = (): string => holder.yhessaAnswers?.getStore()?.req.url?.split('?')[0] ?? ''
