import { z } from 'zod'
import { roles, roleScopes, type Role } from '@/lib/auth/permissions'
import type { Scope } from '@/lib/auth/actor'
import { emailInput, optionalText, textInput } from '@/lib/core/text'
import { endOfDay } from '@/lib/core/time'
import { locales } from '@/lib/i18n/locales'

const idInput = z.uuid({ error: 'invalid' })
/** Why: read later by people who were not there. */
const reasonInput = textInput({ min: 5, max: 500 })

/** `all` or `type:id`, as one value of a list. */
export const scopeInput = z
  .string({ error: 'required' })
  .max(200, { error: 'invalid' })
  .regex(/^(all|(categoryGroup|venueGroup|council|association|residentHouse|surveyGroup):[a-z0-9-]{1,60})$/, { error: 'required' })
  .transform((v): Scope => {
    const [type, id] = v.split(':')
    return type === 'all' || !id ? { type: 'all' } : ({ type, id } as Scope)
  })

/** The last day a role is in force, as an instant; nothing = it lasts. */
const lastDayInput = z
  .union([z.literal(''), z.iso.date({ error: 'badDate' })])
  .optional()
  .transform((v) => (v ? endOfDay(v) : null))
  .refine((v) => v === null || v.getUTCFullYear() < 2200, { error: 'badDate' })

const roleInput = z.enum(roles as [Role, ...Role[]], { error: 'required' })
const fitsRole = (v: { role: Role; scope: Scope }) => roleScopes[v.role].includes(v.scope.type)
const scopeError = { error: 'scopeDoesNotFit', path: ['scope'] }

export const inviteInput = z.strictObject({ email: emailInput, role: roleInput, scope: scopeInput, until: lastDayInput, reason: reasonInput, locale: z.enum(locales) }).refine(fitsRole, scopeError)
export const firstAdministratorInput = z.strictObject({ email: emailInput, locale: z.enum(locales) })
export const grantInput = z.strictObject({ personId: idInput, role: roleInput, scope: scopeInput, until: lastDayInput, reason: reasonInput }).refine(fitsRole, scopeError)
export const revokeInput = z.strictObject({ grantId: idInput, reason: reasonInput })
export const personReasonInput = z.strictObject({ personId: idInput, reason: reasonInput })
export const invitationReasonInput = z.strictObject({ invitationId: idInput, reason: reasonInput })
export const invitationInput = z.strictObject({ invitationId: idInput })
export const sessionInput = z.strictObject({ sessionId: idInput })
export const nothingInput = z.strictObject({})
export const profileInput = z.strictObject({ name: optionalText({ max: 100, oneLine: true }), locale: z.enum(locales, { error: 'required' }) })

export const issueKeyInput = z.strictObject({
  name: textInput({ min: 2, max: 100, oneLine: true }),
  contact: z.union([z.literal(''), emailInput]).optional().transform((v) => v || null),
  perMinute: z.coerce.number({ error: 'badNumber' }).int({ error: 'badNumber' }).min(1, { error: 'badNumber' }).max(6000, { error: 'badNumber' }),
})
export const revokeKeyInput = z.strictObject({ keyId: idInput, reason: reasonInput })

/** Six digits as people type them: spaces and dashes are left out. */
export const codeInput = z.strictObject({
  code: z.string({ error: 'required' }).max(50, { error: 'codeShape' }).transform((v) => v.normalize('NFKC').replace(/[\s–—-]/g, '')).refine((v) => v !== '', { error: 'required', abort: true }).refine((v) => /^\d{6}$/.test(v), { error: 'codeShape' }),
  next: z.string().max(2000).optional(),
})
export const askLinkInput = z.strictObject({ email: emailInput, next: z.string().max(2000).optional() })

const filterText = z.string().max(200).transform((v) => v.trim() || undefined).optional().catch(undefined)
// Years that a database knows: the instants of the rest cannot be asked for.
const filterDate = z.iso.date().refine((v) => v >= '2000-01-01' && v < '2200-01-01').optional().catch(undefined)

/** The filters of the log from an address: what cannot be read is left out, never an error page. */
export const auditFilter = z.object({
  actor: filterText, action: filterText, type: filterText, object: filterText, from: filterDate, to: filterDate,
  before: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional().catch(undefined),
})
