import { eq } from 'drizzle-orm'
import { persons, sessions } from '@/db/schema'
import { personIdOf } from '@/lib/auth/actor'
import { defineCommand } from '@/lib/core/command'
import { AppError, notFound } from '@/lib/core/errors'
import { canManagePeople, isSelf } from '../policy'
import { nothingInput, personReasonInput, profileInput, sessionInput } from '../validation'
import { mailChange } from './mail'
import { lockPerson, requireAnotherAdministrator } from './roles'

/** Shuts a person out at once: no new sign-in, all sessions end, and the person hears why by mail. Refused for oneself, for the last administrator and for one shut out already. */
export const disablePerson = defineCommand({
  name: 'accounts.disablePerson',
  input: personReasonInput,
  load: lockPerson,
  allow: ({ actor, loaded }) => loaded !== null && canManagePeople(actor),
  run: async ({ tx, actor, now, audit }, input, person) => {
    if (!person) throw notFound()
    if (isSelf(actor, person.id)) throw new AppError('conflict', 'notYourself')
    if (person.disabledAt) throw new AppError('conflict', 'personDisabled')
    await requireAnotherAdministrator(tx, person.id)
    await tx.update(persons).set({ disabledAt: now }).where(eq(persons.id, person.id))
    const ended = await tx.delete(sessions).where(eq(sessions.personId, person.id)).returning({ id: sessions.id })
    await mailChange(tx, person, { key: `disabled:${person.id}:${now.toISOString()}`, what: 'disabled', reason: input.reason })
    audit('person', person.id, { reason: input.reason, sessionsEnded: ended.length })
  },
})

/** Lets a person in again, with the roles that were not revoked. Refused for one who is not shut out. */
export const enablePerson = defineCommand({
  name: 'accounts.enablePerson',
  input: personReasonInput,
  load: lockPerson,
  allow: ({ actor, loaded }) => loaded !== null && canManagePeople(actor),
  run: async ({ tx, now, audit }, input, person) => {
    if (!person?.disabledAt) throw new AppError('conflict', 'personNotDisabled')
    await tx.update(persons).set({ disabledAt: null }).where(eq(persons.id, person.id))
    await mailChange(tx, person, { key: `enabled:${person.id}:${now.toISOString()}`, what: 'enabled', reason: input.reason })
    audit('person', person.id, { reason: input.reason })
  },
})

/** Signs a person out of every browser, with a reason; they may sign in again. Refused when no session is open. */
export const endPersonSessions = defineCommand({
  name: 'accounts.endPersonSessions',
  input: personReasonInput,
  allow: ({ actor }) => canManagePeople(actor),
  run: async ({ tx, audit }, input) => {
    const ended = await tx.delete(sessions).where(eq(sessions.personId, input.personId)).returning({ id: sessions.id })
    if (!ended.length) throw new AppError('conflict', 'noSessions')
    audit('person', input.personId, { reason: input.reason, sessionsEnded: ended.length })
  },
})

/** One's own name and language. */
export const updateProfile = defineCommand({
  name: 'accounts.updateProfile',
  input: profileInput,
  allow: ({ actor }) => actor.kind === 'person',
  run: async ({ tx, actor, audit }, input) => {
    const personId = personIdOf(actor)
    if (!personId) throw notFound()
    await tx.update(persons).set({ name: input.name ?? null, locale: input.locale }).where(eq(persons.id, personId))
    audit('person', personId, { named: input.name !== undefined, locale: input.locale })
  },
})

/** Ends one of one's own sessions, such as a lost phone's. Refused for another person's and for one that is over. */
export const endSession = defineCommand({
  name: 'accounts.endSession',
  input: sessionInput,
  load: async ({ tx, input }) => {
    const [row] = await tx.select({ id: sessions.id, personId: sessions.personId }).from(sessions).where(eq(sessions.id, input.sessionId))
    return row ?? null
  },
  allow: ({ actor, loaded }) => loaded !== null && isSelf(actor, loaded.personId),
  run: async ({ tx, audit }, input, row) => {
    await tx.delete(sessions).where(eq(sessions.id, input.sessionId))
    audit('person', row?.personId ?? '', { session: input.sessionId })
  },
})

/** Signs out everywhere, here too. */
export const endAllSessions = defineCommand({
  name: 'accounts.endAllSessions',
  input: nothingInput,
  allow: ({ actor }) => actor.kind === 'person',
  run: async ({ tx, actor, audit }) => {
    const personId = personIdOf(actor)
    if (!personId) throw notFound()
    const ended = await tx.delete(sessions).where(eq(sessions.personId, personId)).returning({ id: sessions.id })
    audit('person', personId, { sessionsEnded: ended.length })
  },
})
