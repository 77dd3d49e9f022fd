import { getTranslations } from 'next-intl/server'
import { Icon } from '@/components/ui/icon'
import { Glyph } from '@/components/ui/row'
import type { FeedbackListItem } from '@/lib/feedback/types'
import { formatDate } from '@/lib/i18n/format'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { FeedbackBadge } from './feedback-badge'
import { statusLook } from './status-look'

/** A report in the list: the whole row is the link. */
export async function FeedbackCase({ item, locale, to = 'public' }: { item: FeedbackListItem; locale: Locale; /** The sender's own page instead of the public one. */ to?: 'public' | 'follow' }) {
  const t = await getTranslations('feedback')
  return (
    <a className="case" href={to === 'follow' ? href(locale, '/feedback/follow', undefined, { number: item.number }) : href(locale, '/feedback/[number]', { number: item.number })}>
      <Glyph icon={item.icon} tone={statusLook[item.status].glyph} />
      <div>
        <div className="case__top"><FeedbackBadge status={item.status} /><span className="meta">{formatDate(item.receivedAt, locale, { weekday: true, year: false })}</span></div>
        <h2 className="title-s">{item.title}</h2>
        <p className="meta meta--line">
          <span>{[item.areaName, item.categoryName, item.isExample && t('detail.example')].filter(Boolean).join(' · ')}</span>
          {item.supportCount > 0 && <span><Icon name="users-round" />{t('list.others', { count: item.supportCount })}</span>}
        </p>
      </div>
    </a>
  )
}
