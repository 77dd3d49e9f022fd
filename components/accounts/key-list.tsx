import { getTranslations } from 'next-intl/server'
import { Form } from '@/components/form/form'
import type { FormAction } from '@/components/form/form-client'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Badge } from '@/components/ui/badge'
import { MetaLine } from '@/components/ui/facts'
import { Link } from '@/components/ui/link'
import { PageHead, Panel, SectionHead } from '@/components/ui/panel'
import { Row, Rows } from '@/components/ui/row'
import type { ApiKey } from '@/lib/accounts/types'
import { formatDate, formatDateTime } from '@/lib/i18n/format'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { DeedDone, ReasonField } from './account-parts'
import { IssuedKey } from './issued-key'

type Props = { keys: ApiKey[]; done: unknown; locale: Locale; issue: FormAction; revoke: FormAction }

async function KeyRow({ k, locale, revoke }: { k: ApiKey; locale: Locale; revoke: FormAction }) {
  const t = await getTranslations('accounts.keys')
  const date = formatDate(k.createdAt, locale)
  return (
    <Row title={k.name} meta={k.contact ?? undefined} end={k.revokedAt ? <Badge tone="idle" icon="ban">{t('revoked')}</Badge> : <Badge tone="done">{t('inUse')}</Badge>}>
      <MetaLine items={[
        { icon: 'key-round', text: t('starts', { prefix: k.prefix }) }, { text: t('rate', { n: k.perMinute }) },
        { icon: 'calendar', text: k.createdBy ? t('madeBy', { date, name: k.createdBy }) : t('made', { date }) },
        { icon: 'clock', text: k.lastUsedAt ? t('used', { at: formatDateTime(k.lastUsedAt, locale, { year: true }) }) : t('unused') },
      ]} />
      {k.revokedAt ? k.revokeReason && <p className="meta">{t('why', { reason: k.revokeReason })}</p> : (
        <details className="disclosure mt-2"><summary>{t('revoke')}<span className="vh"> {k.name}</span></summary>
          <Form action={revoke} prefix={`revoke-${k.id}`}><input type="hidden" name="keyId" value={k.id} /><input type="hidden" name="locale" value={locale} /><ReasonField /><SubmitButton look="danger" size="s">{t('revokeOf', { name: k.name })}</SubmitButton></Form>
        </details>
      )}
    </Row>
  )
}

/** Keys of machines: making one, which there are, ending one. */
export async function KeyList({ keys, done, locale, issue, revoke }: Props) {
  const [t, word] = await Promise.all([getTranslations('accounts.keys'), getTranslations('accounts.deed')])
  return <>
    <PageHead above={<Link href={href(locale, '/staff')}>{word('back')}</Link>} title={t('title')} lead={t('lead')} />
    <DeedDone done={done} />
    <Panel title={t('issue')} id="issue">
      <Form action={issue} prefix="issue" labels={{ name: t('name'), contact: t('contact'), perMinute: t('perMinute') }}>
        <IssuedKey once={t('once')} />
        <TextField name="name" label={t('name')} maxLength={100} autoComplete="off" />
        <TextField name="contact" type="email" label={t('contact')} optional maxLength={254} autoComplete="off" />
        <TextField name="perMinute" label={t('perMinute')} inputMode="numeric" value="60" maxLength={4} />
        <SubmitButton>{t('make')}</SubmitButton>
      </Form>
    </Panel>
    <section aria-labelledby="h-keys">
      <SectionHead id="h-keys" title={`${t('list')} (${keys.length})`} />
      {keys.length ? <Rows panel>{keys.map((k) => <KeyRow key={k.id} k={k} locale={locale} revoke={revoke} />)}</Rows> : <p className="soft">{t('none')}</p>}
    </section>
  </>
}
