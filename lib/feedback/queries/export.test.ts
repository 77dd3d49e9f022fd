import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { getDb } from '@/db/client'
import { feedback } from '@/db/schema'
import { feedbackInput } from '@/db/seed/factories/feedback'
import { csvStream } from '@/lib/formats/csv'
import { person, visitor } from '@/lib/testing/actors'
import { useTestDatabase } from '@/lib/testing/database'
import { recordExport } from '../commands/export'
import { submitFeedback } from '../commands/submit'
import { exportCells, exportFeature, exportHeader } from '../export-file'
import { countExport, exportFeedback, type ExportRow } from './export'

useTestDatabase()
const all = () => ({ view: 'all' as const, now: new Date() })
const handlerOf = (id: string) => person({ role: 'feedbackHandler', scope: { type: 'categoryGroup', id } })
async function rowsOf(...args: Parameters<typeof exportFeedback>): Promise<ExportRow[]> {
  const rows: ExportRow[] = []
  for await (const row of exportFeedback(...args)) rows.push(row)
  return rows
}

describe('the export of staff', () => {
  it('holds what the actor may export, as many as told beforehand, and no sender', async () => {
    const { number } = await submitFeedback(visitor(), feedbackInput({ title: '=1+1; kuoppa', reporterEmail: 'salainen@example.fi' }))
    const me = await handlerOf('streets')
    const rows = await rowsOf(me, 'staff', {}, 'fi', all())
    expect(rows.map((r) => r.number)).toContain(number)
    expect(await countExport(me, {}, all())).toBe(rows.length)
    const text = await new Response(csvStream(exportHeader, (async function* () { for (const r of rows) yield exportCells(r, 'https://x/') })(), { bom: true })).text()
    expect(text).not.toContain('salainen')
    expect(text).toContain(`"'=1+1; kuoppa"`)
    expect(text.split('\r\n')).toHaveLength(rows.length + 2)
    expect(exportFeature(rows[0] as ExportRow, 'https://x/')).toMatchObject({ type: 'Feature', properties: { number: rows[0]?.number } })
  })

  it('is empty for another group, for a moderator who may read but not export, and for residents', async () => {
    await submitFeedback(visitor(), feedbackInput({}))
    for (const wrong of [await handlerOf('parks'), await person({ role: 'moderator' }), await person(), visitor()]) {
      expect(await rowsOf(wrong, 'staff', { group: 'streets' }, 'fi', all())).toEqual([])
      expect(await countExport(wrong, { group: 'streets' }, all())).toBe(0)
    }
    for (const wrong of [await person({ role: 'moderator' }), visitor()]) await expect(recordExport(wrong, { format: 'csv', rows: 0, filters: {} })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('reads in pieces: many rows come whole and once each, and stopping early stops reading', async () => {
    const me = await handlerOf('streets')
    const db = await getDb()
    const [one] = await db.select().from(feedback).limit(1)
    if (!one) throw new Error('no report')
    await db.execute(sql`insert into feedback (number, key, follow_code_hash, category_code, group_id, title, description, lat, lon, observed_at, received_at, channel, locale, created_at, updated_at)
      select 'P-T' || i, gen_random_uuid(), 'x', ${one.categoryCode}, ${one.groupId}, 'Rivi ' || i, repeat('sana ', 60), 62.9, 27.7, now(), now() - i * interval '1 minute', 'web', 'fi', now(), now() from generate_series(1, 1300) i`)
    const rows = await rowsOf(me, 'staff', {}, 'fi', all())
    expect(new Set(rows.map((r) => r.number)).size).toBe(rows.length)
    expect(rows.length).toBe(await countExport(me, {}, all()))
    expect(rows.length).toBeGreaterThan(1300)
    const stream = exportFeedback(me, 'staff', {}, 'fi', all())
    expect((await stream.next()).done).toBe(false)
    await stream.return(undefined)
    expect((await stream.next()).done).toBe(true)
  })
})
