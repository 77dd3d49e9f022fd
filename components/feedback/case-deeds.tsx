import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Form } from '@/components/form/form'
import type { FormAction } from '@/components/form/form-client'
import { Select } from '@/components/form/select'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import { Icon } from '@/components/ui/icon'
import { Panel } from '@/components/ui/panel'
import { hidingRules, type CategoryGroupDto } from '@/lib/feedback/types'
import { FormFold } from './case-fold'
import { Which, type CaseAt } from './case-which'

export type CaseActions = Record<'hide' | 'makePrivate' | 'mend' | 'note' | 'take' | 'assign' | 'move', FormAction>
type Props = { at: CaseAt; handlers: { id: string; name: string }[]; groups: CategoryGroupDto[]; me: string | null; actions: CaseActions; /** Folds that another part brings: place, other reports. */ more: ReactNode }

type FoldProps = { label: string; at: CaseAt; action: FormAction; prefix: string; labels?: Record<string, string>; children: ReactNode }
const Fold = ({ label, at, children, ...form }: FoldProps) => <Form {...form} className="caseform"><Which {...at} /><FormFold label={label}>{children}</FormFold></Form>

/** A report that nobody else sees yet asks for its first deed before anything else. */
export async function CasePublish({ at, action }: { at: CaseAt; action: FormAction }) {
  const { report } = at
  const t = await getTranslations('feedbackStaff.case')
  if (!report.publishable || report.moderation === 'public') return null
  const hidden = report.moderation === 'hidden'
  return (
    <Form action={action} prefix="publish" className="note note--wait no-print"><Which {...at} />
      <Icon name="eye-off" /><strong>{t(hidden ? 'hiddenNow' : 'waitingNow')}</strong>
      <div className="btns"><SubmitButton look={hidden ? 'secondary' : 'primary'} icon={<Icon name="eye" />}>{t(hidden ? 'unhide' : 'publish')}</SubmitButton></div>
    </Form>
  )
}

/** Whether others see it: hide, keep private, mend the words. */
export async function CasePublicity({ at, actions }: Pick<Props, 'at' | 'actions'>) {
  const { report } = at
  const t = await getTranslations('feedbackStaff.case')
  const rules = await getTranslations('feedback.rules')
  return (
    <Panel title={t('moderate')} id="h-moderate" className="no-print">
      {report.moderation !== 'hidden' && (
        <Fold label={t('hide')} at={at} action={actions.hide} prefix="hide" labels={{ rule: t('rule'), reason: t('reason') }}>
            <Select name="rule" label={t('rule')} options={hidingRules.map((r) => ({ value: r, label: rules(r) }))} />
            <TextArea name="reason" label={t('reason')} hint={t('reasonHint')} rows={3} maxLength={1000} />
            <SubmitButton look="danger">{t('hide')}</SubmitButton>
          </Fold>
      )}
      <Fold label={t('mend')} at={at} action={actions.mend} prefix="mend" labels={{ title: t('heading'), description: t('description'), reason: t('mendReason') }}>
          <TextField name="title" label={t('heading')} value={report.title} maxLength={120} />
          <TextArea name="description" label={t('description')} value={report.description} rows={6} maxLength={4000} />
          <TextArea name="reason" label={t('mendReason')} rows={2} maxLength={1000} />
          <SubmitButton look="secondary">{t('mendButton')}</SubmitButton>
        </Fold>
      {report.publishable && report.can.handle && <Fold label={t('makePrivate')} at={at} action={actions.makePrivate} prefix="private"><p>{t('makePrivateText')}</p><SubmitButton look="secondary">{t('makePrivate')}</SubmitButton></Fold>}
    </Panel>
  )
}

/** Who handles it, under which category, and with which other reports it belongs. */
export async function CaseHandling({ at, handlers, groups, me, actions, more }: Props) {
  const { report } = at
  const t = await getTranslations('feedbackStaff.case')
  return (
    <Panel title={t('handle')} id="h-handle" className="no-print">
      {report.assignee?.id !== me && <Form action={actions.take} prefix="take"><Which {...at} /><SubmitButton look="secondary" icon={<Icon name="user-plus" />}>{t('take')}</SubmitButton></Form>}
      <Fold label={t('assign')} at={at} action={actions.assign} prefix="assign" labels={{ assigneeId: t('assignee') }}>
          <Select name="assigneeId" label={t('assignee')} value={report.assignee?.id ?? ''} empty={t('nobody')} optional options={handlers.map((h) => ({ value: h.id, label: h.name }))} /><SubmitButton look="secondary">{t('assignButton')}</SubmitButton>
        </Fold>
      <Fold label={t('move')} at={at} action={actions.move} prefix="move" labels={{ categoryCode: t('category') }}>
          <Select name="categoryCode" label={t('category')} groups={groups.map((g) => ({ label: g.name, options: g.categories.filter((c) => c.code !== report.categoryCode).map((c) => ({ value: c.code, label: c.name })) }))} />
          <TextArea name="reason" label={t('moveReason')} optional rows={2} maxLength={1000} /><SubmitButton look="secondary">{t('moveButton')}</SubmitButton>
        </Fold>
      {more}
      <Fold label={t('note')} at={at} action={actions.note} prefix="note" labels={{ body: t('noteText') }}><TextArea name="body" label={t('noteText')} hint={t('noteHint')} rows={3} maxLength={1000} /><SubmitButton look="secondary">{t('noteButton')}</SubmitButton></Fold>
    </Panel>
  )
}

/** Readers' flags that wait for someone. */
export async function CaseFlags({ at, action }: { at: CaseAt; action: FormAction }) {
  const { report } = at
  const t = await getTranslations('feedbackStaff.case')
  if (!report.flags.length) return null
  return (
    <Panel title={t('flags')} id="h-flags" tone="tint">
      {report.flags.map((flag) => (
        <div key={flag.id} className="stack">
          <p><strong>{t(`flag.${flag.kind}`)}</strong>{flag.body && <>: {flag.body}</>}</p>
          {report.can.moderate && (
            <Form action={action} prefix={`flag-${flag.id}`} labels={{ resolution: t('resolution') }}><Which {...at} /><input type="hidden" name="flagId" value={flag.id} />
              <TextField name="resolution" label={t('resolution')} maxLength={1000} autoComplete="off" /><SubmitButton look="secondary" size="s">{t('resolve')}</SubmitButton>
            </Form>
          )}
        </div>
      ))}
    </Panel>
  )
}
