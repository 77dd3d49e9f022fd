import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

export type NoteTone = 'info' | 'done' | 'wait' | 'danger' | 'plain'
const usual: Record<NoteTone, IconName> = { info: 'info', done: 'circle-check', wait: 'hourglass', danger: 'octagon-alert', plain: 'info' }

/** Icon and words on a state ground. `role="status"` or `"alert"` only for what appears after a deed. */
export function Note({ tone = 'info', icon, title, role, children }: { tone?: NoteTone; icon?: IconName; title?: ReactNode; role?: 'status' | 'alert'; children?: ReactNode }) {
  return (
    <div className={`note${tone === 'info' ? '' : ` note--${tone}`}`} role={role}>
      <Icon name={icon ?? usual[tone]} />{title && <strong>{title}</strong>}{children && <div>{children}</div>}
    </div>
  )
}
