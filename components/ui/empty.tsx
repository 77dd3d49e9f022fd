import { createElement, type ReactNode } from 'react'

/** A ferry waiting at the shore: the one small drawing of this part. */
function Shore() {
  return (
    <svg className="draw" viewBox="0 0 160 84" width="160" height="84" aria-hidden="true">
      <path className="fill" d="M12 62c22-10 44-12 68-10s48 4 68-2v26H12z" />
      <path className="paper" d="M52 46h50l-7 14H60z" /><path d="M66 46V32h22v14M77 32V20M77 22l12 4-12 4" /><path className="lake" d="M77 21l12 5-12 5z" />
      <path className="water" d="M14 66c6-4 10-4 16 0s10 4 16 0 10-4 16 0 10 4 16 0 10-4 16 0 10 4 16 0 10-4 16 0 10 4 16 0" />
      <path d="M118 52V34m0-8-9 14h18zm0-8-6 10h12zM136 54V40m0-8-7 12h14z" />
    </svg>
  )
}

/** Small drawing, what is true, what to do. */
export function Empty({ title, level = 3, action, children }: { title: ReactNode; level?: 2 | 3; action?: ReactNode; children?: ReactNode }) {
  return <div className="panel empty"><Shore />{createElement(`h${level}`, { className: 'title-s' }, title)}{children && <p className="soft">{children}</p>}{action}</div>
}
