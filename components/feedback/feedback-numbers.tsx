import type { CSSProperties } from 'react'
import { getTranslations } from 'next-intl/server'
import { Columns } from '@/components/ui/chart'
import { Figure, Figures } from '@/components/ui/figure'
import { Panel } from '@/components/ui/panel'
import type { FeedbackStatistics, StatisticsRow } from '@/lib/feedback/queries/statistics'
import { formatNumber, formatPercent } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'

type Part = { id: string; title: string; rows: StatisticsRow[]; /** Drawn over time; the table has the same numbers. */ chart?: { key: string; label: string; value: number }[] }

/** One breakdown: bars for the eye, the same numbers in the table. */
async function Breakdown({ part, locale }: { part: Part; locale: Locale }) {
  const t = await getTranslations('feedback.statistics')
  const most = Math.max(1, ...part.rows.map((r) => r.total))
  const time = (hours: number | null) => (hours === null ? t('none') : hours < 48 ? t('hours', { hours: formatNumber(hours, locale) }) : t('days', { days: formatNumber(hours / 24, locale, 1) }))
  return (
    <Panel title={part.title} id={`h-${part.id}`}>
      {part.chart && <div className="stats__chart"><Columns columns={part.chart} summary={part.title} /></div>}
      <div className="tablewrap" role="region" aria-labelledby={`h-${part.id}`} tabIndex={0}>
        <table className="table stats">
          <thead><tr><th scope="col">{t('name')}</th><th scope="col" className="r">{t('count')}</th><th scope="col" className="r">{t('openCount')}</th><th scope="col" className="r">{t('answerHours')}</th><th scope="col" className="r">{t('doneHours')}</th><th scope="col" className="r">{t('within')}</th></tr></thead>
          <tbody>
            {part.rows.map((r) => (
              <tr key={r.id}>
                <th scope="row">{r.name}<span className="bar__track" aria-hidden="true"><span className="bar__fill" style={{ '--v': (r.total / most) * 100 } as CSSProperties} /></span></th>
                <td className="r tn">{formatNumber(r.total, locale)}</td><td className="r tn">{formatNumber(r.open, locale)}</td><td className="r">{time(r.answerHours)}</td><td className="r">{time(r.doneHours)}</td><td className="r">{r.withinTarget === null ? t('none') : formatPercent(Math.round(r.withinTarget), locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  )
}

/** The city's feedback in numbers: four figures, then by group, area and month. */
export async function FeedbackNumbers({ statistics, locale }: { statistics: FeedbackStatistics; locale: Locale }) {
  const t = await getTranslations('feedback.statistics')
  const { total } = statistics
  const days = (hours: number | null) => (hours === null ? t('none') : t('days', { days: formatNumber(hours / 24, locale, 1) }))
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const short = new Intl.DateTimeFormat(locale, { month: 'numeric', year: 'numeric', timeZone: 'UTC' })
  const first = (id: string) => new Date(`${id}-01T00:00:00Z`)
  const parts: Part[] = [
    { id: 'group', title: t('byGroup'), rows: statistics.byGroup },
    { id: 'area', title: t('byArea'), rows: statistics.byArea },
    { id: 'month', title: t('byMonth'), rows: statistics.byMonth.map((m) => ({ ...m, name: month.format(first(m.id)) })), ...(statistics.byMonth.length > 1 ? { chart: statistics.byMonth.slice(-12).map((m) => ({ key: m.id, label: short.format(first(m.id)), value: m.total })) } : {}) },
  ]
  return (
    <>
      <Panel><Figures>
        <Figure value={formatNumber(total.total, locale)}>{t('total')}</Figure>
        <Figure value={formatNumber(total.open, locale)}>{t('open')}</Figure>
        <Figure value={days(total.answerHours)}>{t('answer')}</Figure>
        <Figure value={total.withinTarget === null ? t('none') : formatPercent(Math.round(total.withinTarget), locale)}>{t('target')}</Figure>
      </Figures></Panel>
      <p className="meta prose">{t('note')}</p>
      {parts.map((part) => <Breakdown key={part.id} part={part} locale={locale} />)}
    </>
  )
}
