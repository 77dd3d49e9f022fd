'use client'
import { useEffect, useState, type ReactNode } from 'react'

type Me = { name: string | null; staff: boolean } | null

/**
 * Who is signed in, asked by the browser so that the page itself can be the same for everyone and kept.
 * Without script, or when the answer does not come, the link simply leads to own matters.
 */
export function AccountLink({ own, staff, className, ownIcon, staffIcon }: { own: { href: string; label: string }; staff: { href: string; label: string }; className: string; ownIcon?: ReactNode; staffIcon?: ReactNode }) {
  const [me, setMe] = useState<Me>(null)
  useEffect(() => {
    const stop = new AbortController()
    fetch('/api/me', { signal: stop.signal, headers: { accept: 'application/json' } })
      .then(async (answer) => setMe(answer.ok ? ((await answer.json()) as Me) : null))
      .catch(() => setMe(null))
    return () => stop.abort()
  }, [])
  return (
    <>
      {me?.staff && <a href={staff.href} className={className}>{staffIcon}<span>{staff.label}</span></a>}
      <a href={own.href} className={className}>{ownIcon}<span className="tool__name">{me?.name?.split(' ')[0] || own.label}</span></a>
    </>
  )
}
