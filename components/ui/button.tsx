import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { cx } from './class-names'

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger' | 'danger-filled'
type Look = { look?: ButtonLook; size?: 's' | 'm'; wide?: boolean; icon?: ReactNode; className?: string; children: ReactNode }

const classes = ({ look = 'secondary', size = 'm', wide, className }: Look) =>
  cx('btn', `btn--${look}`, size === 's' && 'btn--s', wide && 'btn--wide', className)

/** A deed on this page. Says what it does ("Lähetä palaute"); `icon` is a drawn icon. In a form use `SubmitButton`. */
export function Button({ look, size, wide, icon, className, children, type = 'button', ...rest }: Look & ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type={type} className={classes({ look, size, wide, className, children })} {...rest}>{icon}{children}</button>
}

/** A deed that is another page. */
export function LinkButton({ look, size, wide, icon, className, children, href, ...rest }: Look & { href: string; download?: boolean; rel?: string; hrefLang?: string; 'aria-describedby'?: string }) {
  return <a href={href} className={classes({ look, size, wide, className, children })} {...rest}>{icon}{children}</a>
}

/** Only for map tools and ×: everything else says its deed in words. */
export function IconButton({ icon, label, flat, className, type = 'button', ...rest }: { icon: ReactNode; label: string; flat?: boolean } & ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type={type} aria-label={label} className={cx('iconbtn', flat && 'iconbtn--flat', className)} {...rest}>{icon}</button>
}

export function Buttons({ tight, children }: { tight?: boolean; children: ReactNode }) {
  return <div className={cx('btns', tight && 'btns--tight')}>{children}</div>
}
