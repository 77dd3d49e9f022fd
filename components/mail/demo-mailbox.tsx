import { getFormatter, getTranslations } from 'next-intl/server'
import { GetForm } from '@/components/form/form'
import { SearchField } from '@/components/form/search-field'
import { Empty } from '@/components/ui/empty'
import { Link } from '@/components/ui/link'
import { PageHead, Panel, SectionHead } from '@/components/ui/panel'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import type { DemoMail } from '@/lib/mail/types'
import { MailBadge } from './mail-badge'

/** Plain text as it came, with its addresses as links. */
function MailText({ text, lang }: { text: string; lang: string }) {
  const parts = text.split(/(https?:\/\/[^\s<>"]+)/)
  return <div lang={lang} className="prose whitespace-pre-wrap break-words">{parts.map((part, i) => (i % 2 ? <a key={i} href={part}>{part}</a> : part))}</div>
}

async function MailPanel({ mail }: { mail: DemoMail }) {
  const t = await getTranslations('demo')
  const format = await getFormatter()
  return (
    <Panel>
      <article className="stack" aria-labelledby={`mail-${mail.id}`}>
        <div>
          <p className="meta meta--line"><MailBadge status={mail.status} /><span>{mail.to}</span><time dateTime={mail.createdAt.toISOString()}>{format.dateTime(mail.createdAt, { dateStyle: 'medium', timeStyle: 'medium' })}</time></p>
          <h3 id={`mail-${mail.id}`} lang={mail.locale} className="mt-2">{mail.subject}</h3>
        </div>
        <MailText text={mail.text} lang={mail.locale} />
        <p><Link href={`/api/demo/mail/${mail.id}`} arrow>{t('outbox.html')}</Link></p>
      </article>
    </Panel>
  )
}

/** All mail that the demo would have sent, newest first; `to` narrows it to one address. */
export async function DemoMailbox({ mails, to, locale }: { mails: DemoMail[]; to: string; locale: Locale }) {
  const t = await getTranslations('demo')
  const here = href(locale, '/outbox')
  return <>
    <PageHead title={t('outbox.title')} lead={t('outbox.lead')}>
      <GetForm action={here} search label={t('outbox.to')}>
        <SearchField name="to" id="to" label={t('outbox.to')} placeholder={t('outbox.to')} button={t('outbox.search')} value={to} maxLength={254} />
      </GetForm>
      {to && <p><Link href={here}>{t('outbox.all')}</Link></p>}
    </PageHead>
    {mails.length === 0
      ? <Empty title={t('outbox.emptyTitle')} level={2}>{to ? t('outbox.emptyFor', { to }) : t('outbox.empty')}</Empty>
      : (
        <section aria-labelledby="mails">
          <SectionHead id="mails" title={t('outbox.count', { n: mails.length })}>{mails.length === 50 && <p className="meta">{t('outbox.limit')}</p>}</SectionHead>
          <div className="stack">{mails.map((mail) => <MailPanel key={mail.id} mail={mail} />)}</div>
        </section>
      )}
  </>
}
