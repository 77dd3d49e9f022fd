'use server'
import { redirect } from 'next/navigation'
import { formAction } from '@/lib/core/action'
import { href } from '@/lib/i18n/href'
import { localeOfForm, textOfForm } from './form-fields'
import { acceptInvitation } from './commands/invitations'
import { endAllSessions, endSession, updateProfile } from './commands/people'

const counted = { byDevice: 'staffByPerson' } as const
const toOwn = (form: FormData, done: 'accepted' | 'saved' | 'ended'): never => redirect(href(localeOfForm(form), '/own', undefined, { done }))

/** Takes up an invitation to one's own address. */
export const acceptAction = formAction(counted, async ({ actor, form }) => {
  await acceptInvitation(actor, { invitationId: textOfForm(form, 'invitationId') })
  toOwn(form, 'accepted')
})

/** One's own name and language of messages. */
export const profileAction = formAction(counted, async ({ actor, form }) => {
  await updateProfile(actor, { name: textOfForm(form, 'name'), locale: localeOfForm(form, 'language') })
  toOwn(form, 'saved')
})

/** Ends one session. */
export const endSessionAction = formAction(counted, async ({ actor, form }) => {
  await endSession(actor, { sessionId: textOfForm(form, 'sessionId') })
  toOwn(form, 'ended')
})

/** Ends every session, this one too. */
export const endAllAction = formAction(counted, async ({ actor, form }) => {
  await endAllSessions(actor, {})
  redirect(href(localeOfForm(form), '/sign-in'))
})
