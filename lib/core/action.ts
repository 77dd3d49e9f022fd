import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { unstable_rethrow } from 'next/navigation'
import { ensureDevice, getActor } from '@/lib/auth/get-actor'
import type { Actor } from '@/lib/auth/actor'
import { ipKey } from './client-ip'
import { honeypotField, type FormState } from './form-state'
import { isAppError } from './errors'
import { requireOwnOrigin } from './origin'
import { asRefusal, logUnexpected } from './problem'
import { limit, type Purpose } from './rate-limit'

export type ActionContext = { actor: Actor; form: FormData; /** A soft limit is passed: hold it for moderation. */ soft: boolean }
type Options = {
  /** Counted by device or person, and by address. */
  byDevice?: Purpose
  byIp?: Purpose
}

/** Everything typed, by name; names that come several times are lists. Files and React's own fields are left out. */
export function typedValues(form: FormData): Record<string, unknown> {
  const values: Record<string, unknown> = Object.create(null) as Record<string, unknown>
  for (const name of new Set(form.keys())) {
    if (name.startsWith('$ACTION') || name === honeypotField) continue
    const all = form.getAll(name).filter((v): v is string => typeof v === 'string').map((v) => v.slice(0, 20_000))
    if (all.length) values[name] = all.length > 1 ? all : all[0]
  }
  return { ...values }
}

/** The form again, with what was typed and what is wrong. */
export function refused(form: FormData, error: unknown): FormState {
  const refusal = asRefusal(error)
  const values = typedValues(form)
  if (!refusal) return { status: 'error', values, fieldErrors: {}, formError: 'internal', params: { reference: logUnexpected(error) } }
  const fieldErrors = refusal.fields ?? {}
  return { status: 'error', values, fieldErrors, formError: Object.keys(fieldErrors).length ? undefined : refusal.messageKey, params: refusal.params }
}

/**
 * Makes a server action for a form: own origin required, limits counted, actor read from the database, refusals turned
 * into a form that keeps everything typed. `run` ends with `redirect()` or returns the state to show.
 * A form filled by a machine (honeypot) is answered as if it had gone well, and does nothing.
 */
export function formAction(options: Options, run: (context: ActionContext) => Promise<FormState | void>) {
  return async (_previous: FormState, form: FormData): Promise<FormState> => {
    try {
      const head = await headers()
      requireOwnOrigin(head)
      if (form.get(honeypotField)) return { status: 'done', values: {}, fieldErrors: {} }
      const device = await ensureDevice()
      const found = await getActor()
      const actor: Actor = found.kind === 'anonymous' ? { kind: 'anonymous', device } : found
      const who = actor.kind === 'person' ? actor.personId : device
      const counted: [Purpose, string | null][] = []
      if (options.byDevice) counted.push([options.byDevice, who])
      if (options.byIp) counted.push([options.byIp, ipKey(head)])
      const { soft } = await limit(...counted)
      return (await run({ actor, form, soft })) ?? { status: 'done', values: {}, fieldErrors: {} }
    } catch (error) {
      unstable_rethrow(error)
      // The page under the form is old: it comes anew, and what was typed stays, so that the change is seen before sending again.
      if (isAppError(error) && error.code === 'stale') refresh()
      return refused(form, error)
    }
  }
}
