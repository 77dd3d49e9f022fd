import { getTranslations } from 'next-intl/server'
import { Link } from '@/components/ui/link'
import { Note } from '@/components/ui/note'
import { PageHead } from '@/components/ui/panel'
import { Table } from '@/components/ui/table'
import { formatDate } from '@/lib/i18n/format'
import { href, type Route } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'

type StatementLink = { label: string; url?: string; route?: Exclude<Route, `${string}[${string}`>; query?: Record<string, string> }
type Section = { title: string; body?: string[]; list?: string[]; links?: StatementLink[]; /** A gap that staff fill. */ gap?: string; table?: { caption: string; head: string[]; rows: string[][] } }
export type StatementName = 'accessibility' | 'privacy' | 'about' | 'openData'

function SectionLink({ link, locale }: { link: StatementLink; locale: Locale }) {
  if (link.route) return <Link href={href(locale, link.route, undefined, link.query)} arrow>{link.label}</Link>
  const outside = !link.url?.startsWith('/') && !link.url?.startsWith('mailto:')
  return <Link href={link.url ?? '#'} external={outside}>{link.label}</Link>
}

/** A statement of the service: sections of plain words, lists, links and tables from `content.json`. */
export async function Statement({ name, locale }: { name: StatementName; locale: Locale }) {
  const t = await getTranslations('content')
  const sections = t.raw(`${name}.sections`) as Section[]
  return (
    <>
      <PageHead title={t(`${name}.title`)} lead={t(`${name}.lead`)}><p className="meta">{t('statementDate', { date: formatDate(t(`${name}.date`), locale) })}</p></PageHead>
      <div className="prose statement">
        {sections.map((s) => (
          <section key={s.title}>
            <h2>{s.title}</h2>
            {s.body?.map((p) => <p key={p}>{p}</p>)}
            {s.list && <ul>{s.list.map((i) => <li key={i}>{i}</li>)}</ul>}
            {s.table && <Table caption={s.table.caption} rows={s.table.rows} rowKey={(r) => r.join()} columns={s.table.head.map((head, i) => ({ key: head, head, rowHead: i === 0, cell: (r: string[]) => r[i] }))} />}
            {s.links && <ul className="plain-list">{s.links.map((l) => <li key={l.label}><SectionLink link={l} locale={locale} /></li>)}</ul>}
            {s.gap && <Note tone="plain">{s.gap}</Note>}
          </section>
        ))}
      </div>
    </>
  )
}
