'use server'
import { refresh } from 'next/cache'
import { formAction } from '@/lib/core/action'
import { fieldLocale, fieldText } from '@/lib/core/form-fields'
import { href } from '@/lib/i18n/href'
import { issueApiKey, revokeApiKey } from './commands/api-keys'
import { recordChainCheck } from './commands/audit'
import { cancelInvitation, inviteStaff, resendInvitation } from './commands/invitations'
import { disablePerson, enablePerson, endPersonSessions } from './commands/people'
import { grantRole, revokeRole } from './commands/roles'
import { deed } from './deed-actions'
import { checkChainStep } from './queries/audit'

type PersonDone = 'granted' | 'revoked' | 'disabled' | 'enabled' | 'signedOut'
const person = (done: PersonDone) => (form: FormData) => href(fieldLocale(form), '/staff/people/[id]', { id: fieldText(form, 'personId') }, { done })
const people = (done: 'invited' | 'resent' | 'cancelled') => (form: FormData) => href(fieldLocale(form), '/staff/people', undefined, { done })

/** Fields `role`, `scope`, `until` and `reason`, checked by the command. */
const grantOf = (form: FormData) => ({ role: fieldText(form, 'role') as never, scope: fieldText(form, 'scope'), until: fieldText(form, 'until'), reason: fieldText(form, 'reason') })
const personReason = (form: FormData) => ({ personId: fieldText(form, 'personId'), reason: fieldText(form, 'reason') })

/** Invites an address to a role. */
export const inviteAction = deed((actor, form) => inviteStaff(actor, { email: fieldText(form, 'email'), ...grantOf(form), locale: fieldLocale(form, 'language') }), people('invited'))

/** Sends an open invitation again. */
export const resendAction = deed((actor, form) => resendInvitation(actor, { invitationId: fieldText(form, 'invitationId') }), people('resent'))

/** Takes an invitation back. */
export const cancelInvitationAction = deed((actor, form) => cancelInvitation(actor, { invitationId: fieldText(form, 'invitationId'), reason: fieldText(form, 'reason') }), people('cancelled'))

/** Gives a role. */
export const grantAction = deed((actor, form) => grantRole(actor, { personId: fieldText(form, 'personId'), ...grantOf(form) }), person('granted'))

/** Takes a role away. */
export const revokeAction = deed((actor, form) => revokeRole(actor, { grantId: fieldText(form, 'grantId'), reason: fieldText(form, 'reason') }), person('revoked'))

/** Shuts a person out. */
export const disableAction = deed((actor, form) => disablePerson(actor, personReason(form)), person('disabled'))

/** Lets a person in again. */
export const enableAction = deed((actor, form) => enablePerson(actor, personReason(form)), person('enabled'))

/** Ends all sessions of a person. */
export const signOutPersonAction = deed((actor, form) => endPersonSessions(actor, personReason(form)), person('signedOut'))

/** Makes a key; the answer alone holds it, under `key`. */
export const issueKeyAction = formAction({ byDevice: 'staffByPerson' }, async ({ actor, form }) => {
  const { key } = await issueApiKey(actor, { name: fieldText(form, 'name'), contact: fieldText(form, 'contact'), perMinute: fieldText(form, 'perMinute') })
  refresh()
  return { status: 'done', values: { key }, fieldErrors: {} }
})

/** Ends a key. */
export const revokeKeyAction = deed((actor, form) => revokeApiKey(actor, { keyId: fieldText(form, 'keyId'), reason: fieldText(form, 'reason') }), (form) => href(fieldLocale(form), '/staff/api-keys', undefined, { done: 'keyRevoked' }))

/** Checks the chain of the log from its first row, a long one in several presses. What was found stands in the log. */
export const checkChainAction = deed(async (actor) => {
  const found = await checkChainStep(actor)
  await recordChainCheck(actor, {
    from: found.from, to: found.head?.seq ?? found.from - 1, rows: found.rows, fromAt: found.first?.at ?? null, toAt: found.head?.at ?? null, end: found.end, broken: found.broken?.seq ?? null,
  })
}, (form) => href(fieldLocale(form), '/staff/audit', undefined, { done: 'checked' }))
