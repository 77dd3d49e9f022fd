import { Icon } from './icon'

/** Which page numbers to show: the ends, and two on each side of the current; 0 stands for a gap. */
export function pageNumbers(current: number, last: number): number[] {
  const near = [1, current - 1, current, current + 1, last].filter((n) => n >= 1 && n <= last)
  const sorted = [...new Set(near)].sort((a, b) => a - b)
  return sorted.flatMap((n, i) => {
    const before = sorted[i - 1]
    if (before === undefined || n - before === 1) return [n]
    return n - before === 2 ? [n - 1, n] : [0, n]
  })
}

type Words = { label: string; previous: string; next: string; /** "Sivu {n}" put together. */ page: (n: number) => string }

export function Pagination({ current, last, hrefOf, words }: { current: number; last: number; hrefOf: (page: number) => string; words: Words }) {
  if (last <= 1) return null
  return (
    <nav className="pager" aria-label={words.label}>
      {current > 1 && <a href={hrefOf(current - 1)} rel="prev" aria-label={words.previous}><Icon name="chevron-left" /></a>}
      {pageNumbers(current, last).map((n, i) => n === 0
        ? <span key={`gap-${i}`} aria-hidden="true">…</span>
        : <a key={n} href={hrefOf(n)} aria-label={words.page(n)} aria-current={n === current ? 'page' : undefined}>{n}</a>)}
      {current < last && <a href={hrefOf(current + 1)} rel="next" aria-label={words.next}><Icon name="chevron-right" /></a>}
    </nav>
  )
}
