import type { LocalText } from '../schema/_columns'
import type { Db } from '../client'
import { answerTemplates, categories, categoryGroups, categoryQuestions } from '../schema/feedback'
import type { FeedbackStatus, QuestionOption, QuestionType } from '@/lib/feedback/types'
import content from './categories.json'

type Question = { code: string; type: QuestionType; label: LocalText; hint?: LocalText; required: boolean; options: QuestionOption[] }
type Content = {
  groups: { id: string; name: LocalText; unit: LocalText; icon: string }[]
  categories: {
    code: string; groupId: string; name: LocalText; description: LocalText; keywords: LocalText; icon: string
    placeRequired: boolean; targetDays: number; statutoryDays?: number; notice: LocalText | null; publicByDefault: boolean; questions: Question[]
  }[]
  templates: { name: string; status: string; groupId: string | null; categoryCode?: string; body: LocalText }[]
}

/**
 * The category groups named on the city's feedback pages, the categories in them (examples until staff confirm them),
 * their questions and a few answer templates. Rows that exist are left as staff have made them.
 */
export async function seedCategories(db: Db): Promise<void> {
  const { groups, categories: rows, templates } = content as Content
  await db.insert(categoryGroups).values(groups.map((g, position) => ({ ...g, position }))).onConflictDoNothing()
  const added = await db
    .insert(categories)
    .values(rows.map(({ questions: _questions, ...c }, position) => ({ ...c, position, isExample: true })))
    .onConflictDoNothing()
    .returning({ code: categories.code })
  const fresh = new Set(added.map((r) => r.code))
  const questions = rows.filter((c) => fresh.has(c.code)).flatMap((c) => c.questions.map((q, position) => ({ ...q, categoryCode: c.code, position })))
  if (questions.length) await db.insert(categoryQuestions).values(questions).onConflictDoNothing()
  if (fresh.size) {
    await db.insert(answerTemplates).values(templates.map((t, position) => ({ ...t, status: t.status as FeedbackStatus, position })))
  }
}
