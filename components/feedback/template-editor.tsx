import { getTranslations } from 'next-intl/server'
import { Checkbox } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import type { FormAction } from '@/components/form/form-client'
import { Select } from '@/components/form/select'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Badge } from '@/components/ui/badge'
import { BackLink } from '@/components/ui/breadcrumbs'
import { Note } from '@/components/ui/note'
import { PageHead, Panel } from '@/components/ui/panel'
import type { listCategoriesForEditing, listTemplatesForEditing } from '@/lib/feedback/queries/editing'
import { feedbackStatuses } from '@/lib/feedback/types'
import { href } from '@/lib/i18n/href'
import { localised, type Locale } from '@/lib/i18n/locales'
import { LocalFields, localLabels } from './editor-local'
import { TemplatePreview } from './editor-preview'

type Template = Awaited<ReturnType<typeof listTemplatesForEditing>>[number]
type Props = { templates: Template[]; groups: Awaited<ReturnType<typeof listCategoriesForEditing>>; locale: Locale; done: boolean; save: FormAction }

/** One template, or a new one: whom it is for, its words in three languages, and the preview as the receiver reads it. */
async function TemplateForm({ template, groups, locale, save }: Pick<Props, 'groups' | 'locale' | 'save'> & { template?: Template }) {
  const t = await getTranslations('feedbackEditors.templates')
  const categories = await getTranslations('feedbackEditors.categories')
  const statuses = await getTranslations('feedback.status')
  const names = categories.raw('languages') as Record<'fi' | 'sv' | 'en', string>
  const sample = { number: 'P-7F3K-9Q', title: t('sampleTitle'), category: localised(groups[0]?.categories[0]?.name ?? { fi: '' }, locale).text, place: t('samplePlace'), dueOn: '2026-12-01' }
  return (
    <Form action={save} labels={{ name: t('name'), position: t('position'), ...localLabels('body', t('body'), names) }} prefix={`template-${template?.id ?? 'new'}`}>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="version" value={template?.version ?? 0} />
      {template && <input type="hidden" name="id" value={template.id} />}
      <TemplatePreview title={t('preview')} languageNames={names} sample={sample} />
      <TextField name="name" label={t('name')} value={template?.name} maxLength={80} />
      <Select name="groupId" label={t('group')} optional empty={t('any')} value={template?.groupId ?? undefined} options={groups.map((g) => ({ value: g.id, label: localised(g.name, locale).text }))} />
      <Select name="categoryCode" label={t('category')} optional empty={t('any')} value={template?.categoryCode ?? undefined} groups={groups.map((g) => ({ label: localised(g.name, locale).text, options: g.categories.map((c) => ({ value: c.code, label: localised(c.name, locale).text })) }))} />
      <Select name="status" label={t('status')} optional empty={t('any')} value={template?.status ?? undefined} options={feedbackStatuses.map((s) => ({ value: s, label: statuses(s) }))} />
      <LocalFields name="body" label={t('body')} names={names} value={template?.body} maxLength={5000} rows={4} />
      <TextField name="position" label={t('position')} inputMode="numeric" value={template?.position ?? 0} />
      <Checkbox name="retired" label={t('retired')} checked={template ? template.retiredAt !== null : false} />
      <p className="hint">{t('previewHint')}</p>
      <div className="btns"><SubmitButton>{t('save')}</SubmitButton><SubmitButton look="secondary" name="act" value="preview">{t('previewButton')}</SubmitButton></div>
    </Form>
  )
}

/** Every answer template, each with its form folded below its name. */
export async function TemplateEditor({ templates, groups, locale, done, save }: Props) {
  const t = await getTranslations('feedbackEditors.templates')
  const categories = await getTranslations('feedbackEditors.categories')
  return (
    <>
      <PageHead above={<BackLink href={href(locale, '/staff/categories')}>{categories('back')}</BackLink>} title={t('title')} lead={t('lead')} />
      {done && <Note tone="done" role="status">{t('saved')}</Note>}
      {templates.length === 0 && <Note>{t('none')}</Note>}
      <Panel>
        {templates.map((template) => <details className="deed-fold" key={`${template.id}-${template.version}`}><summary>{template.name} {template.retiredAt && <Badge tone="idle">{t('retiredMark')}</Badge>}</summary><TemplateForm template={template} groups={groups} locale={locale} save={save} /></details>)}
        <details className="deed-fold" open={templates.length === 0}><summary>{t('new')}</summary><TemplateForm groups={groups} locale={locale} save={save} /></details>
      </Panel>
    </>
  )
}
