import { getTranslations } from 'next-intl/server'
import { Form } from '@/components/form/form'
import type { FormAction } from '@/components/form/form-client'
import { Select } from '@/components/form/select'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import { Icon } from '@/components/ui/icon'
import { Panel } from '@/components/ui/panel'
import { formLocale, mayStay, statusChoices } from '@/lib/feedback/case-form'
import type { StaffCase } from '@/lib/feedback/queries/case'
import { locales } from '@/lib/i18n/locales'
import { CaseTemplate, type TemplateChoice } from './case-template'
import { Which, type CaseAt } from './case-which'

/** Who will see the answer and how they hear of it, before the button. */
async function WhatNext({ report }: { report: StaffCase }) {
  const t = await getTranslations('feedbackStaff.case.next')
  const everyone = report.publishable && report.moderation === 'public'
  return <p className="meta">{t(everyone ? 'public' : 'hidden')} {t(report.reporter?.email ? 'mail' : 'code')}</p>
}

/** State, answer and note in one sending; only states that the case may go to are offered. */
export async function CaseAnswer({ at, templates, action }: { at: CaseAt; templates: TemplateChoice[]; action: FormAction }) {
  const t = await getTranslations('feedbackStaff.case')
  const status = await getTranslations('feedback.status')
  const { report, locale } = at
  const next = statusChoices(report.status)
  if (!next.length) return null
  const stay = mayStay(report.status) ? [{ value: report.status, label: t('stay', { status: status(report.status) }) }] : []
  const options = [...stay, ...next.map((s) => ({ value: s, label: status(s) }))]
  return (
    <Panel title={t('answer')} id="answer" className="no-print">
      <Form action={action} prefix="answer" className="form form--answer" labels={{ status: t('status'), template: t('template'), publicAnswer: t('publicAnswer'), internalNote: t('internalNote'), transferredTo: t('transferredTo') }}>
        <Which {...at} />
        <Select name="status" label={t('status')} value={options[0]?.value} empty={false} options={options} />
        <div className="only-not-ours"><TextField name="transferredTo" label={t('transferredTo')} hint={t('transferredHint')} value={report.transferredTo ?? ''} maxLength={200} autoComplete="off" /></div>
        <CaseTemplate templates={templates} language={formLocale(report.lang, locale)} languages={locales.map((l) => ({ value: l, label: t(`languages.${l}`) }))} staying={options[0]?.value ?? ''}
          words={{ template: t('template'), hint: t('templateHint'), fill: t('fillTemplate'), language: t('answerLocale') }} />
        <TextArea name="publicAnswer" label={t('publicAnswer')} hint={t('publicAnswerHint')} optional rows={6} maxLength={5000} />
        <TextArea name="internalNote" label={t('internalNote')} hint={t('noteHint')} optional rows={2} maxLength={4000} />
        <WhatNext report={report} />
        <div className="btns"><SubmitButton icon={<Icon name="message-square-reply" />}>{t('send')}</SubmitButton></div>
      </Form>
    </Panel>
  )
}
