import { getTranslations } from 'next-intl/server'
import { Bars } from '@/components/ui/chart'
import { Figure } from '@/components/ui/figure'
import { Link } from '@/components/ui/link'
import { SectionHead } from '@/components/ui/panel'
import { formatNumber, formatPercent } from '@/lib/i18n/format'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'

type Row = { id: string; name: string; total: number; answerHours: number | null; withinTarget: number | null }

/** Hours as people say them: under two days in hours, else in days with one decimal under ten. */
export function spokenTime(hours: number): { value: number; unit: 'hours' | 'days'; digits: number } {
  if (hours < 48) return { value: Math.max(1, Math.round(hours)), unit: 'hours', digits: 0 }
  const days = hours / 24
  return { value: days, unit: 'days', digits: days < 10 ? 1 : 0 }
}

/** How fast the city answers: one figure in plain words, and a bar for each topic group. Nothing is shown before there are numbers. */
export async function AnswerTimes({ total, groups, locale }: { total: Row; groups: Row[]; locale: Locale }) {
  const t = await getTranslations('content.home')
  if (total.answerHours === null) return null
  const words = (hours: number) => {
    const time = spokenTime(hours)
    return t(`times.${time.unit}`, { value: formatNumber(time.value, locale, time.digits), count: time.value })
  }
  const main = spokenTime(total.answerHours)
  const bars = groups.flatMap((g) => (g.answerHours === null ? [] : [{ key: g.id, label: g.name, value: g.answerHours, shown: words(g.answerHours) }])).sort((a, b) => a.value - b.value)
  return (
    <section aria-labelledby="h-times">
      <SectionHead id="h-times" title={t('times.title')}><Link href={href(locale, '/feedback/statistics')} arrow>{t('times.more')}</Link></SectionHead>
      <div className="panel answers">
        <Figure value={formatNumber(main.value, locale, main.digits)} unit={t(`times.${main.unit}Unit`, { count: main.value })}>
          {t('times.half')} {total.withinTarget !== null && t('times.within', { share: formatPercent(total.withinTarget, locale) })} {t('times.basis', { count: total.total, shown: formatNumber(total.total, locale) })}
        </Figure>
        <Bars bars={bars} />
      </div>
    </section>
  )
}
