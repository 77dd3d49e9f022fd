import type { ReactNode } from 'react'
import { cx } from './class-names'
import { Icon, type IconName } from './icon'

type ChipProps = { href: string; selected?: boolean; icon?: IconName; small?: boolean; /** What a screen reader hears of a selected chip that removes itself, e.g. "Poista rajaus". */ removeLabel?: string; children: ReactNode }

/** A filter as a link: works without script, keeps its state in the address. */
export function Chip({ href, selected, icon, small, removeLabel, children }: ChipProps) {
  return (
    <a href={href} className={cx('chip', selected && 'is-on', small && 'chip--s')} aria-current={selected ? 'true' : undefined}>
      {icon && <Icon name={icon} />}{selected && removeLabel && <span className="vh">{removeLabel} </span>}{children}{selected && removeLabel && <Icon name="x" />}
    </a>
  )
}

/** Scrolls sideways on a phone when `scroll`; needs a name to be reachable by keyboard then. */
export function Chips({ scroll, label, children }: { scroll?: boolean; label?: string; children: ReactNode }) {
  return scroll
    ? <div className="chips chips--scroll" role="group" aria-label={label} tabIndex={0}>{children}</div>
    : <div className="chips" role={label ? 'group' : undefined} aria-label={label}>{children}</div>
}
