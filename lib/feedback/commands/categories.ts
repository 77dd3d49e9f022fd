import 'server-only'
import { and, eq, isNull, notInArray } from 'drizzle-orm'
import { answerTemplates, categories, categoryGroups, categoryQuestions } from '@/db/schema/feedback'
import type { Actor } from '@/lib/auth/actor'
import { defineCommand, type CommandContext } from '@/lib/core/command'
import { AppError, notFound } from '@/lib/core/errors'
import { canEditCategories } from '../policy'
import { categoryInput, groupInput, templateInput, type CategoryData } from '../validation-categories'
import { invalid } from './load'

const allow = ({ actor }: { actor: Actor }) => canEditCategories(actor)
const touchAll = (context: CommandContext) => context.touch('/', '/feedback/kept/[filters]', '/feedback/new', '/feedback/[number]', '/feedback/statistics')
const retiredAt = (retired: boolean, now: Date) => (retired ? now : null)
/** Version 0 makes a new row; any other must be the one that was read. */
const stale = () => new AppError('stale')

/** Makes or changes a category group. Refuses an id that is taken, a group changed by someone else, and retiring one with categories in use. */
export const saveGroup = defineCommand({
  name: 'feedback.saveGroup', input: groupInput, allow,
  run: async (context, { id, version, retired, ...set }) => {
    const { tx, now } = context
    if (retired && (await tx.$count(categories, and(eq(categories.groupId, id), isNull(categories.retiredAt))))) throw invalid('retired', 'feedback.groupInUse')
    if (version === 0) {
      const [made] = await tx.insert(categoryGroups).values({ id, ...set, retiredAt: retiredAt(retired, now) }).onConflictDoNothing().returning({ id: categoryGroups.id })
      if (!made) throw invalid('id', 'feedback.taken')
    } else {
      const [changed] = await tx.update(categoryGroups).set({ ...set, retiredAt: retiredAt(retired, now), version: version + 1 }).where(and(eq(categoryGroups.id, id), eq(categoryGroups.version, version))).returning({ id: categoryGroups.id })
      if (!changed) throw stale()
    }
    context.audit('feedbackGroup', id, { version: version + 1, retired })
    touchAll(context)
    return { version: version + 1 }
  },
})

/** The questions as given; those left out are retired, because old answers keep their meaning. A question never changes its kind. */
async function saveQuestions({ tx, now }: CommandContext, code: string, questions: CategoryData['questions']): Promise<void> {
  const before = await tx.select().from(categoryQuestions).where(eq(categoryQuestions.categoryCode, code))
  for (const [position, question] of questions.entries()) {
    const old = before.find((q) => q.code === question.code)
    if (old && old.type !== question.type) throw invalid(`questions.${position}.type`, 'feedback.typeFixed')
    const set = { ...question, hint: question.hint ?? null, position, retiredAt: null }
    await tx.insert(categoryQuestions).values({ categoryCode: code, ...set }).onConflictDoUpdate({ target: [categoryQuestions.categoryCode, categoryQuestions.code], set })
  }
  const kept = questions.map((q) => q.code)
  await tx.update(categoryQuestions).set({ retiredAt: now })
    .where(and(eq(categoryQuestions.categoryCode, code), isNull(categoryQuestions.retiredAt), kept.length ? notInArray(categoryQuestions.code, kept) : undefined))
}

/**
 * Makes or changes a category with its questions: texts, target, place, publicity, moderation. Reports sent before keep
 * their due date. Refuses a code that is taken, an unknown group, a category changed by someone else.
 */
export const saveCategory = defineCommand({
  name: 'feedback.saveCategory', input: categoryInput, allow,
  run: async (context, { code, version, retired, questions, ...rest }) => {
    const { tx, now } = context
    if (!(await tx.$count(categoryGroups, and(eq(categoryGroups.id, rest.groupId), isNull(categoryGroups.retiredAt))))) throw invalid('groupId', 'feedback.unknownGroup')
    const set = { ...rest, notice: rest.notice ?? null, retiredAt: retiredAt(retired, now), isExample: false }
    if (version === 0) {
      const [made] = await tx.insert(categories).values({ code, ...set }).onConflictDoNothing().returning({ code: categories.code })
      if (!made) throw invalid('code', 'feedback.taken')
    } else {
      const [changed] = await tx.update(categories).set({ ...set, version: version + 1 }).where(and(eq(categories.code, code), eq(categories.version, version))).returning({ code: categories.code })
      if (!changed) throw stale()
    }
    await saveQuestions(context, code, questions)
    context.audit('feedbackCategory', code, { version: version + 1, targetDays: rest.targetDays, moderateBefore: rest.moderateBefore, retired, questions: questions.length })
    touchAll(context)
    return { version: version + 1 }
  },
})

/** Makes or changes an answer template. Refuses one changed by someone else. */
export const saveTemplate = defineCommand({
  name: 'feedback.saveTemplate', input: templateInput, allow,
  run: async (context, { id, version, retired, ...rest }) => {
    const { tx, now } = context
    const set = { ...rest, groupId: rest.groupId ?? null, categoryCode: rest.categoryCode ?? null, status: rest.status ?? null, retiredAt: retiredAt(retired, now) }
    const [row] = id === undefined
      ? await tx.insert(answerTemplates).values(set).returning({ id: answerTemplates.id })
      : await tx.update(answerTemplates).set({ ...set, version: version + 1 }).where(and(eq(answerTemplates.id, id), eq(answerTemplates.version, version))).returning({ id: answerTemplates.id })
    if (!row) {
      if (id !== undefined && !(await tx.$count(answerTemplates, eq(answerTemplates.id, id)))) throw notFound()
      throw stale()
    }
    context.audit('feedbackTemplate', row.id, { retired })
    return { id: row.id, version: id === undefined ? 1 : version + 1 }
  },
})
