import { describe, expect, it } from 'vitest'
import { getDb } from '@/db/client'
import { areas, feedback, feedbackUpdates } from '@/db/schema'
import { seedDemo } from '@/db/seed/demo'
import { systemActor } from '@/lib/auth/actor'
import { useTestDatabase } from '@/lib/testing/database'
import { checkAnswers } from './answers'
import { holdsIdentityCode } from './personal-data'
import { findCategory, listCategoryGroups } from './queries/categories'
import { findHiddenTrace, getPublicFeedback } from './queries/detail'
import { listPublicFeedback } from './queries/lists'
import { countQueueViews } from './queries/queue'
import { feedbackStatistics } from './queries/statistics'
import { feedbackStatuses } from './types'

useTestDatabase()

describe('the example reports', () => {
  it('are there once, however often the service starts', async () => {
    const db = await getDb()
    await seedDemo(db)
    const count = async () => [await db.$count(feedback), await db.$count(feedbackUpdates)]
    const first = await count()
    await seedDemo(db)
    expect(await count()).toEqual(first)
    expect(first[0]).toBeGreaterThanOrEqual(60)
  })

  it('are marked, of every group and state, and lie in areas that exist', async () => {
    const rows = await (await getDb()).select().from(feedback)
    expect(rows.every((r) => r.isExample)).toBe(true)
    expect(new Set(rows.map((r) => r.status))).toEqual(new Set(feedbackStatuses))
    expect(new Set(rows.map((r) => r.moderation))).toEqual(new Set(['public', 'waiting', 'hidden']))
    expect(new Set(rows.map((r) => r.groupId))).toEqual(new Set((await listCategoryGroups('fi')).map((g) => g.id)))
    const known = new Set((await (await getDb()).select({ id: areas.id }).from(areas)).map((a) => a.id))
    expect(rows.filter((r) => r.areaId && !known.has(r.areaId)).map((r) => r.title)).toEqual([])
    expect(rows.filter((r) => r.receivedAt > new Date() || r.updatedAt > new Date())).toEqual([])
  })

  it('are such as a resident could have sent', async () => {
    for (const row of await (await getDb()).select().from(feedback)) {
      const category = await findCategory(row.categoryCode, 'fi')
      if (!category) throw new Error(row.categoryCode)
      expect(() => checkAnswers(category.questions.map((q) => ({ ...q, options: q.options.map((o) => ({ key: o.key, label: { fi: o.label }, ...(o.stop ? { stop: { title: { fi: '' }, body: { fi: '' } } } : {}) })) })), row.answers), row.title).not.toThrow()
      if (category.placeRequired) expect(row.lat, row.title).not.toBeNull()
      expect(holdsIdentityCode(`${row.title} ${row.description}`)).toBe(false)
      expect(row.title.length, row.title).toBeLessThanOrEqual(120)
    }
  })

  it('fill the lists, the queue and the numbers, with some late and some waiting', async () => {
    const page = await listPublicFeedback({}, 1, 'fi')
    expect(page.total).toBeGreaterThan(50)
    for (const item of page.items.slice(0, 5)) expect((await getPublicFeedback(item.number, 'fi')).timeline.length).toBeGreaterThan(0)
    const hidden = (await (await getDb()).select().from(feedback)).find((r) => r.moderation === 'hidden')
    expect(await findHiddenTrace(hidden?.number ?? '')).not.toBeNull()
    const counts = await countQueueViews(systemActor('test'), new Date())
    expect(counts.overdue).toBeGreaterThan(0)
    expect(counts.new).toBeGreaterThan(0)
    expect(counts.waiting).toBeGreaterThan(0)
    const statistics = await feedbackStatistics({}, 'fi')
    expect(statistics.total.answerHours).toBeGreaterThan(0)
    expect(statistics.byArea.length).toBeGreaterThan(5)
  })
})
