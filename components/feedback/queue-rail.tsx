import { getTranslations } from 'next-intl/server'
import { Form } from '@/components/form/form'
import type { FormAction } from '@/components/form/form-client'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Count } from '@/components/ui/badge'
import { Icon, type IconName } from '@/components/ui/icon'
import { cleanQueueQuery, queueBack, queueQuery, type QueueAddress } from '@/lib/feedback/queue-address'
import { queueViews, type QueueView } from '@/lib/feedback/types'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { QueueKeys } from './queue-keys'

export const viewIcon: Record<QueueView, IconName> = { new: 'inbox', mine: 'user-round', overdue: 'alarm-clock', waiting: 'message-square-reply', open: 'archive', all: 'list' }

export type SavedFilter = { id: string; name: string; query: string }
type Props = { address: QueueAddress; counts: Record<QueueView, number>; saved: SavedFilter[]; locale: Locale; save: FormAction; remove: FormAction }

/** Views of the queue and the handler's own filters. Beside the table on a wide screen, above the rows on a phone. */
export async function QueueRail({ address, counts, saved, locale, save, remove }: Props) {
  const t = await getTranslations('feedbackStaff.queue')
  const back = queueBack({ ...address, page: 1 })
  const hidden = <><input type="hidden" name="locale" value={locale} /><input type="hidden" name="back" value={back} /></>
  return (
    <div className="queue__rail">
      <nav aria-label={t('views')}>
      <h2>{t('views')}</h2>
      {queueViews.map((view) => (
        <a key={view} href={href(locale, '/staff/feedback', undefined, queueQuery({ ...address, view, page: 1 }))} aria-current={view === address.view ? 'page' : undefined}>
          <Icon name={viewIcon[view]} />{t(`view.${view}`)}<Count>{counts[view]}</Count>
        </a>
      ))}
      </nav>
      <div className="queue__own">
      {saved.length > 0 && <h2>{t('saved')}</h2>}
      {saved.map((s) => (
        <div key={s.id} className="queue__saved">
          <a href={href(locale, '/staff/feedback', undefined, cleanQueueQuery(s.query))}><Icon name="bookmark" />{s.name}</a>
          <Form action={remove} prefix={`remove-${s.id}`} className="queue__remove">{hidden}<input type="hidden" name="id" value={s.id} /><SubmitButton look="quiet" size="s" icon={<Icon name="x" />}><span className="vh">{t('removeFilter', { name: s.name })}</span></SubmitButton></Form>
        </div>
      ))}
      <details className="disclosure queue__save">
        <summary><Icon name="plus" />{t('saveFilter')}</summary>
        <Form action={save} prefix="save" labels={{ name: t('filterName') }}>{hidden}<TextField name="name" label={t('filterName')} maxLength={60} autoComplete="off" /><SubmitButton look="secondary" size="s">{t('saveButton')}</SubmitButton></Form>
      </details>
      </div>
      <QueueKeys words={{ title: t('keys.title'), on: t('keys.on'), rows: [[['J', 'K'], t('keys.move')], [['X'], t('keys.pick')], [['Enter'], t('keys.open')], [['/'], t('keys.search')], [['?'], t('keys.help')]] }} />
    </div>
  )
}
