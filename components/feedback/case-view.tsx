import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { SmallMap } from '@/components/map/small-map'
import { PhotoGallery } from '@/components/media/photo-gallery'
import { galleryWords } from '@/components/media/words'
import { Badge } from '@/components/ui/badge'
import { LinkButton } from '@/components/ui/button'
import { Facts, type Fact } from '@/components/ui/facts'
import { Icon } from '@/components/ui/icon'
import { Note } from '@/components/ui/note'
import { Panel } from '@/components/ui/panel'
import { Row, Rows } from '@/components/ui/row'
import type { StaffCase } from '@/lib/feedback/queries/case'
import type { QuestionDto } from '@/lib/feedback/types'
import { formatDate, formatDateTime } from '@/lib/i18n/format'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { FeedbackBadge } from './feedback-badge'
import { OfficialAnswers, Paragraphs } from './feedback-words'
import { statusLook } from './status-look'

type Props = { report: StaffCase; questions: QuestionDto[]; locale: Locale; done?: string; turn: ReactNode; publish: ReactNode; deeds: ReactNode; answer: ReactNode; flags: ReactNode; original: ReactNode; timeline: ReactNode }

/** How it stands with being seen: waiting, public, hidden, or private by the sender's wish. */
async function Publicity({ report }: { report: StaffCase }) {
  const t = await getTranslations('feedbackStaff.case.moderation')
  if (!report.publishable) return <Badge tone="idle" icon="lock">{t('private')}</Badge>
  if (report.moderation === 'waiting') return <Badge tone="wait" icon="eye-off">{t('waiting')}</Badge>
  return report.moderation === 'public' ? <Badge tone="done" icon="eye">{t('public')}</Badge> : <Badge tone="danger" icon="eye-off">{t('hidden')}</Badge>
}

/** Answers to the category's questions in words: options by their labels, dates as dates. */
async function Answers({ report, questions, locale }: Pick<Props, 'report' | 'questions' | 'locale'>) {
  const t = await getTranslations('feedbackStaff.case')
  const given = Object.entries(report.answers)
  if (!given.length) return null
  const inWords = (code: string, value: string | number | string[]) => {
    const question = questions.find((q) => q.code === code)
    const one = (v: string | number) => question?.options.find((o) => o.key === v)?.label ?? (question?.type === 'date' ? formatDate(String(v), locale) : String(v))
    return Array.isArray(value) ? value.map(one).join(', ') : one(value)
  }
  return (
    <Panel title={t('answers')} id="h-answers">
      <dl className="pairs">{given.map(([code, value]) => <div key={code}><dt>{questions.find((q) => q.code === code)?.label ?? code}</dt><dd>{inWords(code, value)}</dd></div>)}</dl>
    </Panel>
  )
}

/** Who sent it and how to reach them; shown only to who may handle the case. */
async function Sender({ reporter }: { reporter: NonNullable<StaffCase['reporter']> }) {
  const t = await getTranslations('feedbackStaff.case')
  const { name, email, phone, hasAccount } = reporter
  return (
    <Panel title={t('sender')} id="h-sender">
      {name && <p><strong>{name}</strong></p>}
      {email && <p><a href={`mailto:${email}`}>{email}</a></p>}
      {phone && <p><a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a></p>}
      {hasAccount && <p className="meta">{t('account')}</p>}
      {!name && !email && !phone && !hasAccount && <p className="meta">{t('noContacts')}</p>}
    </Panel>
  )
}

/** One case as its handlers see it: words, route and answer form on the left; place, facts and deeds on the right. */
export async function CaseView({ report, questions, locale, done, turn, publish, deeds, answer, flags, original, timeline }: Props) {
  const t = await getTranslations('feedbackStaff.case')
  const detail = await getTranslations('feedback.detail')
  const rules = await getTranslations('feedback.rules')
  const facts: Fact[] = [
    { icon: report.icon as Fact['icon'], term: t('category'), value: report.categoryName },
    { icon: 'calendar-days', term: t('channel'), value: `${formatDateTime(report.receivedAt, locale, { year: true })} ${t(`channels.${report.channel}`)}` },
    ...(report.observedAt !== report.receivedAt ? [{ icon: 'eye' as const, term: t('observed'), value: formatDateTime(report.observedAt, locale, { year: true }) }] : []),
    ...(report.dueOn ? [{ icon: 'alarm-clock' as const, term: t('due'), value: formatDate(report.dueOn, locale, { weekday: true }) }] : []),
    { icon: 'user-round', term: t('handler'), value: report.assignee?.name ?? t('nobody') },
    { icon: 'landmark', term: t('unit'), value: report.unit },
    ...(report.supportCount ? [{ icon: 'users-round' as const, term: t('supports'), value: report.supportCount }] : []),
  ]
  return (
    <>
      <div className="pagehead casehead">
        {turn}
        <div className="btns"><FeedbackBadge status={report.status} /><Publicity report={report} /><span className="meta tn">{report.number}</span>{report.isExample && <span className="meta">{detail('example')}</span>}</div>
        <h1 lang={report.lang}>{report.title}</h1>
      </div>
      {done && t.has(`done.${done}` as 'done.note') && <Note tone="done" role="status">{t(`done.${done}` as 'done.note')}</Note>}
      <div className="main-aside casepage">
        <div>
          {report.duplicateOf && <Note><a href={href(locale, '/staff/feedback/[number]', { number: report.duplicateOf })}>{detail('joinedInto', { number: report.duplicateOf })}</a></Note>}
          {report.transferredTo && <Note>{detail('transferred', { who: report.transferredTo })}</Note>}
          {report.moderation === 'hidden' && <Note tone="danger" icon="eye-off" title={t('hiddenFor', { rule: rules(report.hiddenRule ?? 'other') })}>{report.hiddenReason}</Note>}
          {flags}
          <section className="report">
            <div className="prose"><Paragraphs text={report.description} lang={report.lang} className="lead" /></div>
            {report.photos.length > 0 && <PhotoGallery photos={report.photos} words={galleryWords(await getTranslations('media'))} />}
            {report.can.moderate && report.photos.length > 0 && <p className="btns no-print">{report.photos.map((photo, i) => <LinkButton key={photo.id} size="s" look="quiet" icon={<Icon name="eye-off" />} href={href(locale, '/staff/feedback/[number]/photos/[id]', { number: report.number, id: photo.id })}>{t('blackBoxes', { n: i + 1 })}</LinkButton>)}</p>}
          </section>
          {publish}
          {original}
          <Answers report={report} questions={questions} locale={locale} />
          {answer}
          <OfficialAnswers report={report} locale={locale} />
          <Panel title={detail('route')} id="h-route">{timeline}</Panel>
        </div>
        <aside>
          <div className="panel panel--flush">
            {report.lat !== null && report.lon !== null && <SmallMap locale={locale} point={{ lat: report.lat, lon: report.lon }} label={`${detail('place')}: ${report.placeText ?? report.areaName ?? report.title}`} state={statusLook[report.status].tone} icon={report.icon} />}
            <div className="panel__text"><p><strong>{report.placeText ?? report.areaName ?? detail('noPlace')}</strong></p>{report.lat !== null && <p className="meta">{report.lat.toFixed(5)}, {report.lon?.toFixed(5)}</p>}</div>
          </div>
          <Panel title={t('facts')} id="h-facts"><Facts items={facts} />{report.moderation === 'public' && report.publishable && <p className="no-print"><a href={href(locale, '/feedback/[number]', { number: report.number })}>{t('public')}</a></p>}</Panel>
          {report.reporter && <Sender reporter={report.reporter} />}
          {deeds}
          {report.links.length > 0 && <Panel title={detail('links')} id="h-links"><Rows bleed>{report.links.map((l) => <Row key={l.number} href={href(locale, '/staff/feedback/[number]', { number: l.number })} title={l.title} meta={l.number} />)}</Rows></Panel>}
        </aside>
      </div>
    </>
  )
}
