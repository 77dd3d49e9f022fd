import 'server-only'
import { and, asc, eq, isNull, or } from 'drizzle-orm'
import { getDb } from '@/db/client'
import { answerTemplates, categories, categoryGroups, categoryQuestions } from '@/db/schema/feedback'
import type { Actor } from '@/lib/auth/actor'
import { notFound } from '@/lib/core/errors'
import { localised, type Locale } from '@/lib/i18n/locales'
import { canEditCategories, readableGroups } from '../policy'
import type { FeedbackStatus } from '../types'

type GroupRow = typeof categoryGroups.$inferSelect
type CategoryRow = typeof categories.$inferSelect
type QuestionRow = typeof categoryQuestions.$inferSelect
type TemplateRow = typeof answerTemplates.$inferSelect

/** Every group with its categories, retired ones too, in all languages. Only for who may edit them. @throws AppError not_found */
export async function listCategoriesForEditing(actor: Actor): Promise<(GroupRow & { categories: CategoryRow[] })[]> {
  if (!canEditCategories(actor)) throw notFound()
  const db = await getDb()
  const groups = await db.select().from(categoryGroups).orderBy(asc(categoryGroups.position), asc(categoryGroups.id))
  const rows = await db.select().from(categories).orderBy(asc(categories.position), asc(categories.code))
  return groups.map((g) => ({ ...g, categories: rows.filter((c) => c.groupId === g.id) }))
}

/** One category with its questions in use, in all languages. Only for who may edit them. @throws AppError not_found */
export async function getCategoryForEditing(actor: Actor, code: string): Promise<CategoryRow & { questions: QuestionRow[] }> {
  if (!canEditCategories(actor)) throw notFound()
  const db = await getDb()
  const [row] = await db.select().from(categories).where(eq(categories.code, code))
  if (!row) throw notFound()
  const questions = await db.select().from(categoryQuestions).where(and(eq(categoryQuestions.categoryCode, code), isNull(categoryQuestions.retiredAt))).orderBy(asc(categoryQuestions.position))
  return { ...row, questions }
}

/** Every template, retired ones too. Only for who may edit them. @throws AppError not_found */
export async function listTemplatesForEditing(actor: Actor): Promise<TemplateRow[]> {
  if (!canEditCategories(actor)) throw notFound()
  return (await getDb()).select().from(answerTemplates).orderBy(asc(answerTemplates.position), asc(answerTemplates.name))
}

export type TemplateDto = { id: string; name: string; status: FeedbackStatus | null; body: string; lang: Locale }

/** Templates in use that fit a case's group and category, the most particular first; `locale` is the sender's language. For staff; others get none. */
export async function listTemplates(actor: Actor, of: { groupId: string; categoryCode: string }, locale: Locale): Promise<TemplateDto[]> {
  const groups = readableGroups(actor)
  if (groups !== 'all' && !groups.includes(of.groupId)) return []
  const t = answerTemplates
  const rows = await (await getDb()).select().from(t)
    .where(and(isNull(t.retiredAt), or(isNull(t.groupId), eq(t.groupId, of.groupId)), or(isNull(t.categoryCode), eq(t.categoryCode, of.categoryCode))))
    .orderBy(asc(t.position), asc(t.name))
  const weight = (row: TemplateRow) => (row.categoryCode ? 0 : row.groupId ? 1 : 2)
  return rows.sort((a, b) => weight(a) - weight(b)).map((row) => {
    const body = localised(row.body, locale)
    return { id: row.id, name: row.name, status: row.status, body: body.text, lang: body.lang }
  })
}
