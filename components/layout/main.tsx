import type { ReactNode } from 'react'

/** The page's own content; where "Siirry sisältöön" leads. `frame` is one of the page frames of layout.css and feedback.css. */
export function Main({ frame, children }: { frame?: 'home' | 'formpage' | 'split' | 'listpage' | 'staff' | 'narrow'; children: ReactNode }) {
  return <main id="content" tabIndex={-1} className={frame}>{children}</main>
}
