import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Select } from '@/components/form/select'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { Icon, type IconName } from '@/components/ui/icon'
import { feedbackStatuses, type CategoryGroupDto, type FeedbackStatus } from '@/lib/feedback/types'
import { QueuePicked } from './queue-picked'

/** States that need more than an answer, or belong to the sender, are set on the case itself. */
const single: FeedbackStatus[] = ['received', 'notOurs', 'duplicate', 'withdrawn']

function More({ icon, label, children }: { icon: IconName; label: string; children: ReactNode }) {
  return <details className="bulk__more"><summary className="btn btn--secondary"><Icon name={icon} />{label}</summary><div className="bulk__panel form">{children}</div></details>
}

/** What can be done to the picked rows. Buttons of the one form round the table; each brings its own fields. */
export async function QueueBulk({ handlers, groups }: { handlers: { id: string; name: string }[]; groups: CategoryGroupDto[] }) {
  const t = await getTranslations('feedbackStaff.bulk')
  const words = await getTranslations('feedback.status')
  return (
    <div className="bulk" role="group" aria-label={t('label')}>
      <QueuePicked words={{ none: t('label'), some: t.raw('picked') as string, all: t('all'), clear: t('clear') }} /><span className="spacer" />
      <SubmitButton look="secondary" name="act" value="take" icon={<Icon name="user-plus" />}>{t('take')}</SubmitButton>
      <More icon="users-round" label={t('assign')}>
        <Select name="assigneeId" label={t('assignee')} options={[{ value: 'nobody', label: t('nobody') }, ...handlers.map((h) => ({ value: h.id, label: h.name }))]} />
        <SubmitButton name="act" value="assign">{t('assignButton')}</SubmitButton>
      </More>
      <More icon="corner-up-right" label={t('move')}>
        <Select name="categoryCode" label={t('category')} groups={groups.map((g) => ({ label: g.name, options: g.categories.map((c) => ({ value: c.code, label: c.name })) }))} />
        <SubmitButton name="act" value="move">{t('moveButton')}</SubmitButton>
      </More>
      <More icon="message-square-reply" label={t('state')}>
        <Select name="status" label={t('newState')} options={feedbackStatuses.filter((s) => !single.includes(s)).map((s) => ({ value: s, label: words(s) }))} />
        <TextArea name="publicAnswer" label={t('answer')} hint={t('answerHint')} optional rows={4} maxLength={5000} />
        <SubmitButton name="act" value="status">{t('stateButton')}</SubmitButton>
      </More>
      <SubmitButton look="secondary" name="act" value="publish" icon={<Icon name="eye" />}>{t('publish')}</SubmitButton>
    </div>
  )
}
