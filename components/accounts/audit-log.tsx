import { getTranslations } from 'next-intl/server'
import { GetForm } from '@/components/form/form'
import { Select } from '@/components/form/select'
import { SubmitButton } from '@/components/form/submit-button'
import { DateField, TextField } from '@/components/form/text-field'
import { Buttons, LinkButton } from '@/components/ui/button'
import { MetaLine } from '@/components/ui/facts'
import { Link } from '@/components/ui/link'
import { Note } from '@/components/ui/note'
import { PageHead, SectionHead } from '@/components/ui/panel'
import { Row, Rows } from '@/components/ui/row'
import type { AuditFilter, AuditPage, AuditRow, ChainView } from '@/lib/accounts/types'
import { formatDateTime } from '@/lib/i18n/format'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'

type Props = { page: AuditPage; chain: ChainView; filter: AuditFilter; locale: Locale }

async function ActRow({ row, locale }: { row: AuditRow; locale: Locale }) {
  const t = await getTranslations('accounts.audit')
  const act = t.has(`act.${row.action}` as 'act.mail.retry') ? t(`act.${row.action}` as 'act.mail.retry') : row.action
  const [kind = ''] = row.actor.split(':')
  const who = kind === 'anonymous' ? t('anonymous') : kind === 'system' ? t('system') : kind === 'apikey' ? t('machine', { name: row.actorName ?? '–' }) : row.actorName ?? t('erased')
  return (
    <Row title={`${who} ${act}`}>
      <MetaLine items={[{ icon: 'clock', text: formatDateTime(row.at, locale, { year: true }) }, ...(row.objectName ? [{ text: row.objectName }] : [])]} />
      <details className="disclosure"><summary>{t('details')}<span className="vh"> {row.seq}</span></summary>
        <dl className="pairs meta">
          <div><dt>{t('row')}</dt><dd>{row.seq}</dd></div><div><dt>{t('action')}</dt><dd>{row.action}</dd></div>
          <div><dt>{t('actor')}</dt><dd style={{ overflowWrap: 'anywhere' }}>{row.actor}</dd></div><div><dt>{t('object')}</dt><dd style={{ overflowWrap: 'anywhere' }}>{row.objectType} {row.objectId}</dd></div>
          {Object.entries(row.detail).map(([name, value]) => <div key={name}><dt>{name}</dt><dd style={{ overflowWrap: 'anywhere' }}>{typeof value === 'string' ? value : JSON.stringify(value)}</dd></div>)}
        </dl>
      </details>
    </Row>
  )
}

async function Filters({ filter, page, locale }: { filter: AuditFilter; page: AuditPage; locale: Locale }) {
  const t = await getTranslations('accounts.audit')
  const open = Boolean(filter.actor ?? filter.action ?? filter.object ?? filter.from ?? filter.to)
  const actions = page.actions.map((a) => ({ value: a, label: t.has(`act.${a}` as 'act.mail.retry') ? t(`act.${a}` as 'act.mail.retry') : a }))
  return (
    <details className="disclosure filters" open={open}><summary className="chip">{t('filters')}</summary>
      <GetForm action={href(locale, '/staff/audit')} className="form form--filters" label={t('filters')} search prefix="audit">
        <TextField name="actor" label={t('actor')} hint={t('actorHint')} optional value={filter.actor ?? ''} maxLength={200} />
        <Select name="action" label={t('action')} optional value={filter.action} empty={t('any')} options={actions} />
        <TextField name="object" label={t('object')} hint={t('objectHint')} optional value={filter.object ?? ''} maxLength={200} />
        <DateField name="from" label={t('from')} optional value={filter.from} /><DateField name="to" label={t('to')} optional value={filter.to} />
        <Buttons><SubmitButton>{t('apply')}</SubmitButton><LinkButton look="quiet" href={href(locale, '/staff/audit')}>{t('clear')}</LinkButton></Buttons>
      </GetForm>
    </details>
  )
}

/** The log, newest first, with what is known of its chain. */
export async function AuditLog({ page, chain, filter, locale }: Props) {
  const [t, word] = await Promise.all([getTranslations('accounts.audit'), getTranslations('accounts.deed')])
  const { before, ...kept } = filter
  return <>
    <PageHead above={<Link href={href(locale, '/staff')}>{word('back')}</Link>} title={t('title')} lead={t('lead')} />
    {chain.broken
      ? <Note tone="danger" title={t('broken', { seq: chain.broken.seq })} />
      : <Note tone="done" title={t('whole', { rows: chain.rows })}>{chain.head && <span className="meta" style={{ overflowWrap: 'anywhere' }}>{t('head', { seq: chain.head.seq, hash: chain.head.hash })}</span>}</Note>}
    <Filters filter={filter} page={page} locale={locale} />
    <section aria-labelledby="h-acts">
      <SectionHead id="h-acts" title={t('list')} />
      {page.rows.length ? <Rows panel>{page.rows.map((row) => <ActRow key={row.seq} row={row} locale={locale} />)}</Rows> : <p>{t('none')}</p>}
    </section>
    <Buttons>
      {before && <LinkButton href={href(locale, '/staff/audit', undefined, kept)}>{t('newest')}</LinkButton>}
      {page.before && <LinkButton href={href(locale, '/staff/audit', undefined, { ...kept, before: page.before })}>{t('older')}</LinkButton>}
    </Buttons>
  </>
}
