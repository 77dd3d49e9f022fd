import type { Answers } from './types'

/** What a form being filled holds, page by page. Everything is as typed; the command checks it all at the end. */
export type DraftData = {
  categoryCode?: string
  answers?: Answers
  lat?: number | null
  lon?: number | null
  placeText?: string
  nearBorderConfirmed?: boolean
  photos?: { id: string; token: string; alt: string }[]
  title?: string
  description?: string
  publishable?: boolean
  reporterName?: string
  reporterEmail?: string
  reporterPhone?: string
}

/** The four pages of the form. */
export const formSteps = ['topic', 'place', 'words', 'review'] as const
export type FormStep = (typeof formSteps)[number]

/** How far a draft has come: no page can be opened before those it needs. */
export function reachedStep(data: DraftData, placeRequired: boolean): FormStep {
  if (!data.categoryCode) return 'topic'
  if (data.answers === undefined || (placeRequired && (data.lat == null || data.lon == null))) return 'place'
  if (!data.title || !data.description) return 'words'
  return 'review'
}

/** Answers of a category's questions from form fields `q-<code>`; numbers are read with a comma too. */
export function answersFromForm(questions: { code: string; type: string }[], form: FormData): Answers {
  const answers: Answers = {}
  for (const { code, type } of questions) {
    const all = form.getAll(`q-${code}`).filter((v): v is string => typeof v === 'string' && v.trim() !== '')
    if (!all.length) continue
    const first = (all[0] ?? '').trim()
    if (type === 'many') answers[code] = all
    else if (type === 'number') answers[code] = Number.isFinite(Number(first.replace(',', '.'))) ? Number(first.replace(',', '.')) : first
    else answers[code] = first.slice(0, 1000)
  }
  return answers
}
