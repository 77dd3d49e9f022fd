import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { SmallMap } from '@/components/map/small-map'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Icon } from '@/components/ui/icon'
import { Note } from '@/components/ui/note'
import { Panel } from '@/components/ui/panel'
import { Row, Rows } from '@/components/ui/row'
import type { FeedbackDetail } from '@/lib/feedback/types'
import { formatDateTime } from '@/lib/i18n/format'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { FeedbackBadge } from './feedback-badge'
import { statusLook } from './status-look'
import { FeedbackRoute } from './feedback-route'
import { OfficialAnswers, Paragraphs } from './feedback-words'

type Props = { report: FeedbackDetail; locale: Locale; photos?: ReactNode; aside?: ReactNode; above?: ReactNode; withBodies?: boolean }

/** Head of a report: state, number, title, what and where and when. */
async function Head({ report, locale }: { report: FeedbackDetail; locale: Locale }) {
  const t = await getTranslations('feedback')
  const common = await getTranslations('common')
  return (
    <div className="pagehead">
      <Breadcrumbs label={common('breadcrumbs')} items={[{ href: href(locale, '/feedback'), label: t('list.title') }, { label: report.title }]} />
      <div className="btns"><FeedbackBadge status={report.status} /><span className="meta tn">{report.number}</span>{report.isExample && <span className="meta">{t('detail.example')}</span>}</div>
      <h1 lang={report.lang}>{report.title}</h1>
      <p className="meta meta--line">
        <span><Icon name={report.icon} />{report.categoryName}</span>
        {report.areaName && <span><Icon name="map-pin" />{report.areaName}</span>}
        <span><Icon name="calendar-days" />{formatDateTime(report.receivedAt, locale, { year: true })}</span>
      </p>
    </div>
  )
}

/** One report as its readers see it: words and pictures, official answers, route, place; `aside` holds what can be done. */
export async function FeedbackReport({ report, locale, photos, aside, above, withBodies }: Props) {
  const t = await getTranslations('feedback.detail')
  const look = statusLook[report.status]
  return (
    <>
      <Head report={report} locale={locale} />
      {above}
      <div className="main-aside">
        <div>
          {report.duplicateOf && <Note><a href={href(locale, '/feedback/[number]', { number: report.duplicateOf })}>{t('joinedInto', { number: report.duplicateOf })}</a></Note>}
          {report.transferredTo && <Note>{t('transferred', { who: report.transferredTo })}</Note>}
          <section className="report"><div className="prose"><Paragraphs text={report.description} lang={report.lang} className="lead" /></div>{photos}</section>
          <OfficialAnswers report={report} locale={locale} />
          <Panel title={t('route')} id="h-route"><FeedbackRoute report={report} locale={locale} withBodies={withBodies} /></Panel>
        </div>
        <aside>
          <div className="panel panel--flush">
            {report.lat !== null && report.lon !== null && <SmallMap locale={locale} point={{ lat: report.lat, lon: report.lon }} label={`${t('place')}: ${report.placeText ?? report.areaName ?? report.title}`} state={look.tone} icon={report.icon} />}
            <div className="panel__text"><p><strong>{report.placeText ?? report.areaName ?? t('noPlace')}</strong></p>{report.lat !== null && <p className="meta">{t('rounded')}</p>}</div>
          </div>
          {aside}
          {report.links.length > 0 && (
            <Panel title={t('links')} id="h-links"><Rows bleed>{report.links.map((l) => <Row key={l.number} href={href(locale, '/feedback/[number]', { number: l.number })} title={l.title} meta={l.number} />)}</Rows></Panel>
          )}
        </aside>
      </div>
    </>
  )
}
