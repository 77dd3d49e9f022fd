'use client'
import { useEffect, useState, type ReactNode } from 'react'

type Me = { name: string | null; staff: boolean } | null

let asked: Promise<Me> | undefined
/** Asked once a page, however many places show it. */
const whoAmI = () => (asked ??= fetch('/api/me', { headers: { accept: 'application/json' } }).then(async (answer) => (answer.ok ? ((await answer.json()) as Me) : null), () => null))

/**
 * Who is signed in, asked by the browser so that the page itself can be the same for everyone and kept.
 * Without script, or when the answer does not come, the link simply leads to own matters.
 */
export function AccountLink({ own, staff, className, ownIcon, staffIcon }: { own: { href: string; label: string }; staff: { href: string; label: string }; className: string; ownIcon?: ReactNode; staffIcon?: ReactNode }) {
  const [me, setMe] = useState<Me>(null)
  useEffect(() => {
    void whoAmI().then(setMe)
  }, [])
  return (
    <>
      {me?.staff && <a href={staff.href} className={className}>{staffIcon}<span>{staff.label}</span></a>}
      <a href={own.href} className={className}>{ownIcon}<span className="tool__name">{me?.name?.split(' ')[0] || own.label}</span></a>
    </>
  )
}
