'use server'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { formAction } from '@/lib/core/action'
import { href } from '@/lib/i18n/href'
import { localeOfForm, textOfForm } from './form-fields'
import { issueApiKey, revokeApiKey } from './commands/api-keys'
import { recordChainCheck } from './commands/audit'
import { cancelInvitation, inviteStaff, resendInvitation } from './commands/invitations'
import { disablePerson, enablePerson, endPersonSessions } from './commands/people'
import { grantRole, revokeRole } from './commands/roles'
import { checkChainStep } from './queries/audit'

const counted = { byDevice: 'staffByPerson' } as const
type PersonDone = 'granted' | 'revoked' | 'disabled' | 'enabled' | 'signedOut'

const toPerson = (form: FormData, done: PersonDone): never => redirect(href(localeOfForm(form), '/staff/people/[id]', { id: textOfForm(form, 'personId') }, { done }))
const toPeople = (form: FormData, done: 'invited' | 'resent' | 'cancelled'): never => redirect(href(localeOfForm(form), '/staff/people', undefined, { done }))

/** Fields `role`, `scope`, `until` and `reason`, checked by the command. */
const grantOf = (form: FormData) => ({ role: textOfForm(form, 'role') as never, scope: textOfForm(form, 'scope'), until: textOfForm(form, 'until'), reason: textOfForm(form, 'reason') })
const personReason = (form: FormData) => ({ personId: textOfForm(form, 'personId'), reason: textOfForm(form, 'reason') })

/** Invites an address to a role. */
export const inviteAction = formAction(counted, async ({ actor, form }) => {
  await inviteStaff(actor, { email: textOfForm(form, 'email'), ...grantOf(form), locale: localeOfForm(form, 'language') })
  toPeople(form, 'invited')
})

/** Sends an open invitation again. */
export const resendAction = formAction(counted, async ({ actor, form }) => {
  await resendInvitation(actor, { invitationId: textOfForm(form, 'invitationId') })
  toPeople(form, 'resent')
})

/** Takes an invitation back. */
export const cancelInvitationAction = formAction(counted, async ({ actor, form }) => {
  await cancelInvitation(actor, { invitationId: textOfForm(form, 'invitationId'), reason: textOfForm(form, 'reason') })
  toPeople(form, 'cancelled')
})

/** Gives a role. */
export const grantAction = formAction(counted, async ({ actor, form }) => {
  await grantRole(actor, { personId: textOfForm(form, 'personId'), ...grantOf(form) })
  toPerson(form, 'granted')
})

/** Takes a role away. */
export const revokeAction = formAction(counted, async ({ actor, form }) => {
  await revokeRole(actor, { grantId: textOfForm(form, 'grantId'), reason: textOfForm(form, 'reason') })
  toPerson(form, 'revoked')
})

/** Shuts a person out. */
export const disableAction = formAction(counted, async ({ actor, form }) => {
  await disablePerson(actor, personReason(form))
  toPerson(form, 'disabled')
})

/** Lets a person in again. */
export const enableAction = formAction(counted, async ({ actor, form }) => {
  await enablePerson(actor, personReason(form))
  toPerson(form, 'enabled')
})

/** Ends all sessions of a person. */
export const signOutPersonAction = formAction(counted, async ({ actor, form }) => {
  await endPersonSessions(actor, personReason(form))
  toPerson(form, 'signedOut')
})

/** Makes a key; the answer alone holds it, under `key`. */
export const issueKeyAction = formAction(counted, async ({ actor, form }) => {
  const { key } = await issueApiKey(actor, { name: textOfForm(form, 'name'), contact: textOfForm(form, 'contact'), perMinute: textOfForm(form, 'perMinute') })
  refresh()
  return { status: 'done', values: { key }, fieldErrors: {} }
})

/** Ends a key. */
export const revokeKeyAction = formAction(counted, async ({ actor, form }) => {
  await revokeApiKey(actor, { keyId: textOfForm(form, 'keyId'), reason: textOfForm(form, 'reason') })
  redirect(href(localeOfForm(form), '/staff/api-keys', undefined, { done: 'keyRevoked' }))
})

/** Checks the chain of the log from its first row, a long one in several presses. What was found stands in the log. */
export const checkChainAction = formAction(counted, async ({ actor, form }) => {
  const found = await checkChainStep(actor)
  await recordChainCheck(actor, {
    from: found.from, to: found.head?.seq ?? found.from - 1, rows: found.rows, fromAt: found.first?.at ?? null, toAt: found.head?.at ?? null, end: found.end, broken: found.broken?.seq ?? null,
  })
  redirect(href(localeOfForm(form), '/staff/audit', undefined, { done: 'checked' }))
})
