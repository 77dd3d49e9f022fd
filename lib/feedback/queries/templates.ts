import 'server-only'
import { eq } from 'drizzle-orm'
import { getDb } from '@/db/client'
import { categories } from '@/db/schema/feedback'
import type { Actor } from '@/lib/auth/actor'
import { localised, locales, type Locale } from '@/lib/i18n/locales'
import { fillTemplate } from '../rules/template'
import type { FeedbackStatus } from '../types'
import { listTemplates } from './editing'

export type FilledTemplate = { id: string; name: string; status: FeedbackStatus | null; text: Record<Locale, string> }
type Case = { number: string; title: string; categoryCode: string; groupId: string; placeText: string | null; dueOn: string | null }

/** The answer templates that fit a case, filled from it in every language, the most particular first. For staff of its group; others get none. */
export async function listFilledTemplates(actor: Actor, of: Case): Promise<FilledTemplate[]> {
  const [category] = await (await getDb()).select({ name: categories.name }).from(categories).where(eq(categories.code, of.categoryCode))
  const found = new Map<string, FilledTemplate>()
  for (const locale of locales) {
    const values = { number: of.number, title: of.title, category: category ? localised(category.name, locale).text : '', place: of.placeText, dueOn: of.dueOn }
    for (const { id, name, status, body, lang } of await listTemplates(actor, of, locale)) {
      const entry = found.get(id) ?? { id, name, status, text: { fi: '', en: '', sv: '' } }
      // A missing language falls back to another one, and is filled as that one.
      entry.text[locale] = fillTemplate(body, values, lang)
      found.set(id, entry)
    }
  }
  return [...found.values()]
}
