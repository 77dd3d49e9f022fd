import type { ReactNode } from 'react'
import { cx } from './class-names'

/** First letters of the first and last name, for the round face. */
export const initials = (name: string): string => {
  const parts = name.trim().split(/\s+/).filter(Boolean)
  const picked = parts.length > 1 ? [parts[0], parts.at(-1)] : parts
  return picked.map((p) => [...(p ?? '')][0] ?? '').join('').toLocaleUpperCase('fi')
}

export function Person({ name, head, children }: { name: string; head?: boolean; children?: ReactNode }) {
  return <div className="person"><span className={cx('person__face', head && 'person__face--head')} aria-hidden>{initials(name)}</span><div><strong>{name}</strong>{children && <p className="meta">{children}</p>}</div></div>
}
