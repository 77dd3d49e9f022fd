import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { Form } from '@/components/form/form'
import type { FormAction } from '@/components/form/form-client'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import { Note } from '@/components/ui/note'
import { Panel } from '@/components/ui/panel'
import type { OwnFeedback } from '@/lib/feedback/types'
import type { Locale } from '@/lib/i18n/locales'

/** Number and code open the sender's own report. */
export async function FollowDoor({ number, locale, action }: { number: string; locale: Locale; action: FormAction }) {
  const t = await getTranslations('feedbackForm.follow')
  return (
    <div className="stack">
      <h1>{t('title')}</h1>
      <p className="lead">{t('intro')}</p>
      <Panel>
        <Form action={action} labels={{ number: t('number'), code: t('code') }}>
          <input type="hidden" name="locale" value={locale} />
          <TextField name="number" label={t('number')} hint={t('numberHint')} value={number} maxLength={40} autoComplete="off" spellCheck={false} />
          <TextField name="code" label={t('code')} maxLength={40} autoComplete="off" spellCheck={false} />
          <SubmitButton>{t('open')}</SubmitButton>
        </Form>
      </Panel>
    </div>
  )
}

type Actions = { reply: FormAction; withdraw: FormAction; reopen: FormAction; forget: FormAction }

/** How it stands for the sender, above the report. */
export async function FollowState({ report }: { report: OwnFeedback }) {
  const t = await getTranslations('feedbackForm.follow')
  if (report.moderation === 'hidden') return <Note tone="wait">{t('hidden', { reason: report.hiddenReason ?? '' })}</Note>
  if (!report.publishable) return <Note icon="lock">{t('private')}</Note>
  return report.moderation === 'waiting' ? <Note tone="wait">{t('waiting')}</Note> : null
}

/** What the sender can do: write back, withdraw, open again, have the contacts forgotten. */
export async function FollowDeeds({ report, locale, actions }: { report: OwnFeedback; locale: Locale; actions: Actions }) {
  const t = await getTranslations('feedbackForm.follow')
  const hidden = <><input type="hidden" name="number" value={report.number} /><input type="hidden" name="locale" value={locale} /></>
  return (
    <>
      {report.canAdd && (
        <Panel title={t('reply')} id="h-reply">
          <Form action={actions.reply} prefix="reply" labels={{ body: t('replyText') }}>{hidden}<input type="hidden" name="key" value={randomUUID()} />
            <TextArea name="body" label={t('replyText')} maxLength={4000} rows={4} /><SubmitButton>{t('replyButton')}</SubmitButton></Form>
        </Panel>
      )}
      {report.canReopen && (
        <Panel title={t('reopen')} id="h-reopen">
          <Form action={actions.reopen} prefix="reopen" labels={{ reason: t('reopenText') }}>{hidden}<TextArea name="reason" label={t('reopenText')} maxLength={4000} rows={3} /><SubmitButton look="secondary">{t('reopenButton')}</SubmitButton></Form>
        </Panel>
      )}
      {report.canWithdraw && (
        <details className="panel disclosure"><summary>{t('withdraw')}</summary><p>{t('withdrawText')}</p><Form action={actions.withdraw} prefix="withdraw">{hidden}<SubmitButton look="danger">{t('withdrawButton')}</SubmitButton></Form></details>
      )}
      {report.reporterEmail && (
        <details className="panel disclosure"><summary>{t('forget')}</summary><p>{t('forgetText')}</p><Form action={actions.forget} prefix="forget">{hidden}<SubmitButton look="secondary">{t('forgetButton')}</SubmitButton></Form></details>
      )}
    </>
  )
}
