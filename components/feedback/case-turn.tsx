import { getTranslations } from 'next-intl/server'
import { Icon } from '@/components/ui/icon'
import type { Neighbours } from '@/lib/feedback/queries/neighbours'
import { href } from '@/lib/i18n/href'
import { viewIcon } from './queue-rail'
import type { QueueView } from '@/lib/feedback/types'
import type { CaseAt } from './case-which'

/** Back to the queue the case was opened from, and on to the cases before and after it. */
export async function CaseTurn({ at: { report, locale, back }, view, neighbours: n }: { at: CaseAt; view: QueueView; neighbours: Neighbours }) {
  const t = await getTranslations('feedbackStaff')
  const query = Object.fromEntries(new URLSearchParams(back))
  const to = (number: string) => href(locale, '/staff/feedback/[number]', { number }, query)
  return (
    <nav className="turn no-print" aria-label={t('case.turn')}>
      <a href={href(locale, '/staff/feedback', undefined, query)}><Icon name={viewIcon[view]} />{t(`queue.view.${view}`)}</a>
      <span className="spacer" />
      {n.previous && <a href={to(n.previous)} rel="prev"><Icon name="chevron-left" />{t('case.previous')}</a>}
      {n.at !== null && <span className="soft tn">{n.at} / {n.total}</span>}
      {n.next && n.next !== report.number && <a href={to(n.next)} rel="next">{t(n.at === null ? 'case.first' : 'case.nextCase')}<Icon name="chevron-right" /></a>}
    </nav>
  )
}
