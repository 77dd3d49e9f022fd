import { beforeAll, describe, expect, it, vi } from 'vitest'
import { updateProfile } from '@/lib/accounts/commands/people'
import { readAudit } from '@/lib/accounts/queries/read-audit'
import { sessionCookie } from '@/lib/auth/cookies'
import { person } from '@/lib/testing/actors'
import { useTestDatabase } from '@/lib/testing/database'
import { browserOf, cookiesNow, newBrowser } from '@/lib/testing/next'
import { GET } from './route'

vi.mock('next/headers', async () => (await import('@/lib/testing/next')).nextHeaders)

useTestDatabase()
let chief: Awaited<ReturnType<typeof person>>
let writer: Awaited<ReturnType<typeof person>>
beforeAll(async () => {
  chief = await person({ role: 'administrator' })
  writer = await person()
  for (let i = 0; i < 45; i++) await updateProfile(writer, { name: i % 2 ? `Nimi; "${i}"` : '=SUM(A1)', locale: 'fi' })
}, 60_000)

describe('the log as a file', () => {
  const fetchCsv = async (query = '') => GET(new Request(`http://localhost:3000/api/staff/audit-export${query}`, { headers: { cookie: `${sessionCookie()}=${cookiesNow().get(sessionCookie()) ?? ''}` } }), undefined)

  it('holds the filtered rows, oldest first, safe for spreadsheets, and its own reading is logged', async () => {
    await browserOf(chief)
    const answer = await fetchCsv(`?actor=person:${writer.personId}&action=accounts.updateProfile&bom=1`)
    expect(Object.fromEntries(answer.headers)).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'x-total-rows': '45', 'cache-control': 'private, no-store' })
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const lines = bytes.toString('utf8').slice(1).trim().split('\r\n')
    expect(lines[0]).toBe('row;at;actor;actor_name;action;object_type;object_id;object_name;detail;prev_hash;hash')
    expect(lines).toHaveLength(46)
    expect(lines[1]).toContain(`person:${writer.personId}`)
    expect(lines.every((line) => !/(^|;)=/.test(line))).toBe(true)
    const order = lines.slice(1).map((line) => Number(line.split(';')[0]))
    expect(order).toEqual([...order].sort((a, b) => a - b))
    const [act] = (await readAudit(chief, { action: 'accounts.exportAudit' })).rows
    expect(act?.detail).toEqual({ rows: 45, filters: ['actor', 'action'] })
  })

  it('is whole over many pieces, ends at the row where it began, and is refused to others', async () => {
    await browserOf(chief)
    const answer = await fetchCsv()
    const { upTo } = { upTo: Number(answer.headers.get('x-total-rows')) }
    // Written while the reader still reads: not part of this file.
    await updateProfile(writer, { name: 'Myöhässä', locale: 'fi' })
    const lines = (await answer.text()).trim().split('\r\n')
    expect(lines).toHaveLength(upTo + 1)
    expect(lines.at(-1)?.split(';')[0]).toBe(String(upTo))
    for (const wrong of [writer, await person({ role: 'feedbackHandler' }), null]) {
      if (wrong) await browserOf(wrong); else newBrowser()
      expect((await fetchCsv()).status).toBe(404)
    }
  })
})
