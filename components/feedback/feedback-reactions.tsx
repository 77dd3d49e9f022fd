import { getTranslations } from 'next-intl/server'
import { RadioGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { Honeypot } from '@/components/form/honeypot'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import { Icon } from '@/components/ui/icon'
import { Note } from '@/components/ui/note'
import type { FormState } from '@/lib/core/form-state'
import type { FeedbackDetail } from '@/lib/feedback/types'
import type { Locale } from '@/lib/i18n/locales'

type Action = (state: FormState, data: FormData) => Promise<FormState>
type Props = { report: FeedbackDetail; locale: Locale; actions: { support: Action; follow: Action; flag: Action } }

/** What a reader can do with a report: say "me too", follow by e-mail, tell that something is wrong. All work without script. */
export async function FeedbackReactions({ report, locale, actions }: Props) {
  const t = await getTranslations('feedback.detail')
  const form = await getTranslations('form')
  const hidden = <><input type="hidden" name="number" value={report.number} /><input type="hidden" name="locale" value={locale} /><Honeypot label={form('honeypot')} /></>
  return (
    <>
      <div className="panel stack">
        <p className="meta meta--line"><span><Icon name="users-round" /><strong>{t('others', { count: report.supportCount })}</strong></span></p>
        <Form action={actions.support} prefix="support" done={<Note tone="done">{t('supported')}</Note>}>
          {hidden}
          <SubmitButton wide icon={<Icon name="hand" />}>{t('support')}</SubmitButton>
        </Form>
        <details className="disclosure">
          <summary className="btn btn--secondary btn--wide"><Icon name="bell" />{t('follow')}</summary>
          <Form action={actions.follow} prefix="follow" labels={{ email: t('email') }} done={<Note tone="done">{t('followSent')}</Note>}>
            {hidden}
            <TextField name="email" type="email" label={t('email')} hint={t('followText')} autoComplete="email" maxLength={254} />
            <SubmitButton look="secondary" wide>{t('followButton')}</SubmitButton>
          </Form>
        </details>
        <p className="hint">{t('followText')}</p>
      </div>
      <details className="panel disclosure">
        <summary>{t('flag')}</summary>
        <Form action={actions.flag} prefix="flag" labels={{ body: t('flagBody') }} done={<Note tone="done">{t('flagSent')}</Note>}>
          {hidden}
          <RadioGroup name="kind" label={t('flagKind')} value="outdated" choices={[{ value: 'outdated', label: t('flagOutdated') }, { value: 'improper', label: t('flagImproper') }]} />
          <TextArea name="body" label={t('flagBody')} maxLength={1000} rows={3} />
          <SubmitButton look="secondary">{t('flagButton')}</SubmitButton>
        </Form>
      </details>
    </>
  )
}
