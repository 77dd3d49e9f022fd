import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

/** What just happened, in one line, with undo at the right. Server-rendered after a deed; a status for screen readers. */
export function Toast({ icon = 'circle-check', action, children }: { icon?: IconName; action?: { href: string; label: string }; children: ReactNode }) {
  return <div className="toast" role="status"><Icon name={icon} /><span>{children}</span>{action && <a href={action.href}>{action.label}</a>}</div>
}
