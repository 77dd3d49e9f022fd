import { Fragment } from 'react'
import { Icon } from './icon'

export type Crumb = { href?: string; label: string }

/** Where this page is. On a phone only the way back shows: the last crumb that is a link. */
export function Breadcrumbs({ label, items }: { label: string; items: Crumb[] }) {
  const back = items.findLast((c) => c.href)
  return (
    <>
      <div className="only-wide">
        <nav className="crumbs" aria-label={label}>
          {items.map((c, i) => <Fragment key={i}>{i > 0 && <Icon name="chevron-right" />}{c.href ? <a href={c.href}>{c.label}</a> : <span aria-current="page">{c.label}</span>}</Fragment>)}
        </nav>
      </div>
      {back?.href && <div className="only-phone"><BackLink href={back.href}>{back.label}</BackLink></div>}
    </>
  )
}

export function BackLink({ href, children }: { href: string; children: string }) {
  return <a className="back" href={href}><Icon name="arrow-left" />{children}</a>
}
