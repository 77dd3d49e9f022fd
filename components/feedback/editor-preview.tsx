'use client'
import { useContext, type ReactNode } from 'react'
import { fill, FormContext } from '@/components/form/form-context'
import { Note } from '@/components/ui/note'
import { fillTemplate, type TemplateValues } from '@/lib/feedback/rules/template'
import type { QuestionDto, QuestionOption, QuestionType } from '@/lib/feedback/types'
import type { Locale } from '@/lib/i18n/locales'
import { Question, TopicChoice } from './form-parts'

type Text = { fi: string; sv?: string; en?: string }
type Draft = { code: string; icon: string; name: Text; description: Text; notice?: Text; questions: { code: string; type: QuestionType; label: Text; hint?: Text; required: boolean; options: QuestionOption[] }[] }
const languages: Locale[] = ['fi', 'sv', 'en']
const pick = (text: Text, locale: Locale) => text[locale] ?? text.fi

/** A question as the resident's form gets it, in one language. */
const questionIn = (q: Draft['questions'][number], locale: Locale): QuestionDto => ({
  code: q.code, type: q.type, label: pick(q.label, locale), hint: q.hint ? pick(q.hint, locale) : null, required: q.required,
  options: q.options.map(({ key, label, stop }) => ({ key, label: pick(label, locale), stop: stop ? { title: pick(stop.title, locale), body: pick(stop.body, locale), phone: stop.phone ?? null, url: stop.url ?? null } : null })),
})

type PreviewProps = { title: string; languageNames: Record<Locale, string>; /** "Call {phone}" and "Open", as the resident's form says them. */ stops: Record<Locale, { call: string; open: string }> }

/** The topic with the very parts of the resident's form, in each language; only after "preview" was pressed. */
export function CategoryPreview({ title, languageNames, stops }: PreviewProps) {
  const category = useContext(FormContext).state.values.preview as Draft | undefined
  if (!category) return null
  return (
    <section className="panel panel--tint" aria-label={title} role="status"><h2>{title}</h2>
      {languages.map((l) => (
        <div key={l} lang={l} className="preview form"><h3>{languageNames[l]}</h3>
          <TopicChoice name={`preview-${l}`} checked={false} category={{ code: category.code, icon: category.icon, name: pick(category.name, l), description: pick(category.description, l) }} />
          {category.notice && <Note>{pick(category.notice, l)}</Note>}
          {category.questions.map((q) => <Question key={q.code} name={`preview-${l}-${q.code}`} question={questionIn(q, l)} value={undefined} words={{ call: (phone) => fill(stops[l].call, { phone }), open: stops[l].open }} />)}
        </div>
      ))}
    </section>
  )
}

/** The answer as its receiver reads it, placeholders filled from an example, in each language. */
export function TemplatePreview({ title, languageNames, sample }: { title: ReactNode; languageNames: Record<Locale, string>; sample: TemplateValues }) {
  const template = useContext(FormContext).state.values.preview as { body: Text } | undefined
  if (!template) return null
  return (
    <section className="panel panel--tint" role="status"><h2>{title}</h2>
      {languages.map((l) => <div key={l} lang={template.body[l] ? l : 'fi'} className="preview"><h3 lang={l}>{languageNames[l]}</h3><p className="preview__words">{fillTemplate(pick(template.body, l), sample, template.body[l] ? l : 'fi')}</p></div>)}
    </section>
  )
}
