import type { ReactNode } from 'react'
import { Count } from './badge'
import { Icon, type IconName } from './icon'

export type Tab = { href: string; label: ReactNode; current?: boolean; count?: number | string; icon?: IconName }

/** Views of one thing, as links. */
export function Tabs({ label, items }: { label: string; items: Tab[] }) {
  return <nav className="tabs" aria-label={label}>{items.map((t) => <a key={t.href} href={t.href} aria-current={t.current ? 'page' : undefined}>{t.label}{t.count !== undefined && <Count>{t.count}</Count>}</a>)}</nav>
}

/** Two or three ways to see the same (list or map). */
export function Segment({ label, items }: { label: string; items: Tab[] }) {
  return <nav className="segment" aria-label={label}>{items.map((t) => <a key={t.href} href={t.href} aria-current={t.current ? 'true' : undefined}>{t.icon && <Icon name={t.icon} />}{t.label}</a>)}</nav>
}
