import type { Locale } from '@/lib/i18n/locales'
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

/** The report that a draft makes. The page that sends by script and the action that sends without give the same one. */
export const reportOf = (data: DraftData, locale: Locale) => ({
  locale, categoryCode: data.categoryCode ?? '', title: data.title ?? '', description: data.description ?? '', answers: data.answers ?? {},
  lat: data.lat, lon: data.lon, placeText: data.placeText, nearBorderConfirmed: data.nearBorderConfirmed ?? false,
  photos: (data.photos ?? []).map(({ token, alt }) => ({ token, alt })), publishable: data.publishable ?? true,
  reporterName: data.reporterName, reporterEmail: data.reporterEmail, reporterPhone: data.reporterPhone,
})
