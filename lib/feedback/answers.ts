import { AppError } from '@/lib/core/errors'
import type { Answers, QuestionOption, QuestionType } from './types'

export type Question = { code: string; type: QuestionType; required: boolean; options: QuestionOption[] }

const isAnswered = (value: Answers[string] | undefined) => value !== undefined && value !== '' && !(Array.isArray(value) && !value.length)

/** A day that is in the calendar: JavaScript takes the 30th of February for the 2nd of March. */
function isCalendarDate(value: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null
  return at !== null && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value)
}

function problem(question: Question, value: Answers[string] | undefined): string | null {
  if (value === undefined || !isAnswered(value)) return question.required ? 'required' : null
  const option = (key: unknown) => question.options.find((o) => o.key === key)
  switch (question.type) {
    case 'text': return typeof value === 'string' ? null : 'badAnswer'
    case 'number': return typeof value === 'number' && Number.isFinite(value) ? null : 'badNumber'
    case 'date': return typeof value === 'string' && isCalendarDate(value) ? null : 'badDate'
    case 'one': {
      const chosen = typeof value === 'string' ? option(value) : undefined
      return chosen ? (chosen.stop ? 'stopAdvice' : null) : 'badAnswer'
    }
    case 'many': {
      if (!Array.isArray(value) || new Set(value).size !== value.length) return 'badAnswer'
      const chosen = value.map(option)
      return chosen.every(Boolean) ? (chosen.some((o) => o?.stop) ? 'stopAdvice' : null) : 'badAnswer'
    }
  }
}

/**
 * Checks answers against a category's questions and leaves out the empty ones.
 * @throws AppError invalid: a required one missing, a wrong kind, an unknown code, or a choice that ends with advice.
 */
export function checkAnswers(questions: Question[], answers: Answers): Answers {
  const fields: Record<string, string[]> = {}
  const kept: Answers = {}
  for (const question of questions) {
    const value = Object.hasOwn(answers, question.code) ? answers[question.code] : undefined
    const key = problem(question, value)
    if (key) fields[`answers.${question.code}`] = [key]
    else if (value !== undefined && isAnswered(value)) kept[question.code] = value
  }
  const known = new Set(questions.map((q) => q.code))
  for (const code of Object.keys(answers)) if (!known.has(code)) fields[`answers.${code}`] = ['badAnswer']
  if (Object.keys(fields).length) throw new AppError('invalid', 'invalid', { fields })
  return kept
}
