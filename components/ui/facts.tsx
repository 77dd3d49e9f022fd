import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

export type Fact = { icon: IconName; term: ReactNode; value: ReactNode }

/** Short facts about one thing, each with its icon. */
export function Facts({ items }: { items: Fact[] }) {
  return (
    <dl className="facts">
      {items.map((f, i) => <div key={i}><dt><Icon name={f.icon} />{f.term}</dt><dd>{f.value}</dd></div>)}
    </dl>
  )
}

/** One line of small facts: place · time · topic. */
export function MetaLine({ items }: { items: { icon?: IconName; text: ReactNode }[] }) {
  return <p className="meta meta--line">{items.map((m, i) => <span key={i}>{m.icon && <Icon name={m.icon} />}{m.text}</span>)}</p>
}
