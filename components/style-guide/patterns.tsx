import { getTranslations } from 'next-intl/server'
import { FeedbackBadge } from '@/components/feedback/feedback-badge'
import { BackLink, Breadcrumbs } from '@/components/ui/breadcrumbs'
import { LinkButton } from '@/components/ui/button'
import { Bars, Columns, StackBar } from '@/components/ui/chart'
import { DateTile } from '@/components/ui/date-tile'
import { Dialog } from '@/components/ui/dialog'
import { Empty } from '@/components/ui/empty'
import { Facts, MetaLine } from '@/components/ui/facts'
import { Figure, Figures } from '@/components/ui/figure'
import { LocalText } from '@/components/ui/local-text'
import { OfficialAnswer } from '@/components/ui/official-answer'
import { Panel } from '@/components/ui/panel'
import { Route } from '@/components/ui/route'
import { Glyph, Row, Rows } from '@/components/ui/row'
import { SkeletonBlock, SkeletonRows } from '@/components/ui/skeleton'
import { Table } from '@/components/ui/table'
import { feedbackStatuses } from '@/lib/feedback/types'
import type { Locale } from '@/lib/i18n/locales'

const months = [['6', 42], ['7', 31], ['8', 55], ['9', 48], ['10', 71], ['11', 64]] as const

export async function Patterns({ locale }: { locale: Locale }) {
  const t = await getTranslations('style')
  const c = await getTranslations('common')
  return (
    <>
      <section><h2>{t('rows')}</h2>
        <Rows panel>
          <Row href="#" glyph={<Glyph icon="lightbulb" tone="amber" />} title={t('caseTitle')} meta={t('caseMeta')} end={<FeedbackBadge status="inProgress" />} />
          <Row href="#" glyph={<DateTile on="2026-11-26" locale={locale} />} title={t('meetingTitle')} meta={t('meetingMeta')} />
          <Row glyph={<Glyph icon="snowflake" tone="moss" />} title={t('rowPlain')} meta={t('caseMeta')} />
        </Rows>
        <div className="chips">{feedbackStatuses.map((s) => <FeedbackBadge key={s} status={s} />)}</div>
      </section>
      <section><h2>{t('answer')}</h2>
        <div className="stack">
          <OfficialAnswer id="sg-answer" level={3} title={t('answer')} meta={t('answerMeta')}><p>{t('answerText')}</p></OfficialAnswer>
          <Panel><Route stops={[{ key: 'a', icon: 'inbox', title: t('badge.received'), meta: t('timeA'), state: 'done' }, { key: 'b', icon: 'hammer', title: t('badge.inProgress'), meta: t('timeB'), state: 'now' }, { key: 'c', icon: 'flag', title: t('nextStop'), state: 'next' }]} /></Panel>
        </div>
      </section>
      <section><h2>{t('panels')}</h2>
        <div className="stack">
          <Panel title={t('facts')} level={3} id="sg-facts"><Facts items={[{ icon: 'map-pin', term: t('factPlace'), value: 'Puijonlaakso' }, { icon: 'clock', term: t('factTime'), value: t('timeA') }]} /></Panel>
          <Panel tone="tint"><MetaLine items={[{ icon: 'snowflake', text: t('caseMeta') }, { icon: 'map-pin', text: 'Puijonlaakso' }]} /></Panel>
          <Panel tone="sunken"><LocalText as="p" locale={locale} text={{ fi: 'Tämä teksti on vain suomeksi.' }} /></Panel>
          <Breadcrumbs label={c('breadcrumbs')} items={[{ href: '#', label: t('caseMeta') }, { label: t('caseTitle') }]} />
          <BackLink href="#">{t('caseMeta')}</BackLink>
          <Dialog trigger={t('withdraw')} triggerClass="btn btn--danger" title={t('dialogTitle')} closeLabel={c('close')}><p>{t('dialogText')}</p><div className="btns"><LinkButton href="#" look="danger-filled">{t('withdraw')}</LinkButton></div></Dialog>
        </div>
      </section>
      <section><h2>{t('empty')}</h2><Empty title={t('emptyTitle')} action={<LinkButton href="#">{t('send')}</LinkButton>}>{t('emptyText')}</Empty><h2>{t('loading')}</h2><SkeletonRows count={2} label={c('loading')} /><SkeletonBlock height="4rem" label={c('loading')} /></section>
      <section className="full"><h2>{t('charts')}</h2>
        <div className="stack">
          <Panel><Figures><Figure value="2,5" unit={t('days')}>{t('figureText')}</Figure><Figure value="84" unit="%">{t('figureText')}</Figure></Figures></Panel>
          <Panel><Bars goal={{ value: 5, label: t('goal') }} bars={[{ key: 'a', label: t('caseMeta'), value: 2, shown: '2' }, { key: 'b', label: t('rowPlain'), value: 6, shown: '6', soft: true }]} /></Panel>
          <Panel><StackBar parts={[{ key: 'a', label: t('badge.answered'), value: 60, shown: '60', colour: 'chart-1' }, { key: 'b', label: t('badge.inProgress'), value: 25, shown: '25', colour: 'chart-2' }, { key: 'c', label: t('badge.received'), value: 15, shown: '15', colour: 'chart-4' }]} /></Panel>
          <Panel><Columns summary={t('chartSummary')} columns={months.map(([label, value]) => ({ key: label, label, value }))} />
            <Table caption={t('tableCaption')} rows={months} rowKey={(m) => m[0]} columns={[{ key: 'm', head: t('month'), rowHead: true, cell: (m) => m[0], foot: t('total') }, { key: 'n', head: t('count'), right: true, cell: (m) => m[1], foot: '311' }]} />
          </Panel>
        </div>
      </section>
    </>
  )
}
