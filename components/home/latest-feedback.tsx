import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { FeedbackBadge } from '@/components/feedback/feedback-badge'
import { statusLook } from '@/components/feedback/status-look'
import { LinkButton } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { SectionHead } from '@/components/ui/panel'
import { Glyph, Row, Rows } from '@/components/ui/row'
import type { FeedbackListItem } from '@/lib/feedback/types'
import { formatDate } from '@/lib/i18n/format'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'

/** Reports as rows under a heading. `above` stands in the same panel over the rows: the map. `badge` tells the state and the day of its change, else the day of arrival is told. */
export async function LatestFeedback({ id, title, more, items, locale, badge, above }: { id: string; title: string; more: { href: string; label: string }; items: FeedbackListItem[]; locale: Locale; badge?: boolean; above?: ReactNode }) {
  const t = await getTranslations('content.home')
  const common = await getTranslations('common')
  return (
    <section aria-labelledby={id}>
      <SectionHead id={id} title={title}><Link href={more.href} arrow>{more.label}</Link></SectionHead>
      {items.length === 0 && !above && <Empty title={t('emptyTitle')} action={<LinkButton href={href(locale, '/feedback/new')} icon={<Icon name="message-square-plus" />}>{t('deeds.give.title')}</LinkButton>}>{t('emptyText')}</Empty>}
      {(items.length > 0 || above) && (
        <div className={above ? 'panel panel--flush near' : undefined}>
          {above}
          <Rows panel={!above}>
            {items.map((f) => (
              <Row key={f.number} href={href(locale, '/feedback/[number]', { number: f.number })} glyph={<Glyph icon={f.icon} tone={statusLook[f.status].glyph} />} title={f.title}
                meta={[f.categoryName, f.areaName, formatDate(badge ? f.updatedAt : f.receivedAt, locale, { weekday: true, year: false }), f.isExample && common('example')].filter(Boolean).join(' · ')}
                end={badge ? <FeedbackBadge status={f.status} /> : undefined} />
            ))}
          </Rows>
        </div>
      )}
    </section>
  )
}
