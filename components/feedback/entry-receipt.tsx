import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/button'
import { Facts } from '@/components/ui/facts'
import { Icon } from '@/components/ui/icon'
import { Note } from '@/components/ui/note'
import { Panel } from '@/components/ui/panel'
import type { EntryReceipt as Receipt } from '@/lib/feedback/queries/receipt'
import { formatDate, formatDateTime } from '@/lib/i18n/format'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'

/** Signs one by one as they are said on the phone: "P Paavo, viiva, 7, F Faarao". */
async function Spelled({ text, locale }: { text: string; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'feedbackEditors.entry' })
  const letters = t.raw('letters') as Record<string, string>
  return <span className="spelled" lang={locale}>{[...text].map((c) => (c === '-' ? t('dash') : letters[c] ? `${c} ${letters[c]}` : c)).join(', ')}</span>
}

/** The receipt for the caller, in the caller's language: large, to be read aloud, copied by hand or printed. */
export async function EntryReceipt({ receipt, category, siteUrl, locale }: { receipt: Receipt; category: string; siteUrl: string; locale: Locale }) {
  const t = await getTranslations('feedbackEditors.entry')
  const own = await getTranslations({ locale: receipt.locale, namespace: 'feedbackEditors.entry' })
  const of = receipt.locale
  const address = `${siteUrl}${href(of, '/feedback/follow')}`
  return (
    <>
      <div className="no-print"><Note tone="done" role="status" title={t('receipt')}>{t('receiptText')} {t('printHint')}</Note></div>
      <article className="stack slip" lang={of}>
        <h1>{receipt.title}</h1>
        <Panel>
          <dl className="slip__keys">
            <div><dt>{own('number')}</dt><dd><span className="slip__big" data-testid="number">{receipt.number}</span><Spelled text={receipt.number} locale={of} /></dd></div>
            <div><dt>{own('code')}</dt><dd><span className="slip__big" data-testid="code">{receipt.code}</span><Spelled text={receipt.code} locale={of} /></dd></div>
            <div><dt>{own('address')}</dt><dd><a className="slip__address" href={href(of, '/feedback/follow', undefined, { number: receipt.number })}>{address.replace(/^https?:\/\//, '')}</a></dd></div>
          </dl>
        </Panel>
        <Panel>
          <Facts items={[
            { icon: 'tag', term: own('topic'), value: category },
            ...(receipt.placeText ? [{ icon: 'map-pin' as const, term: own('place'), value: receipt.placeText }] : []),
            { icon: 'calendar-days', term: own('came'), value: `${formatDateTime(receipt.receivedAt, of, { year: true })}, ${own(`channels.${receipt.channel as 'phone'}`)}` },
            { icon: 'eye', term: own('seenAt'), value: formatDateTime(receipt.observedAt, of, { year: true }) },
            ...(receipt.dueOn ? [{ icon: 'alarm-clock' as const, term: own('due'), value: formatDate(receipt.dueOn, of, { weekday: true }) }] : []),
            { icon: 'lock', term: own('seen'), value: receipt.publishable ? own('seenPublic') : own('seenPrivate') },
          ]} />
        </Panel>
        {receipt.hasEmail && <Note tone="done" icon="mail">{own('mail')}</Note>}
      </article>
      <div className="btns no-print"><LinkButton look="primary" href={href(locale, '/staff/feedback/new')} icon={<Icon name="plus" />}>{t('another')}</LinkButton><LinkButton href={href(locale, '/staff/feedback/[number]', { number: receipt.number })}>{t('open')}</LinkButton></div>
    </>
  )
}
