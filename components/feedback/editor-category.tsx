import { getTranslations } from 'next-intl/server'
import { Checkbox } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import type { FormAction } from '@/components/form/form-client'
import { Select } from '@/components/form/select'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import { BackLink } from '@/components/ui/breadcrumbs'
import { PageHead, Panel } from '@/components/ui/panel'
import { optionLines, questionRows, stopLines } from '@/lib/feedback/editor-form'
import type { getCategoryForEditing, listCategoriesForEditing } from '@/lib/feedback/queries/editing'
import { questionTypes } from '@/lib/feedback/types'
import { href } from '@/lib/i18n/href'
import { localised, locales, type Locale } from '@/lib/i18n/locales'
import { LocalFields, localLabels } from './editor-local'
import { IconField } from './editor-icon'
import { CategoryPreview } from './editor-preview'

type Category = Awaited<ReturnType<typeof getCategoryForEditing>>
type Names = Record<'fi' | 'sv' | 'en', string>
type Props = { category: Category | null; groups: Awaited<ReturnType<typeof listCategoriesForEditing>>; locale: Locale; save: FormAction }

/** One extra question; its code emptied takes it off the form. */
async function QuestionFields({ i, question: q, names }: { i: number; question?: Category['questions'][number]; names: Names }) {
  const t = await getTranslations('feedbackEditors.categories')
  const at = `questions.${i}`
  return (
    <details className="deed-fold">
      <summary>{q ? `${t('question', { n: i + 1 })}: ${q.label.fi}` : t('newQuestion')}</summary>
      <div className="form">
        <TextField name={`${at}.code`} label={t('code')} hint={t('questionHint')} optional value={q?.code} maxLength={40} />
        <Select name={`${at}.type`} label={t('type')} value={q?.type ?? 'text'} empty={false} options={questionTypes.map((type) => ({ value: type, label: t(`types.${type}`) }))} />
        <LocalFields name={`${at}.label`} label={t('label')} names={names} value={q?.label} maxLength={200} optional={!q} />
        <LocalFields name={`${at}.hint`} label={t('hint')} names={names} value={q?.hint} maxLength={300} optional />
        <Checkbox name={`${at}.required`} label={t('required')} checked={q?.required ?? false} />
        <TextArea name={`${at}.options`} label={t('options')} hint={t('optionsHint')} optional value={q ? optionLines(q.options) : ''} rows={4} />
        <TextArea name={`${at}.stops`} label={t('stops')} hint={t('stopsHint')} optional value={q ? stopLines(q.options) : ''} rows={3} />
      </div>
    </details>
  )
}

/** The names of a question's fields for the summary of errors. */
function questionLabels(i: number, t: Awaited<ReturnType<typeof getTranslations<'feedbackEditors.categories'>>>, names: Names): Record<string, string> {
  const at = `questions.${i}`
  const own = { [`${at}.code`]: t('code'), [`${at}.type`]: t('type'), [`${at}.options`]: t('options'), ...localLabels(`${at}.label`, t('label'), names) }
  return Object.fromEntries(Object.entries(own).map(([key, label]) => [key, `${t('question', { n: i + 1 })}, ${label}`]))
}

/** What advice says besides its own words, in each language; patterns, filled in the browser. */
const stopsByLanguage = async () => Object.fromEntries(await Promise.all(locales.map(async (l) => {
  const t = await getTranslations({ locale: l, namespace: 'feedbackForm.stop' })
  return [l, { call: t.raw('call') as string, open: t('open') }] as const
}))) as Record<Locale, { call: string; open: string }>

/** A topic with its texts, rules and questions; the preview shows it as the resident will see it. */
export async function CategoryForm({ category, groups, locale, save }: Props) {
  const t = await getTranslations('feedbackEditors.categories')
  const names = t.raw('languages') as Names
  const shown = Math.min(questionRows, (category?.questions.length ?? 0) + 2)
  const labels = {
    code: t('id'), groupId: t('group'), icon: t('icon'), position: t('position'), targetDays: t('targetDays'), statutoryDays: t('statutoryDays'),
    ...localLabels('name', t('name'), names), ...localLabels('description', t('description'), names), ...localLabels('keywords', t('keywords'), names), ...localLabels('notice', t('notice'), names),
    ...Object.assign({}, ...Array.from({ length: shown }, (_, i) => questionLabels(i, t, names))) as Record<string, string>,
  }
  return (
    <>
      <PageHead above={<BackLink href={href(locale, '/staff/categories')}>{t('back')}</BackLink>} title={category ? localised(category.name, locale).text : t('new')} lead={t('lead')} />
      <Form action={save} labels={labels}>
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="version" value={category?.version ?? 0} />
        <CategoryPreview title={t('preview')} languageNames={names} stops={await stopsByLanguage()} />
        <Panel title={t('texts')} id="h-texts"><div className="form">
          {category ? <input type="hidden" name="code" value={category.code} /> : <TextField name="code" label={t('id')} hint={t('idHint')} maxLength={20} />}
          <Select name="groupId" label={t('group')} value={category?.groupId} options={groups.filter((g) => !g.retiredAt || g.id === category?.groupId).map((g) => ({ value: g.id, label: localised(g.name, locale).text }))} />
          <LocalFields name="name" label={t('name')} names={names} value={category?.name} maxLength={80} />
          <LocalFields name="description" label={t('description')} names={names} value={category?.description} maxLength={400} rows={2} />
          <LocalFields name="keywords" label={t('keywords')} names={names} value={category?.keywords} maxLength={1000} />
          <LocalFields name="notice" label={t('notice')} names={names} value={category?.notice} maxLength={600} rows={2} optional />
        </div></Panel>
        <Panel title={t('rules')} id="h-rules"><div className="form">
          <IconField value={category?.icon} />
          <TextField name="position" label={t('position')} inputMode="numeric" value={category?.position ?? 0} />
          <TextField name="targetDays" label={t('targetDays')} inputMode="numeric" value={category?.targetDays ?? 5} />
          <TextField name="statutoryDays" label={t('statutoryDays')} inputMode="numeric" optional value={category?.statutoryDays ?? undefined} />
          <Checkbox name="placeRequired" label={t('placeRequired')} checked={category?.placeRequired ?? true} />
          <Checkbox name="publicByDefault" label={t('publicByDefault')} checked={category?.publicByDefault ?? true} />
          <Checkbox name="moderateBefore" label={t('moderateBefore')} checked={category?.moderateBefore ?? true} />
          <Checkbox name="retired" label={t('retired')} checked={category ? category.retiredAt !== null : false} />
        </div></Panel>
        <Panel title={t('questions')} id="h-questions">
          {Array.from({ length: shown }, (_, i) => <QuestionFields key={i} i={i} question={category?.questions[i]} names={names} />)}
        </Panel>
        <p className="hint">{t('previewHint')}</p>
        <div className="btns"><SubmitButton>{t('save')}</SubmitButton><SubmitButton look="secondary" name="act" value="preview">{t('previewButton')}</SubmitButton></div>
      </Form>
    </>
  )
}
