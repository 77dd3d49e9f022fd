import { getTranslations } from 'next-intl/server'
import { Form, GetForm } from '@/components/form/form'
import type { FormAction } from '@/components/form/form-client'
import { Select } from '@/components/form/select'
import { SubmitButton } from '@/components/form/submit-button'
import { DateField, TextField } from '@/components/form/text-field'
import { Buttons, LinkButton } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Note } from '@/components/ui/note'
import { PageHead, SectionHead } from '@/components/ui/panel'
import { Rows } from '@/components/ui/row'
import type { AuditFilter, AuditPage, ChainCheck, ChainView } from '@/lib/accounts/types'
import { formatDateTime } from '@/lib/i18n/format'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { DeedDone } from './account-parts'
import { ActRow, actWords } from './audit-row'

type Props = { page: AuditPage; chain: ChainView; filter: AuditFilter; done: unknown; locale: Locale; check: FormAction }

async function Filters({ filter, page, locale }: { filter: AuditFilter; page: AuditPage; locale: Locale }) {
  const t = await getTranslations('accounts.audit')
  const open = Boolean(filter.actor ?? filter.action ?? filter.object ?? filter.from ?? filter.to)
  const actions = page.actions.map((a) => ({ value: a, label: actWords(t, a) }))
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

/** How far the last check of the whole log came, and what it found. */
async function LastCheck({ last, locale }: { last: ChainCheck; locale: Locale }) {
  const t = await getTranslations('accounts.audit.check')
  const time = (at: Date | null) => (at ? formatDateTime(at, locale, { year: true }) : '–')
  const told = { at: time(last.at), since: last.since, to: last.to, from: time(last.sinceAt), until: time(last.toAt) }
  if (last.broken !== null) return <p className="meta">{t('lastBroken', { at: told.at, seq: last.broken })}</p>
  return <p className="meta">{last.end ? t('lastWhole', told) : t('lastPart', told)}</p>
}

/** From when to when the chain was looked at just now, and checking all of it. */
async function Chain({ chain: { newest, last }, locale, check }: { chain: ChainView; locale: Locale; check: FormAction }) {
  const t = await getTranslations('accounts.audit')
  const broken = newest.broken?.seq ?? last?.broken ?? null
  const { first, head } = newest
  const time = (at: Date) => formatDateTime(at, locale, { year: true })
  const goesOn = last && !last.end && last.broken === null
  return (
    <Note tone={broken === null ? 'done' : 'danger'} title={broken === null ? t('whole', { rows: newest.rows }) : t('broken', { seq: broken })}>
      {first && head && <p className="meta">{t('between', { first: first.seq, last: head.seq, from: time(first.at), to: time(head.at) })}</p>}
      {last ? <LastCheck last={last} locale={locale} /> : <p className="meta">{t('check.never')}</p>}
      {head && <details className="disclosure"><summary>{t('hash')}</summary><p className="meta anywhere">{t('head', { seq: head.seq, hash: head.hash })}</p></details>}
      <Form action={check} prefix="chain" className="mt-3"><input type="hidden" name="locale" value={locale} /><SubmitButton look="secondary" size="s">{goesOn ? t('check.goOn', { to: last.to }) : t('check.start')}</SubmitButton></Form>
    </Note>
  )
}

/** The log, newest first, with what is known of its chain. */
export async function AuditLog({ page, chain, filter, done, locale, check }: Props) {
  const [t, word] = await Promise.all([getTranslations('accounts.audit'), getTranslations('accounts.deed')])
  const { before, ...kept } = filter
  const file = new URLSearchParams(Object.entries({ ...kept, bom: '1' }).flatMap(([name, value]) => (value ? [[name, value]] : [])))
  return <>
    <PageHead above={<Link href={href(locale, '/staff')}>{word('back')}</Link>} title={t('title')} lead={t('lead')} />
    <DeedDone done={done} />
    <Chain chain={chain} locale={locale} check={check} />
    <Filters filter={filter} page={page} locale={locale} />
    <section aria-labelledby="h-acts">
      <SectionHead id="h-acts" title={t('list')}><Link href={`/api/staff/audit-export?${file}`}>{t('csv')}</Link></SectionHead>
      {page.rows.length ? <Rows panel>{page.rows.map((row) => <ActRow key={row.seq} row={row} locale={locale} />)}</Rows> : <p>{t('none')}</p>}
    </section>
    <Buttons>
      {before && <LinkButton href={href(locale, '/staff/audit', undefined, kept)}>{t('newest')}</LinkButton>}
      {page.before && <LinkButton href={href(locale, '/staff/audit', undefined, { ...kept, before: page.before })}>{t('older')}</LinkButton>}
    </Buttons>
  </>
}
