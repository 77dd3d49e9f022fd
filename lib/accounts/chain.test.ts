import { eq, sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { getDb } from '@/db/client'
import { audit } from '@/db/schema'
import { newestRow, verifyChain } from '@/lib/core/audit-chain'
import { person, visitor } from '@/lib/testing/actors'
import { useTestDatabase } from '@/lib/testing/database'
import { browserOf, newBrowser, press } from '@/lib/testing/next'
import { updateProfile } from './commands/people'
import { checkChain, checkChainStep } from './queries/audit'
import { countAuditExport, exportAudit } from './queries/export-audit'
import { readAudit } from './queries/read-audit'
import { recordAuditExport, recordChainCheck } from './commands/audit'
import { checkChainAction } from './staff-actions'

vi.mock('next/headers', async () => (await import('@/lib/testing/next')).nextHeaders)
vi.mock('next/cache', async () => (await import('@/lib/testing/next')).nextCache)

useTestDatabase()
const missing = { code: 'not_found' }
let chief: Awaited<ReturnType<typeof person>>
let writer: Awaited<ReturnType<typeof person>>
beforeAll(async () => {
  chief = await person({ role: 'administrator' })
  writer = await person()
  for (let i = 0; i < 5; i++) await updateProfile(writer, { name: i % 2 ? `Nimi; "${i}"` : '=SUM(A1)', locale: 'fi' })
}, 60_000)
beforeEach(newBrowser)

const step = async (most: number) => {
  const found = await checkChainStep(chief, most)
  await recordChainCheck(chief, { from: found.from, to: found.head?.seq ?? found.from - 1, rows: found.rows, fromAt: found.first?.at ?? null, toAt: found.head?.at ?? null, end: found.end, broken: found.broken?.seq ?? null })
  return found
}

describe('checking the whole log', () => {
  it('tells from when to when, goes on where it stopped, and ends at the end', async () => {
    expect((await checkChain(chief)).last).toBeNull()
    const db = await getDb()
    // Steps are whole batches of a thousand: enough rows are copied in, as a restored log would be.
    await lengthen(1400)
    const first = await step(1000)
    expect(first).toMatchObject({ from: 1, rows: 1000, end: false, broken: null })
    const half = (await checkChain(chief)).last
    const [one] = await db.select().from(audit).where(eq(audit.seq, 1))
    expect(half).toMatchObject({ since: 1, to: 1000, end: false, broken: null, sinceAt: one?.at })
    const second = await step(1000)
    expect(second).toMatchObject({ from: 1001, end: true, broken: null })
    const view = await checkChain(chief)
    expect(view.last).toMatchObject({ since: 1, to: second.head?.seq, end: true, sinceAt: one?.at, toAt: second.head?.at })
    expect(view.newest).toMatchObject({ rows: 1000, first: { seq: (await newestRow(db)) - 999 } })
    // A check that has come to the end begins anew.
    expect((await checkChainStep(chief, 1000)).from).toBe(1)
  })

  it('is pressed in a form, stands in the log, and is nobody else’s', async () => {
    await browserOf(chief)
    expect((await press(checkChainAction, { locale: 'sv' })).to?.searchParams.get('done')).toBe('checked')
    const [act] = (await readAudit(chief, { action: 'accounts.checkChain' })).rows
    expect(act).toMatchObject({ actor: `person:${chief.personId}`, detail: { since: 1, end: true, broken: null } })
    for (const wrong of [visitor(), writer, await person({ role: 'moderator' })]) {
      await expect(checkChain(wrong)).rejects.toMatchObject(missing)
      await expect(checkChainStep(wrong)).rejects.toMatchObject(missing)
      await expect(recordChainCheck(wrong, { from: 1, to: 1, rows: 1, fromAt: null, toAt: null, end: true, broken: null })).rejects.toMatchObject(missing)
      await expect(recordAuditExport(wrong, { rows: 1, filters: [] })).rejects.toMatchObject(missing)
      await expect(countAuditExport(wrong, {})).rejects.toMatchObject(missing)
      await expect(exportAudit(wrong, {}, 10).next()).rejects.toMatchObject(missing)
    }
  })
})

it('the page takes any filter from an address without an error', async () => {
  for (const [from, to] of [['0000-01-01', '9999-12-31'], ['-271821-04-20', '275760-09-13'], ['2026-02-30', 'x'], ['2200-01-01', '1999-12-31']]) expect((await readAudit(chief, { from, to })).rows.length, from).toBeGreaterThan(0)
  for (const text of ['%', '\\', "'", ';', '🙂', 'x'.repeat(200)]) await expect(readAudit(chief, { actor: text, object: text, action: text, type: text })).resolves.toMatchObject({ rows: [] })
})

it('a changed row is found by the step that meets it, and told until it is mended', async () => {
  const db = await getDb()
  await db.execute(sql`alter table audit disable trigger all`)
  await db.update(audit).set({ action: 'forged' }).where(eq(audit.seq, 700))
  expect(await step(1000)).toMatchObject({ rows: 699, broken: { seq: 700, why: 'content' } })
  expect((await checkChain(chief)).last).toMatchObject({ to: 699, broken: 700, end: false })
  // The next one does not begin after the fault.
  expect((await checkChainStep(chief, 1000)).from).toBe(1)
  expect((await verifyChain(db, 701)).broken).toBeNull()
})

/** Adds rows to the chain by hand, in one statement, with the hashes the walk expects. */
async function lengthen(rows: number): Promise<void> {
  const { canonical, chainHash } = await import('@/lib/core/audit')
  const { sha256 } = await import('@/lib/core/ids')
  const db = await getDb()
  const [last] = await db.select().from(audit).orderBy(sql`seq desc`).limit(1)
  let [seq, prevHash] = [last!.seq, last!.hash]
  const made = Array.from({ length: rows }, () => {
    const entry = { at: new Date(), actor: 'system:test', action: 'test.fill', objectType: 'test', objectId: 'x', detail: {} }
    const diffHash = sha256(canonical(entry.detail))
    const row = { ...entry, seq: ++seq, diffHash, prevHash, hash: chainHash(prevHash, seq, entry, diffHash) }
    prevHash = row.hash
    return row
  })
  for (let i = 0; i < rows; i += 700) await db.insert(audit).values(made.slice(i, i + 700))
}
