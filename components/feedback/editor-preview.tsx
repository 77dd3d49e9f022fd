'use client'
import { useContext, type ReactNode } from 'react'
import { CheckboxGroup, RadioGroup } from '@/components/form/choices'
import { FormContext } from '@/components/form/form-context'
import { DateField, TextField } from '@/components/form/text-field'
import { fillTemplate, type TemplateValues } from '@/lib/feedback/rules/template'
import type { QuestionType } from '@/lib/feedback/types'
import type { Locale } from '@/lib/i18n/locales'

type Text = { fi: string; sv?: string; en?: string }
type Question = { code: string; type: QuestionType; label: Text; hint?: Text; required: boolean; options: { key: string; label: Text; stop?: { title: Text; body: Text; phone?: string } }[] }
type Category = { name: Text; description: Text; notice?: Text; questions: Question[] }
const languages: Locale[] = ['fi', 'sv', 'en']
const pick = (text: Text, locale: Locale) => text[locale] ?? text.fi

/** A question with the same parts as in the resident's form. */
function PreviewQuestion({ q, locale }: { q: Question; locale: Locale }) {
  const basics = { name: `preview-${locale}-${q.code}`, label: pick(q.label, locale), hint: q.hint && pick(q.hint, locale), optional: !q.required }
  const choices = q.options.map((o) => ({ value: o.key, label: pick(o.label, locale), hint: o.stop && `${pick(o.stop.title, locale)}. ${pick(o.stop.body, locale)} ${o.stop.phone ?? ''}` }))
  if (q.type === 'one') return <RadioGroup {...basics} choices={choices} />
  if (q.type === 'many') return <CheckboxGroup {...basics} choices={choices} />
  return q.type === 'date' ? <DateField {...basics} /> : <TextField {...basics} />
}

/** The topic as the resident's form shows it, in each language; only after "preview" was pressed. */
export function CategoryPreview({ title, languageNames }: { title: string; languageNames: Record<Locale, string> }) {
  const category = useContext(FormContext).state.values.preview as Category | undefined
  if (!category) return null
  return (
    <section className="panel panel--tint" aria-label={title} role="status"><h2>{title}</h2>
      {languages.map((l) => (
        <div key={l} lang={l} className="preview"><h3>{languageNames[l]}</h3>
          <p><strong>{pick(category.name, l)}</strong><br /><span className="soft">{pick(category.description, l)}</span></p>
          {category.notice && <p className="note">{pick(category.notice, l)}</p>}
          {category.questions.map((q) => <PreviewQuestion key={q.code} q={q} locale={l} />)}
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
