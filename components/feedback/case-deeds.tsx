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
import type { StaffCase } from '@/lib/feedback/queries/case'
import { isAllowedTransition } from '@/lib/feedback/rules/status'
import { hidingRules, type CategoryGroupDto } from '@/lib/feedback/types'
import type { Locale } from '@/lib/i18n/locales'

export type CaseActions = Record<'publish' | 'hide' | 'makePrivate' | 'mend' | 'note' | 'take' | 'assign' | 'move' | 'join' | 'link' | 'flagDone', FormAction>
type Props = { report: StaffCase; handlers: { id: string; name: string }[]; groups: CategoryGroupDto[]; me: string | null; locale: Locale; actions: CaseActions }

const Fold = ({ label, children }: { label: string; children: ReactNode }) => <details className="disclosure deed-fold"><summary>{label}</summary>{children}</details>
const Which = ({ report, locale }: { report: StaffCase; locale: Locale }) => <><input type="hidden" name="number" value={report.number} /><input type="hidden" name="version" value={report.version} /><input type="hidden" name="locale" value={locale} /></>

/** Whether others see it: publish, hide, keep private, mend the words. */
export async function CasePublicity({ report, locale, actions }: Pick<Props, 'report' | 'locale' | 'actions'>) {
  const t = await getTranslations('feedbackStaff.case')
  const rules = await getTranslations('feedback.rules')
  const which = <Which report={report} locale={locale} />
  return (
    <Panel title={t('moderate')} id="h-moderate" className="no-print">
      {report.publishable && report.moderation !== 'public' && <Form action={actions.publish} prefix="publish">{which}<SubmitButton icon={<Icon name="eye" />}>{t('publish')}</SubmitButton></Form>}
      {report.moderation !== 'hidden' && (
        <Fold label={t('hide')}>
          <Form action={actions.hide} prefix="hide" labels={{ rule: t('rule'), reason: t('reason') }}>{which}
            <Select name="rule" label={t('rule')} options={hidingRules.map((r) => ({ value: r, label: rules(r) }))} />
            <TextArea name="reason" label={t('reason')} hint={t('reasonHint')} rows={3} maxLength={1000} />
            <SubmitButton look="danger">{t('hide')}</SubmitButton>
          </Form>
        </Fold>
      )}
      <Fold label={t('mend')}>
        <Form action={actions.mend} prefix="mend" labels={{ title: t('heading'), description: t('description'), reason: t('mendReason') }}>{which}
          <TextField name="title" label={t('heading')} value={report.title} maxLength={120} />
          <TextArea name="description" label={t('description')} value={report.description} rows={6} maxLength={4000} />
          <TextArea name="reason" label={t('mendReason')} rows={2} maxLength={1000} />
          <SubmitButton look="secondary">{t('mendButton')}</SubmitButton>
        </Form>
      </Fold>
      {report.publishable && report.can.handle && <Fold label={t('makePrivate')}><Form action={actions.makePrivate} prefix="private">{which}<p>{t('makePrivateText')}</p><SubmitButton look="secondary">{t('makePrivate')}</SubmitButton></Form></Fold>}
    </Panel>
  )
}

/** Who handles it, under which category, and with which other reports it belongs. */
export async function CaseHandling({ report, handlers, groups, me, locale, actions }: Props) {
  const t = await getTranslations('feedbackStaff.case')
  const which = <Which report={report} locale={locale} />
  return (
    <Panel title={t('handle')} id="h-handle" className="no-print">
      {report.assignee?.id !== me && <Form action={actions.take} prefix="take">{which}<SubmitButton look="secondary" icon={<Icon name="user-plus" />}>{t('take')}</SubmitButton></Form>}
      <Fold label={t('assign')}>
        <Form action={actions.assign} prefix="assign" labels={{ assigneeId: t('assignee') }}>{which}
          <Select name="assigneeId" label={t('assignee')} value={report.assignee?.id ?? ''} empty={t('nobody')} optional options={handlers.map((h) => ({ value: h.id, label: h.name }))} /><SubmitButton look="secondary">{t('assignButton')}</SubmitButton>
        </Form>
      </Fold>
      <Fold label={t('move')}>
        <Form action={actions.move} prefix="move" labels={{ categoryCode: t('category') }}>{which}
          <Select name="categoryCode" label={t('category')} groups={groups.map((g) => ({ label: g.name, options: g.categories.filter((c) => c.code !== report.categoryCode).map((c) => ({ value: c.code, label: c.name })) }))} />
          <TextArea name="reason" label={t('moveReason')} optional rows={2} maxLength={1000} /><SubmitButton look="secondary">{t('moveButton')}</SubmitButton>
        </Form>
      </Fold>
      {isAllowedTransition(report.status, 'duplicate') && report.status !== 'duplicate' && (
        <Fold label={t('join')}>
          <Form action={actions.join} prefix="join" labels={{ firstNumber: t('firstNumber') }}>{which}
            <TextField name="firstNumber" label={t('firstNumber')} hint={t('joinHint')} maxLength={40} autoComplete="off" spellCheck={false} /><SubmitButton look="secondary">{t('joinButton')}</SubmitButton>
          </Form>
        </Fold>
      )}
      <Fold label={t('link')}>
        <Form action={actions.link} prefix="link" labels={{ otherNumber: t('otherNumber') }}>{which}
          <TextField name="otherNumber" label={t('otherNumber')} maxLength={40} autoComplete="off" spellCheck={false} /><SubmitButton look="secondary">{t('linkButton')}</SubmitButton>
        </Form>
      </Fold>
      <Fold label={t('note')}>
        <Form action={actions.note} prefix="note" labels={{ body: t('noteText') }}>{which}<TextArea name="body" label={t('noteText')} hint={t('noteHint')} rows={3} maxLength={1000} /><SubmitButton look="secondary">{t('noteButton')}</SubmitButton></Form>
      </Fold>
    </Panel>
  )
}

/** Readers' flags that wait for someone. */
export async function CaseFlags({ report, locale, action }: { report: StaffCase; locale: Locale; action: FormAction }) {
  const t = await getTranslations('feedbackStaff.case')
  if (!report.flags.length) return null
  return (
    <Panel title={t('flags')} id="h-flags" tone="tint">
      {report.flags.map((flag) => (
        <div key={flag.id} className="stack">
          <p><strong>{t(`flag.${flag.kind}`)}</strong>{flag.body && <>: {flag.body}</>}</p>
          {report.can.moderate && (
            <Form action={action} prefix={`flag-${flag.id}`} labels={{ resolution: t('resolution') }}><Which report={report} locale={locale} /><input type="hidden" name="flagId" value={flag.id} />
              <TextField name="resolution" label={t('resolution')} maxLength={1000} autoComplete="off" /><SubmitButton look="secondary" size="s">{t('resolve')}</SubmitButton>
            </Form>
          )}
        </div>
      ))}
    </Panel>
  )
}
