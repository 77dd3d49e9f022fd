import 'server-only'
import { asc, isNull } from 'drizzle-orm'
import { getDb, type Db, type Tx } from '@/db/client'
import { categories, categoryGroups, categoryQuestions } from '@/db/schema/feedback'
import { localised, type Locale } from '@/lib/i18n/locales'
import type { CategoryDto, CategoryGroupDto, QuestionDto } from '../types'

const words = (text: { fi: string; sv?: string; en?: string } | null, locale: Locale) => (text ? localised(text, locale).text : null)

function toQuestion(row: typeof categoryQuestions.$inferSelect, locale: Locale): QuestionDto {
  return {
    code: row.code, type: row.type, label: localised(row.label, locale).text, hint: words(row.hint, locale), required: row.required,
    options: row.options.map((o) => ({
      key: o.key, label: localised(o.label, locale).text,
      stop: o.stop ? { title: localised(o.stop.title, locale).text, body: localised(o.stop.body, locale).text, phone: o.stop.phone ?? null, url: o.stop.url ?? null } : null,
    })),
  }
}

/** Groups in use with their categories and questions, in the order that staff have set. Open to everyone. */
export async function listCategoryGroups(locale: Locale, db?: Db | Tx): Promise<CategoryGroupDto[]> {
  const on = db ?? (await getDb())
  const groups = await on.select().from(categoryGroups).where(isNull(categoryGroups.retiredAt)).orderBy(asc(categoryGroups.position))
  const rows = await on.select().from(categories).where(isNull(categories.retiredAt)).orderBy(asc(categories.position))
  const questions = await on.select().from(categoryQuestions).where(isNull(categoryQuestions.retiredAt)).orderBy(asc(categoryQuestions.position))
  const toCategory = (c: (typeof rows)[number]): CategoryDto => ({
    code: c.code, groupId: c.groupId, name: localised(c.name, locale).text, description: localised(c.description, locale).text,
    keywords: localised(c.keywords, locale).text.split(',').map((w) => w.trim()).filter(Boolean),
    notice: words(c.notice, locale), icon: c.icon, placeRequired: c.placeRequired, publicByDefault: c.publicByDefault,
    moderateBefore: c.moderateBefore, targetDays: c.targetDays,
    questions: questions.filter((q) => q.categoryCode === c.code).map((q) => toQuestion(q, locale)),
  })
  return groups
    .map((g) => ({ id: g.id, name: localised(g.name, locale).text, unit: localised(g.unit, locale).text, icon: g.icon, categories: rows.filter((c) => c.groupId === g.id).map(toCategory) }))
    .filter((g) => g.categories.length > 0)
}

/** One category in use, or null. */
export async function findCategory(code: string, locale: Locale): Promise<CategoryDto | null> {
  const groups = await listCategoryGroups(locale)
  return groups.flatMap((g) => g.categories).find((c) => c.code === code) ?? null
}

/** Every category with its name, retired ones too: old reports still show what they were about. */
export async function categoryNames(locale: Locale, db?: Db | Tx): Promise<Map<string, { name: string; icon: string; groupId: string }>> {
  const rows = await (db ?? (await getDb())).select({ code: categories.code, name: categories.name, icon: categories.icon, groupId: categories.groupId }).from(categories)
  return new Map(rows.map((r) => [r.code, { name: localised(r.name, locale).text, icon: r.icon, groupId: r.groupId }]))
}
