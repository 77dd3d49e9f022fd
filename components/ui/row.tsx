import { createElement, type ReactNode } from 'react'
import { cx } from './class-names'
import { Icon, type IconName } from './icon'

export type GlyphTone = 'plain' | 'lake' | 'moss' | 'amber'

/** Things of one kind in one panel. `bleed` inside a padded panel, bare inside a flush one. */
export function Rows({ bleed, panel, children }: { bleed?: boolean; panel?: boolean; children: ReactNode }) {
  return <div className={cx(panel && 'panel panel--flush', 'rows', bleed && 'rows--bleed')}>{children}</div>
}

export function Glyph({ icon, tone = 'plain' }: { icon: IconName | (string & {}); tone?: GlyphTone }) {
  return <span className={cx('row__glyph', tone !== 'plain' && `row__glyph--${tone}`)}><Icon name={icon} /></span>
}

type RowProps = { href?: string; glyph?: ReactNode; title: ReactNode; level?: 2 | 3 | 4; meta?: ReactNode; /** One badge or button at the end; a linked row without one gets a chevron. */ end?: ReactNode; children?: ReactNode }

/** Glyph (the kind), title, one meta line, one badge or a chevron; the whole row is the target. */
export function Row({ href, glyph, title, level = 3, meta, end, children }: RowProps) {
  const inside = <>
    {glyph}
    <div className="row__body">{createElement(`h${level}`, { className: 'title-s' }, title)}{meta && <p className="meta">{meta}</p>}{children}</div>
    {end ? <span className="row__end">{end}</span> : href && <Icon name="chevron-right" />}
  </>
  const names = cx('row', !glyph && 'row--bare')
  return href ? <a className={names} href={href}>{inside}</a> : <div className={names}>{inside}</div>
}
