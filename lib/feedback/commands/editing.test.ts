import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { getDb } from '@/db/client'
import { answerTemplates, categories } from '@/db/schema'
import { feedbackInput } from '@/db/seed/factories/feedback'
import { person, visitor } from '@/lib/testing/actors'
import { useTestDatabase } from '@/lib/testing/database'
import { findCategory, listCategoryGroups } from '../queries/categories'
import { getCategoryForEditing, listCategoriesForEditing, listTemplates, listTemplatesForEditing } from '../queries/editing'
import { saveCategory, saveGroup, saveTemplate } from './categories'
import { findDraft } from '../queries/drafts'
import { dropDraft, saveDraft, startDraft } from './drafts'
import { submitFeedback } from './submit'

useTestDatabase()
const editor = () => person({ role: 'contentEditor' })
const handler = () => person({ role: 'feedbackHandler', scope: { type: 'categoryGroup', id: 'streets' } })
const category = {
  code: '107', version: 0, groupId: 'streets', name: { fi: 'Hulevesi', sv: 'Dagvatten' }, description: { fi: 'Vesi ei mene kaivoon.' }, keywords: { fi: 'kaivo, lätäkkö, tulva' },
  icon: 'waves', placeRequired: true, publicByDefault: true, moderateBefore: true, targetDays: 3,
  questions: [{ code: 'deep', type: 'one' as const, label: { fi: 'Kuinka syvä?' }, required: true, options: [{ key: 'low', label: { fi: 'Alle 10 cm' } }, { key: 'high', label: { fi: 'Yli 10 cm' } }] }],
}

describe('categories', () => {
  it('are made, used at once, changed with a version, and retired', async () => {
    const me = await editor()
    await saveCategory(me, category)
    expect(await findCategory('107', 'sv')).toMatchObject({ name: 'Dagvatten', description: 'Vesi ei mene kaivoon.', targetDays: 3, questions: [{ code: 'deep', required: true }] })
    await expect(saveCategory(me, category)).rejects.toMatchObject({ fields: { code: ['feedback.taken'] } })
    await submitFeedback(visitor(), feedbackInput({ categoryCode: '107', answers: { deep: 'low' } }))
    await saveCategory(me, { ...category, version: 1, targetDays: 5, questions: [] })
    await expect(saveCategory(me, { ...category, version: 1 })).rejects.toMatchObject({ code: 'stale' })
    expect((await getCategoryForEditing(me, '107')).questions).toEqual([])
    await submitFeedback(visitor(), feedbackInput({ categoryCode: '107', answers: {} }))
    await saveCategory(me, { ...category, version: 2, retired: true })
    expect(await findCategory('107', 'fi')).toBeNull()
    await expect(submitFeedback(visitor(), feedbackInput({ categoryCode: '107', answers: { deep: 'low' } }))).rejects.toMatchObject({ fields: { categoryCode: ['unknownCategory'] } })
  })

  it('are not for residents or handlers to edit or read whole', async () => {
    for (const wrong of [visitor(), await person(), await handler()]) {
      await expect(saveCategory(wrong, { ...category, code: '108' })).rejects.toMatchObject({ code: 'not_found' })
      await expect(saveGroup(wrong, { id: 'x', version: 0, name: { fi: 'X' }, unit: { fi: 'X' }, icon: 'x' })).rejects.toMatchObject({ code: 'not_found' })
      await expect(listCategoriesForEditing(wrong)).rejects.toMatchObject({ code: 'not_found' })
      await expect(getCategoryForEditing(wrong, '101')).rejects.toMatchObject({ code: 'not_found' })
    }
  })

  it.each([
    ['no Finnish name', { name: { fi: ' ' } }, 'name.fi'],
    ['a choice without choices', { questions: [{ ...category.questions[0]!, options: [] }] }, 'questions.0.options'],
    ['the same question twice', { questions: [category.questions[0]!, category.questions[0]!] }, 'questions'],
    ['no days', { targetDays: 0 }, 'targetDays'],
    ['an unknown group', { groupId: 'nowhere' }, 'groupId'],
  ])('refuse %s', async (_what, over, field) => {
    await expect(saveCategory(await editor(), { ...category, code: '109', ...over })).rejects.toMatchObject({ code: 'invalid', fields: { [field]: expect.any(Array) } })
    expect(await (await getDb()).$count(categories, eq(categories.code, '109'))).toBe(0)
  })

  it('keep the kind of a question', async () => {
    const me = await editor()
    await saveCategory(me, { ...category, code: '110' })
    const changed = { ...category, code: '110', version: 1, questions: [{ ...category.questions[0]!, type: 'many' as const }] }
    await expect(saveCategory(me, changed)).rejects.toMatchObject({ fields: { 'questions.0.type': ['feedback.typeFixed'] } })
    expect((await getCategoryForEditing(me, '110')).version).toBe(1)
  })

  it('groups are made and changed, and not retired while in use', async () => {
    const me = await editor()
    const group = { id: 'harbours', version: 0, name: { fi: 'Satamat' }, unit: { fi: 'Satamapalvelut' }, icon: 'anchor' }
    await saveGroup(me, group)
    await expect(saveGroup(me, group)).rejects.toMatchObject({ fields: { id: ['feedback.taken'] } })
    await saveCategory(me, { ...category, code: '111', groupId: 'harbours' })
    expect((await listCategoryGroups('fi')).map((g) => g.id)).toContain('harbours')
    await expect(saveGroup(me, { ...group, version: 1, retired: true })).rejects.toMatchObject({ fields: { retired: ['feedback.groupInUse'] } })
    await expect(saveGroup(me, { ...group, version: 7 })).rejects.toMatchObject({ code: 'stale' })
  })
})

describe('answer templates', () => {
  it('are made, changed with a version, and given to the handlers they are for', async () => {
    const me = await editor()
    const template = { version: 0, groupId: 'streets', categoryCode: '101', status: 'inProgress' as const, name: 'Paikkaus tilattu', body: { fi: 'Tilasimme paikkauksen.', en: 'We ordered a repair.' } }
    const { id } = await saveTemplate(me, template)
    const streets = await handler()
    expect((await listTemplates(streets, { groupId: 'streets', categoryCode: '101' }, 'en'))[0]).toMatchObject({ id, body: 'We ordered a repair.', lang: 'en' })
    expect((await listTemplates(streets, { groupId: 'streets', categoryCode: '104' }, 'fi')).map((t) => t.id)).not.toContain(id)
    expect(await listTemplates(streets, { groupId: 'parks', categoryCode: '203' }, 'fi')).toEqual([])
    await saveTemplate(me, { ...template, id, version: 1, retired: true })
    await expect(saveTemplate(me, { ...template, id, version: 1 })).rejects.toMatchObject({ code: 'stale' })
    expect((await listTemplates(streets, { groupId: 'streets', categoryCode: '101' }, 'fi')).map((t) => t.id)).not.toContain(id)
    expect((await listTemplatesForEditing(me)).map((t) => t.id)).toContain(id)
    expect((await (await getDb()).select().from(answerTemplates).where(eq(answerTemplates.id, id)))[0]?.version).toBe(2)
  })

  it('are refused to others', async () => {
    await expect(saveTemplate(await handler(), { version: 0, name: 'x', body: { fi: 'x' } })).rejects.toMatchObject({ code: 'not_found' })
    await expect(saveTemplate(await editor(), { id: randomUUID(), version: 1, name: 'x', body: { fi: 'x' } })).rejects.toMatchObject({ code: 'not_found' })
    await expect(listTemplatesForEditing(await handler())).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('a draft', () => {
  it('is found by its secret, grows page by page, and is forgotten', async () => {
    const { secret, key } = await startDraft({ categoryCode: '101' })
    expect(await saveDraft(secret, { title: 'Kuoppa' })).toBe(true)
    expect(await findDraft(secret)).toEqual({ key, data: { categoryCode: '101', title: 'Kuoppa' } })
    expect(await findDraft('another')).toBeNull()
    expect(await saveDraft('another', {})).toBe(false)
    await expect(saveDraft(secret, { title: 'x'.repeat(70_000) })).rejects.toMatchObject({ code: 'too_large' })
    await dropDraft(secret)
    expect(await findDraft(secret)).toBeNull()
  })
})
