import { sql } from 'drizzle-orm'
import type { Db } from '../client'
import { apiKeys, persons, roleGrants } from '../schema/accounts'
import type { Scope } from '@/lib/auth/actor'
import type { Role } from '@/lib/auth/permissions'
import { keyedHash } from '@/lib/core/ids'

export type Persona = { email: string; name: string; /** Key of `demo.persona`: who this is, in words. */ key: string; grants: { role: Role; scope: Scope }[] }

const everything: Scope = { type: 'all' }
const groups = (...ids: string[]) => ids.map((id) => ({ role: 'feedbackHandler' as const, scope: { type: 'categoryGroup' as const, id } }))

/** The people of demo mode. All names are made up; the addresses cannot receive mail. */
export const personas: readonly Persona[] = [
  { email: 'asukas@demo.example', name: 'Aino Asukas', key: 'resident', grants: [] },
  { email: 'puheenjohtaja@demo.example', name: 'Pekka Puheenjohtaja', key: 'chair', grants: [] },
  { email: 'rahastonhoitaja@demo.example', name: 'Raija Rahastonhoitaja', key: 'treasurer', grants: [] },
  { email: 'toinen@demo.example', name: 'Toini Toinen', key: 'otherChair', grants: [] },
  { email: 'sihteeri@demo.example', name: 'Sirpa Sihteeri', key: 'councilSecretary', grants: [{ role: 'councilSecretary', scope: { type: 'council', id: 'karttula' } }] },
  { email: 'isanta@demo.example', name: 'Ilmari Isäntä', key: 'residentHouseHost', grants: [{ role: 'residentHouseHost', scope: { type: 'residentHouse', id: 'nilsia' } }] },
  { email: 'palaute@demo.example', name: 'Paula Palaute', key: 'feedbackHandler', grants: groups('streets', 'parks') },
  { email: 'palaute2@demo.example', name: 'Lauri Liikunta', key: 'otherFeedbackHandler', grants: groups('sports', 'leisure') },
  { email: 'kyselyt@demo.example', name: 'Kyllikki Kysely', key: 'surveyEditor', grants: [{ role: 'surveyEditor', scope: everything }] },
  { email: 'tilat@demo.example', name: 'Tiina Tila', key: 'venueHandler', grants: [{ role: 'venueHandler', scope: everything }] },
  { email: 'avustukset@demo.example', name: 'Antti Avustus', key: 'grantsOfficer', grants: [{ role: 'grantsOfficer', scope: everything }] },
  { email: 'moderaattori@demo.example', name: 'Maija Moderaattori', key: 'moderator', grants: [{ role: 'moderator', scope: everything }] },
  { email: 'moderaattori2@demo.example', name: 'Mikko Moderaattori', key: 'moderator', grants: [{ role: 'moderator', scope: everything }] },
  { email: 'sisalto@demo.example', name: 'Silja Sisältö', key: 'contentEditor', grants: [{ role: 'contentEditor', scope: everything }] },
  { email: 'paakayttaja@demo.example', name: 'Päivi Pääkäyttäjä', key: 'administrator', grants: [{ role: 'administrator', scope: everything }] },
]

const demoKeyId = '00000000-0000-4000-8000-000000000311'
const demoKey = 'demo-open311-key'

/** The personas with their roles, and the Open311 key of demo mode. Idempotent; a role revoked in the app stays revoked. */
export async function seedPersonas(db: Db): Promise<void> {
  const added = await db.insert(persons).values(personas.map(({ email, name }) => ({ email, name }))).onConflictDoNothing().returning({ id: persons.id, email: persons.email })
  const rows = added.flatMap(({ id, email }) => (personas.find((p) => p.email === email)?.grants ?? []).map(({ role, scope }) => ({
    personId: id, role, scopeType: scope.type, scopeId: scope.type === 'all' ? null : scope.id, validFrom: new Date(0), reason: 'Esittelytilan henkilö',
  })))
  if (rows.length) await db.insert(roleGrants).values(rows)
  // The hash depends on the installation's secret, which may have changed since.
  await db
    .insert(apiKeys)
    .values({ id: demoKeyId, name: 'Esittelyavain', prefix: demoKey.slice(0, 8), keyHash: keyedHash('api-key', demoKey), perMinute: 60 })
    .onConflictDoUpdate({ target: apiKeys.id, set: { keyHash: sql`excluded.key_hash` } })
}
