import { CheckboxGroup, RadioGroup } from '@/components/form/choices'
import { DateField, TextField } from '@/components/form/text-field'
import { Icon } from '@/components/ui/icon'
import { Note } from '@/components/ui/note'
import type { CategoryDto, QuestionDto } from '@/lib/feedback/types'

/** Parts of the resident's form that the editor's preview shows as well, so that both are always the same. */
export type StopWords = { call: (phone: string) => string; open: string }

/** The words of advice from `getTranslations('feedbackForm.stop')`. */
export const stopWords = (t: (key: 'call' | 'open', values?: { phone: string }) => string): StopWords => ({ call: (phone) => t('call', { phone }), open: t('open') })

/** One topic to choose, with its description. */
export function TopicChoice({ category, checked, name = 'categoryCode' }: { category: Pick<CategoryDto, 'code' | 'name' | 'description' | 'icon'>; checked: boolean; name?: string }) {
  const id = `${name === 'categoryCode' ? 'topic' : name}-${category.code}`
  return (
    <div className="check topic">
      <input type="radio" id={id} name={name} value={category.code} defaultChecked={checked} aria-describedby={`${id}-hint`} />
      <label htmlFor={id}><Icon name={category.icon} />{category.name}</label>
      <span className="hint" id={`${id}-hint`}>{category.description}</span>
    </div>
  )
}

function Advice({ stop, words }: { stop: NonNullable<QuestionDto['options'][number]['stop']>; words: StopWords }) {
  return (
    <Note tone={stop.phone ? 'danger' : 'info'} icon={stop.phone ? 'phone' : 'info'} title={stop.title}>
      {stop.body} {stop.phone && <a href={`tel:${stop.phone}`}>{words.call(stop.phone)}</a>} {stop.url && <a href={stop.url}>{words.open}</a>}
    </Note>
  )
}

/** A category's own question; a choice that ends with advice shows it while it is chosen. */
export function Question({ question: q, value, words, name = `q-${q.code}` }: { question: QuestionDto; value: unknown; words: StopWords; name?: string }) {
  const basics = { name, label: q.label, hint: q.hint ?? undefined, optional: !q.required }
  const choices = q.options.map((o) => ({ value: o.key, label: o.label, after: o.stop && <Advice stop={o.stop} words={words} /> }))
  if (q.type === 'one') return <RadioGroup {...basics} choices={choices} value={typeof value === 'string' ? value : undefined} />
  if (q.type === 'many') return <CheckboxGroup {...basics} choices={choices} value={Array.isArray(value) ? value : undefined} />
  if (q.type === 'number') return <TextField {...basics} inputMode="decimal" value={typeof value === 'number' ? value : undefined} />
  if (q.type === 'date') return <DateField {...basics} value={typeof value === 'string' ? value : undefined} />
  return <TextField {...basics} value={typeof value === 'string' ? value : undefined} maxLength={1000} />
}
