import { createElement, type ReactNode } from 'react'
import { cx } from './class-names'
import { Icon, type IconName } from './icon'

export type Stop = { key: string; icon: IconName; title: ReactNode; meta?: ReactNode; state: 'done' | 'now' | 'next'; body?: ReactNode }

/** Time as a route: what is done is solid, what comes next is dashed. */
export function Route({ stops, wide, level = 3 }: { stops: Stop[]; wide?: boolean; level?: 2 | 3 | 4 }) {
  return (
    <ol className={cx('route', wide && 'route--wide')}>
      {stops.map((s, i) => (
        <li key={s.key} className={cx(s.state === 'now' && 'is-now', s.state === 'next' && 'is-next', s.state !== 'next' && stops[i + 1]?.state === 'next' && 'to-next')} aria-current={s.state === 'now' ? 'step' : undefined}>
          <span className="route__stop"><Icon name={s.icon} /></span>{createElement(`h${level}`, { className: 'title-s' }, s.title)}{s.meta && <p className="meta">{s.meta}</p>}{s.body && <div className="route__body">{s.body}</div>}
        </li>
      ))}
    </ol>
  )
}
