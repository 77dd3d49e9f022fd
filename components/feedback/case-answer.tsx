import { getTranslations } from 'next-intl/server'
import { Form } from '@/components/form/form'
import type { FormAction } from '@/components/form/form-client'
import { Select } from '@/components/form/select'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import { Icon } from '@/components/ui/icon'
import { Panel } from '@/components/ui/panel'
import type { StaffCase } from '@/lib/feedback/queries/case'
import type { TemplateDto } from '@/lib/feedback/queries/editing'
import { transitions } from '@/lib/feedback/rules/status'
import { fillTemplate } from '@/lib/feedback/rules/template'
import { locales, type Locale } from '@/lib/i18n/locales'
import { TemplateSelect } from './template-select'

/** States set elsewhere: joining has a form of its own, and only the sender withdraws. */
const elsewhere = ['duplicate', 'withdrawn']

/** State, answer and note in one sending. A template fills the answer at once with script, on sending without. */
export async function CaseAnswer({ report, templates, locale, action }: { report: StaffCase; templates: TemplateDto[]; locale: Locale; action: FormAction }) {
  const t = await getTranslations('feedbackStaff.case')
  const status = await getTranslations('feedback.status')
  const next = transitions[report.status].filter((s) => !elsewhere.includes(s))
  if (!next.length) return null
  const values = { number: report.number, title: report.title, category: report.categoryName, place: report.placeText, dueOn: report.dueOn }
  return (
    <Panel title={t('answer')} id="vastaa" className="no-print">
      <Form action={action} prefix="answer" labels={{ status: t('status'), publicAnswer: t('publicAnswer'), internalNote: t('internalNote'), transferredTo: t('transferredTo') }}>
        <input type="hidden" name="number" value={report.number} /><input type="hidden" name="version" value={report.version} /><input type="hidden" name="locale" value={locale} />
        <Select name="status" label={t('status')} value={report.status === 'duplicate' ? 'inReview' : report.status} empty={false} options={[...(report.status === 'duplicate' ? [] : [{ value: report.status, label: t('stay', { status: status(report.status) }) }]), ...next.map((s) => ({ value: s, label: status(s) }))]} />
        {templates.length > 0 && <TemplateSelect label={t('template')} hint={t('templateHint')} into="publicAnswer" templates={templates.map((one) => ({ id: one.id, name: one.name, lang: one.lang, status: one.status, text: fillTemplate(one.body, values, one.lang) }))} />}
        <TextArea name="publicAnswer" label={t('publicAnswer')} hint={t('publicAnswerHint')} optional rows={6} maxLength={5000} />
        <div className="pair">
          <Select name="answerLocale" label={t('answerLocale')} value={report.lang} empty={false} options={locales.map((l) => ({ value: l, label: t(`languages.${l}`) }))} />
          <TextField name="transferredTo" label={t('transferredTo')} hint={t('transferredHint')} optional value={report.transferredTo ?? ''} maxLength={200} autoComplete="off" />
        </div>
        <TextArea name="internalNote" label={t('internalNote')} hint={t('noteHint')} optional rows={2} maxLength={4000} />
        <SubmitButton icon={<Icon name="message-square-reply" />}>{t('send')}</SubmitButton>
      </Form>
    </Panel>
  )
}
