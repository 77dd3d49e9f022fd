import { honeypotField, idleForm, type FormState } from '@/lib/core/form-state'

/** What a form sends by script to a route handler, under a key that makes it one act however often it is sent. */
export type Post = { url: string; key: string; body: unknown; /** Where to go once it is received. */ to: string }
type Refusal = { detail?: string; fields?: Record<string, string[]>; params?: Record<string, string | number>; reference?: string }

/** How long to wait before trying again by itself, in milliseconds: connections drop and come back outdoors. */
const pauses = [0, 1000, 3000]
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** The answer, or null when none came or the service could not. */
async function attempt({ url, key, body }: Post): Promise<Response | null> {
  try {
    const response = await fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key }, body: JSON.stringify(body), signal: AbortSignal.timeout(30_000) })
    return response.status >= 500 ? null : response
  } catch {
    return null
  }
}

/** The words of a refusal as the form shows them; a body that is no problem document is the general refusal. */
async function refusedBy(response: Response): Promise<FormState> {
  const { detail, fields = {}, params, reference } = (await response.json().catch(() => ({}))) as Refusal
  return { ...idleForm, status: 'error', fieldErrors: fields, formError: Object.keys(fields).length ? undefined : (detail ?? 'invalid'), params: { ...params, ...(reference ? { reference } : {}) } }
}

/**
 * Sends until an answer comes, three times at most: the key keeps a repeated sending from being a second one.
 * What the honeypot caught is answered as if it had gone well.
 */
export async function sendOnce(post: Post, form: FormData): Promise<FormState> {
  if (form.get(honeypotField)) return { ...idleForm, status: 'done' }
  for (const pause of pauses) {
    await wait(pause)
    const response = await attempt(post)
    if (response && !response.ok) return refusedBy(response)
    if (response) {
      window.location.assign(post.to)
      return { ...idleForm, status: 'done' }
    }
  }
  return { ...idleForm, status: 'error', formError: 'noAnswer' }
}
