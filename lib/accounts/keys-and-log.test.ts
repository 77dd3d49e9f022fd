import { expect, it } from 'vitest'
import { eq, sql } from 'drizzle-orm'
import { getDb } from '@/db/client'
import { apiKeys, audit } from '@/db/schema'
import { findApiKeyActor } from '@/lib/auth/api-keys'
import { verifyChain } from '@/lib/core/audit-chain'
import { auditVerify } from '@/lib/ops/audit-verify'
import { person, visitor } from '@/lib/testing/actors'
import { useTestDatabase } from '@/lib/testing/database'
import { issueApiKey, revokeApiKey } from './commands/api-keys'
import { updateProfile } from './commands/people'
import { auditPageSize, readAudit } from './queries/read-audit'
import { listApiKeys } from './queries/api-keys'

const database = useTestDatabase()
const missing = { code: 'not_found' }
const reason = 'laite poistui'

it('a key is shown once, kept as a hash, works until it is revoked, and is revoked once', async () => {
  const chief = await person({ role: 'administrator' })
  const { key, keyId } = await issueApiKey(chief, { name: 'Sääasema', contact: '', perMinute: '30' })
  expect(await findApiKeyActor(key)).toEqual({ actor: { kind: 'apiKey', keyId }, perMinute: 30 })
  expect(JSON.stringify(await (await getDb()).select().from(apiKeys))).not.toContain(key)
  expect(JSON.stringify(await (await getDb()).select().from(audit))).not.toContain(key)
  expect((await listApiKeys(chief))[0]).toMatchObject({ id: keyId, name: 'Sääasema', prefix: key.slice(0, 8), lastUsedAt: expect.any(Date) as Date })
  await revokeApiKey(chief, { keyId, reason })
  expect(await findApiKeyActor(key)).toBeNull()
  await expect(revokeApiKey(chief, { keyId, reason })).rejects.toMatchObject({ messageKey: 'keyRevokedAlready' })
})

it('keys are nobody else’s, and their figures are bounded', async () => {
  const chief = await person({ role: 'administrator' })
  const { keyId } = await issueApiKey(chief, { name: 'Toinen', perMinute: 60 })
  for (const actor of [visitor(), await person(), await person({ role: 'feedbackHandler' })]) {
    await expect(issueApiKey(actor, { name: 'Kolmas', perMinute: 60 })).rejects.toMatchObject(missing)
    await expect(revokeApiKey(actor, { keyId, reason })).rejects.toMatchObject(missing)
    await expect(listApiKeys(actor)).rejects.toMatchObject(missing)
    await expect(readAudit(actor, {})).rejects.toMatchObject(missing)
  }
  for (const perMinute of ['0', '-1', '6001', 'NaN', '1.5']) await expect(issueApiKey(chief, { name: 'Väärä', perMinute })).rejects.toMatchObject({ fields: { perMinute: ['badNumber'] } })
})

it('the log is read with filters and paged, and its reading stands in it', async () => {
  const chief = await person({ role: 'administrator' })
  const other = await person()
  for (let i = 0; i < auditPageSize + 5; i++) await updateProfile(other, { name: `Nimi ${i}`, locale: 'fi' })
  const first = await readAudit(chief, { action: 'accounts.updateProfile', actor: other.email })
  expect(first.rows).toHaveLength(auditPageSize)
  expect(first.rows[0]).toMatchObject({ actor: `person:${other.personId}`, actorName: `Nimi ${auditPageSize + 4}`, action: 'accounts.updateProfile' })
  const second = await readAudit(chief, { action: 'accounts.updateProfile', actor: other.email, before: first.before! })
  expect(second.rows).toHaveLength(5)
  expect(second.before).toBeNull()
  const [reading] = (await readAudit(chief, { type: 'audit' })).rows
  expect(reading).toMatchObject({ action: 'accounts.readAudit', actor: `person:${chief.personId}`, detail: { filters: ['actor', 'action', 'before'], rows: 5 } })
  expect((await readAudit(chief, { object: other.personId, to: '2020-01-01' })).rows).toEqual([])
  expect((await readAudit(chief, { from: 'nonsense', before: -1 })).rows.length).toBeGreaterThan(0)
  expect((await readAudit(chief, { actor: '%' })).rows).toEqual([])
})

it('the chain is verified whole; a changed, a cut and a missing row are named', async () => {
  const db = await getDb()
  const said: string[] = []
  const run = async () => { said.length = 0; return auditVerify(async () => ({ ...database(), close: async () => undefined }), (line) => said.push(line)) }
  expect(await run()).toBe(0)
  const [last] = await db.select().from(audit).orderBy(sql`seq desc`).limit(1)
  expect(said[0]).toContain(`${last!.seq} rows checked`)
  expect(said[0]).toContain(last!.hash)
  expect(await verifyChain(db, last!.seq - 9)).toMatchObject({ rows: 10, first: { seq: last!.seq - 9 }, head: { seq: last!.seq }, broken: null, end: true })

  await db.execute(sql`alter table audit disable trigger all`)
  const [third] = await db.select().from(audit).where(eq(audit.seq, 3))
  await db.update(audit).set({ action: 'forged' }).where(eq(audit.seq, 3))
  expect(await run()).toBe(1)
  expect(said[0]).toContain('broken at row 3')
  await db.update(audit).set({ action: third!.action, prevHash: '1'.repeat(64) }).where(eq(audit.seq, 3))
  expect(await verifyChain(db)).toMatchObject({ rows: 2, broken: { seq: 3, why: 'link' } })
  await db.delete(audit).where(eq(audit.seq, 3))
  expect(await verifyChain(db)).toMatchObject({ rows: 2, broken: { seq: 4, why: 'gap' } })
  expect((await verifyChain(db, 10)).broken).toBeNull()
  // Begun right after the gap, the missing row is noticed too.
  expect(await verifyChain(db, 4)).toMatchObject({ rows: 0, broken: { seq: 4, why: 'gap' } })
})
