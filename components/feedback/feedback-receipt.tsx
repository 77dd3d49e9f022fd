import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/button'
import { Facts } from '@/components/ui/facts'
import { Note } from '@/components/ui/note'
import { Panel } from '@/components/ui/panel'
import type { OwnFeedback } from '@/lib/feedback/types'
import { formatDate } from '@/lib/i18n/format'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'

/** The receipt: number, secret code, who sees it, when to expect an answer. */
export async function FeedbackReceipt({ report, code, locale }: { report: OwnFeedback; code: string; locale: Locale }) {
  const t = await getTranslations('feedbackForm.sent')
  return (
    <div className="stack receipt">
      <h1>{t('title')}</h1>
      <Panel>
        <Facts items={[
          { icon: 'hash', term: t('number'), value: <span className="figure-text" data-testid="number">{report.number}</span> },
          { icon: 'lock', term: t('code'), value: <span className="figure-text" data-testid="code">{code}</span> },
          { icon: 'eye', term: t('seen'), value: report.publishable ? t('seenPublic') : t('seenPrivate') },
          ...(report.dueOn ? [{ icon: 'calendar-days' as const, term: t('answer'), value: formatDate(report.dueOn, locale, { weekday: true }) }] : []),
        ]} />
      </Panel>
      <Note>{t('codeHint')}</Note>
      {report.reporterEmail && <Note tone="done" icon="mail">{t('mail')}</Note>}
      <div className="btns"><LinkButton href={href(locale, '/feedback/follow', undefined, { number: report.number })}>{t('follow')}</LinkButton><LinkButton look="quiet" href={href(locale, '/feedback/new')}>{t('more')}</LinkButton></div>
    </div>
  )
}
