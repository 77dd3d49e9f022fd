import { getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import { Icon } from '@/components/ui/icon'
import type { QueueItem } from '@/lib/feedback/types'
import { formatDate } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { FeedbackBadge } from './feedback-badge'

/** The state of a case for its handlers: being late comes first, then what waits to be published. */
async function QueueBadge({ item }: { item: QueueItem }) {
  const t = await getTranslations('feedbackStaff.queue')
  if (item.overdue) return <Badge tone="danger" icon="alarm-clock">{t('late')}</Badge>
  if (item.moderation === 'hidden') return <Badge tone="idle" icon="eye-off">{t('hidden')}</Badge>
  if (item.moderation === 'waiting') return <Badge tone="wait" icon="eye-off">{t('unpublished')}</Badge>
  return <FeedbackBadge status={item.status} />
}

const initials = (name: string) => name.split(/[\s.@]+/).filter(Boolean).slice(0, 2).map((w) => w.charAt(0).toUpperCase()).join('')

type Props = { items: QueueItem[]; locale: Locale; /** Address of a case that remembers this queue. */ hrefOf: (number: string) => string; /** May the rows be picked? */ pick?: boolean }

/** The dense table of a wide screen; stands inside the form of the bulk bar. */
export async function QueueTable({ items, locale, hrefOf, pick }: Props) {
  const t = await getTranslations('feedbackStaff.queue')
  return (
    <div className="tablewrap" role="region" aria-label={t('table')} tabIndex={0}>
      <table className="table dense">
        <caption className="vh">{t('table')}</caption>
        <thead><tr>{pick && <th scope="col"><span className="vh">{t('pick')}</span></th>}{(['number', 'matter', 'category', 'area', 'state', 'handler'] as const).map((c) => <th key={c} scope="col">{t(`column.${c}`)}</th>)}<th scope="col" className="r">{t('column.due')}</th></tr></thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.number} data-queue-row>
              {pick && <td><input type="checkbox" name="pick" value={`${item.number}:${item.version}`} aria-label={t('pickOne', { title: item.title })} /></td>}
              <td className="tn soft">{item.number}</td>
              <td className="dense__title"><a className="t" href={hrefOf(item.number)}>{item.title}</a></td>
              <td><span className="clipline">{item.categoryName}</span></td>
              <td><span className="clipline">{item.areaName ?? '–'}</span></td>
              <td><QueueBadge item={item} />{item.flags > 0 && <Icon name="flag" label={t('flags', { count: item.flags })} />}</td>
              <td className="soft">{item.assigneeName ? <abbr title={item.assigneeName}>{initials(item.assigneeName)}</abbr> : '–'}</td>
              <td className={item.overdue ? 'r is-late' : 'r'}>{item.dueOn ? formatDate(item.dueOn, locale, { weekday: true, year: false }) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The same as rows, for a phone. */
export async function QueueCards({ items, locale, hrefOf }: Props) {
  const t = await getTranslations('feedbackStaff.queue')
  return (
    <div className="panel panel--flush rows queue__cards">
      {items.map((item) => (
        <a key={item.number} className="case case--bare" href={hrefOf(item.number)} data-queue-row>
          <div>
            <div className="case__top"><QueueBadge item={item} /><span className="meta">{item.number}</span></div>
            <h2 className="title-s">{item.title}</h2>
            <p className="meta">{[item.categoryName, item.areaName].filter(Boolean).join(' · ')}</p>
            <p className="meta meta--line">
              {item.dueOn && <span className={item.overdue ? 'is-late' : undefined}><Icon name="clock" />{t('dueBy', { date: formatDate(item.dueOn, locale, { weekday: true, year: false }) })}</span>}
              <span><Icon name="user-round" />{item.assigneeName ?? t('nobody')}</span>
              {item.flags > 0 && <span><Icon name="flag" />{t('flags', { count: item.flags })}</span>}
            </p>
          </div>
        </a>
      ))}
    </div>
  )
}
