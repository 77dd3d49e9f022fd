'use client'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

export type NavLink = { /** Public address. */ href: string; /** The folder's address, which the server sees. */ folder: string; label: string; exact?: boolean; icon?: ReactNode; className?: string }

const under = (path: string, base: string, exact?: boolean) => path === base || (!exact && path.startsWith(`${base}/`))

/** Links of a menu with the one that is here marked; the longest fitting address wins. */
export function NavLinks({ items }: { items: NavLink[] }) {
  const path = usePathname()
  const fitting = items.filter((i) => under(path, i.href, i.exact) || under(path, i.folder, i.exact))
  const here = fitting.sort((a, b) => b.href.length - a.href.length)[0]
  return items.map((i) => {
    const current = i === here ? (path === i.href || path === i.folder ? 'page' : 'true') : undefined
    return <a key={i.href} href={i.href} className={i.className} aria-current={current}>{i.icon && <span className="bottom__icon">{i.icon}</span>}{i.label}</a>
  })
}
