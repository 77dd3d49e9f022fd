'use server'
import { fieldLocale, fieldText } from '@/lib/core/form-fields'
import { href } from '@/lib/i18n/href'
import { acceptInvitation } from './commands/invitations'
import { endAllSessions, endSession, updateProfile } from './commands/people'
import { deed } from './deed-actions'

const own = (done: 'accepted' | 'saved' | 'ended') => (form: FormData) => href(fieldLocale(form), '/own', undefined, { done })

/** Takes up an invitation to one's own address. */
export const acceptAction = deed((actor, form) => acceptInvitation(actor, { invitationId: fieldText(form, 'invitationId') }), own('accepted'))

/** One's own name and language of messages. */
export const profileAction = deed((actor, form) => updateProfile(actor, { name: fieldText(form, 'name'), locale: fieldLocale(form, 'language') }), own('saved'))

/** Ends one session. */
export const endSessionAction = deed((actor, form) => endSession(actor, { sessionId: fieldText(form, 'sessionId') }), own('ended'))

/** Ends every session, this one too. */
export const endAllAction = deed((actor) => endAllSessions(actor, {}), (form) => href(fieldLocale(form), '/sign-in'))
