import { createElement, type ReactNode } from 'react'
import { cx } from './class-names'

type PanelProps = { tone?: 'plain' | 'tint' | 'sunken'; flush?: boolean; title?: ReactNode; level?: 2 | 3; id?: string; className?: string; children: ReactNode }

/** What holds content. With a title it is a named section. Never a panel in a panel: use rows or a note. */
export function Panel({ tone = 'plain', flush, title, level = 2, id, className, children }: PanelProps) {
  const names = cx('panel', tone !== 'plain' && `panel--${tone}`, flush && 'panel--flush', className)
  if (!title) return <div className={names} id={id}>{children}</div>
  const heading = `${id ?? `panel-${String(title).toLowerCase().replace(/[^a-zåäö0-9]+/g, '-')}`}-h`
  return <section className={names} id={id} aria-labelledby={heading}>{createElement(`h${level}`, { id: heading }, title)}{children}</section>
}

/** The head of a section: its title and one way on. */
export function SectionHead({ id, title, children }: { id: string; title: ReactNode; children?: ReactNode }) {
  return <div className="sechead"><h2 id={id}>{title}</h2>{children}</div>
}

/** The head of a page: crumbs or a way back, title, a line of facts. */
export function PageHead({ title, lead, above, children }: { title: ReactNode; lead?: ReactNode; above?: ReactNode; children?: ReactNode }) {
  return <div className="pagehead">{above}<h1>{title}</h1>{lead && <p className="lead soft">{lead}</p>}{children}</div>
}
