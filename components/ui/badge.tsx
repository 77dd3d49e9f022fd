import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

export type Tone = 'done' | 'wait' | 'danger' | 'info' | 'idle'
const usual: Record<Tone, IconName> = { done: 'circle-check', wait: 'hourglass', danger: 'triangle-alert', info: 'info', idle: 'inbox' }

/** State as icon + one or two words; one a thing, never clickable. */
export function Badge({ tone, icon, children }: { tone: Tone; icon?: IconName; children: ReactNode }) {
  return <span className={`badge badge--${tone}`}><Icon name={icon ?? usual[tone]} />{children}</span>
}

/** How many there are, beside a word. */
export function Count({ children }: { children: ReactNode }) {
  return <span className="count">{children}</span>
}
