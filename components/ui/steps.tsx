import { cx } from './class-names'
import { Icon } from './icon'

/** How far a long form is. `current` counts from 1; `stepWord` is e.g. "Vaihe 2/4", already put together. */
export function Steps({ items, current, stepWord }: { items: string[]; current: number; stepWord: string }) {
  return (
    <>
      <ol className="steps" style={{ gridTemplateColumns: `repeat(${items.length}, 1fr)` }}>
        {items.map((title, i) => (
          <li key={title} className={cx(i + 1 < current && 'is-done', i + 1 === current && 'is-now')} aria-current={i + 1 === current ? 'step' : undefined}>
            <span>{i + 1 < current && <Icon name="check" />}{i + 1} {title}</span>
          </li>
        ))}
      </ol>
      <p className="meta only-phone steps__now" aria-hidden="true"><strong>{stepWord}</strong> {items[current - 1]}</p>
    </>
  )
}
