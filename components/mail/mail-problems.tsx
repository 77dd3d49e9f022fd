import { getFormatter, getTranslations } from 'next-intl/server'
import { Button, Buttons } from '@/components/ui/button'
import { MetaLine } from '@/components/ui/facts'
import { Link } from '@/components/ui/link'
import { Note } from '@/components/ui/note'
import { PageHead, SectionHead } from '@/components/ui/panel'
import { Row, Rows } from '@/components/ui/row'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import type { MailState, StuckMail } from '@/lib/mail/types'

type Deed = (data: FormData) => Promise<void>
type Props = { state: MailState; result?: string; locale: Locale; retry: Deed; cancel: Deed }

async function MailRow({ mail, time, locale, retry, cancel }: { mail: StuckMail; time: string } & Pick<Props, 'locale' | 'retry' | 'cancel'>) {
  const t = await getTranslations('mail')
  const named = { subject: mail.subject, recipient: mail.recipient }
  const hidden = <><input type="hidden" name="id" value={mail.id} /><input type="hidden" name="locale" value={locale} /></>
  const fromServer = mail.reason !== null && mail.reason !== 'expired'
  return (
    <Row title={mail.recipient} meta={mail.subject}>
      <p className="mt-2" lang={fromServer ? 'en' : undefined}>{fromServer ? mail.reason : t(mail.reason ? 'staffPage.expired' : 'staffPage.notYet')}</p>
      <MetaLine items={[{ icon: 'clock', text: time }, { text: t('staffPage.attempts', { n: mail.attempts }) }]} />
      <div className="mt-3"><Buttons tight>
        {mail.canRetry && <form action={retry}>{hidden}<Button type="submit" size="s" aria-label={t('staffPage.retryOf', named)}>{t('staffPage.retry')}</Button></form>}
        <form action={cancel}>{hidden}<Button type="submit" size="s" look="danger" aria-label={t('staffPage.cancelOf', named)}>{t('staffPage.cancel')}</Button></form>
      </Buttons></div>
    </Row>
  )
}

async function MailList({ id, mails, total, ...rest }: { id: 'parked' | 'waiting'; mails: StuckMail[]; total: number } & Pick<Props, 'locale' | 'retry' | 'cancel'>) {
  const [t, format] = await Promise.all([getTranslations('mail'), getFormatter()])
  const time = (mail: StuckMail) => {
    const at = format.dateTime(id === 'parked' ? mail.createdAt : mail.nextAttemptAt, { dateStyle: 'short', timeStyle: 'short' })
    return t(id === 'parked' ? 'staffPage.created' : 'staffPage.next', { at })
  }
  return (
    <section aria-labelledby={id}>
      <SectionHead id={id} title={`${t(`staffPage.${id}`)} (${total})`} />
      {mails.length
        ? <Rows panel>{mails.map((mail) => <MailRow key={mail.id} mail={mail} time={time(mail)} {...rest} />)}</Rows>
        : <Note tone="done">{t(`staffPage.${id}None`)}</Note>}
      {total > mails.length && <p className="meta">{t('staffPage.more', { n: total })}</p>}
    </section>
  )
}

/** Mail that did not go out: to whom, why, and what can be done. Never the words of it. */
export async function MailProblems({ state, result, ...rest }: Props) {
  const t = await getTranslations('mail')
  return <>
    <PageHead title={t('staffPage.title')} lead={t('staffPage.lead')} />
    {result === 'done' && <Note tone="done" role="status">{t('staffPage.done')}</Note>}
    {result === 'failed' && <Note tone="danger" role="alert">{t('staffPage.failed')}</Note>}
    {state.server === 'none' && <Note tone="wait">{t('staffPage.none')}</Note>}
    {state.server === 'demo' && <Note>{t('staffPage.demo')} <Link href={href(rest.locale, '/outbox')}>{t('staffPage.demoLink')}</Link></Note>}
    <MailList id="parked" mails={state.parked} total={state.parkedCount} {...rest} />
    <MailList id="waiting" mails={state.waiting} total={state.waitingCount} {...rest} />
  </>
}
