import { createElement, type ReactNode } from 'react'
import { Mark } from './mark'

/** The city's own voice and nothing else: deep head with the mark, unit and time; mist body. */
export function OfficialAnswer({ id, title, meta, level = 2, lang, children }: { id: string; title: ReactNode; meta: ReactNode; level?: 2 | 3; lang?: string; children: ReactNode }) {
  return (
    <section className="answer" aria-labelledby={id}>
      <div className="answer__head"><Mark /><div>{createElement(`h${level}`, { id }, title)}<p className="meta">{meta}</p></div></div>
      <div className="answer__body" lang={lang}>{children}</div>
    </section>
  )
}
