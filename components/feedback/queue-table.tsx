import { getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import { Icon } from '@/components/ui/icon'
import type { QueueItem } from '@/lib/feedback/types'
import { formatDate } from '@/lib/i18n/format'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { FeedbackBadge } from './feedback-badge'
import { QueueKeys } from './queue-keys'

/** The state of a case for its handlers: being late comes first, then what waits to be published. */
async function QueueBadge({ item }: { item: QueueItem }) {
  const t = await getTranslations('feedbackStaff.queue')
  if (item.overdue) return <Badge tone="danger" icon="alarm-clock">{t('late')}</Badge>
  if (item.moderation === 'hidden') return <Badge tone="idle" icon="eye-off">{t('hidden')}</Badge>
  if (item.moderation === 'waiting') return <Badge tone="wait" icon="eye-off">{t('unpublished')}</Badge>
  return <FeedbackBadge status={item.status} />
}

const initials = (name: string) => name.split(/[\s.@]+/).filter(Boolean).slice(0, 2).map((w) => w.charAt(0).toUpperCase()).join('')

/** The dense table of a wide screen; stands inside the form of the bulk bar. */
export async function QueueTable({ items, locale }: { items: QueueItem[]; locale: Locale }) {
  const t = await getTranslations('feedbackStaff.queue')
  return (
    <div className="tablewrap" role="region" aria-label={t('table')} tabIndex={0} id="queue-rows">
      <table className="table dense">
        <caption className="vh">{t('table')}</caption>
        <thead><tr><th scope="col"><span className="vh">{t('pick')}</span></th>{(['number', 'matter', 'category', 'area', 'state', 'handler'] as const).map((c) => <th key={c} scope="col">{t(`column.${c}`)}</th>)}<th scope="col" className="r">{t('column.due')}</th></tr></thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.number}>
              <td><input type="checkbox" name="pick" value={`${item.number}:${item.version}`} aria-label={t('pickOne', { title: item.title })} /></td>
              <td className="tn soft">{item.number}</td>
              <td><a className="t" href={href(locale, '/staff/feedback/[number]', { number: item.number })}>{item.title}</a></td>
              <td><span className="clipline">{item.categoryName}</span></td>
              <td><span className="clipline">{item.areaName ?? '–'}</span></td>
              <td><QueueBadge item={item} />{item.flags > 0 && <Icon name="flag" label={t('flags', { count: item.flags })} />}</td>
              <td className="soft">{item.assigneeName ? <abbr title={item.assigneeName}>{initials(item.assigneeName)}</abbr> : '–'}</td>
              <td className={item.overdue ? 'r is-late' : 'r'}>{item.dueOn ? formatDate(item.dueOn, locale, { weekday: true, year: false }) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <QueueKeys region="queue-rows" />
    </div>
  )
}

/** The same as rows, for a phone. */
export async function QueueCards({ items, locale }: { items: QueueItem[]; locale: Locale }) {
  const t = await getTranslations('feedbackStaff.queue')
  return (
    <div className="panel panel--flush rows queue__cards">
      {items.map((item) => (
        <a key={item.number} className="row row--bare" href={href(locale, '/staff/feedback/[number]', { number: item.number })}>
          <div className="row__body">
            <div className="case__top"><QueueBadge item={item} /><span className={item.overdue ? 'meta is-late' : 'meta'}>{item.dueOn ? t('dueBy', { date: formatDate(item.dueOn, locale, { weekday: true, year: false }) }) : ''}</span></div>
            <h2 className="title-s">{item.title}</h2>
            <p className="meta">{[item.number, item.categoryName, item.areaName, item.assigneeName].filter(Boolean).join(' · ')}</p>
          </div>
          <Icon name="chevron-right" />
        </a>
      ))}
    </div>
  )
}
