import type { CSSProperties, ReactNode } from 'react'

export type Bar = { key: string; label: ReactNode; /** Written value, e.g. "2 pv". */ shown: string; /** Length, 0 or more, in the units of `max`. */ value: number; soft?: boolean }

const share = (value: number, max: number) => (max > 0 ? Math.min(100, Math.max(0, Math.round((value / max) * 1000) / 10)) : 0)
const vars = (values: Record<`--${string}`, string | number>) => values as CSSProperties

/** Bars from zero with their values written; the numbers are text, so the drawing itself is silent. `goal` draws a line at a value. */
export function Bars({ bars, max, goal }: { bars: Bar[]; max?: number; goal?: { value: number; label: ReactNode } }) {
  const top = max ?? Math.max(goal?.value ?? 0, ...bars.map((b) => b.value))
  return (
    <div className="bars">
      {bars.map((b) => (
        <div className="bar" key={b.key}><span>{b.label}</span><span className="bar__v">{b.shown}</span>
          <span className="bar__track" aria-hidden="true"><span className={b.soft ? 'bar__fill bar__fill--soft' : 'bar__fill'} style={vars({ '--v': share(b.value, top) })} />{goal && <span className="bar__goal" style={vars({ '--g': share(goal.value, top) })} />}</span>
        </div>
      ))}
      {goal && <p className="meta bars__goal"><i aria-hidden="true" /> {goal.label}</p>}
    </div>
  )
}

export type Part = { key: string; label: string; value: number; shown: string; colour: `chart-${1 | 2 | 3 | 4 | 5}` | `chart-low-${1 | 2}` | 'chart-mid' | `chart-high-${1 | 2}` }
/** The ink that reads on each colour in both themes; all the others take the common ink. */
const inkOn: Partial<Record<Part['colour'], string>> = { 'chart-1': '--ink-on-chart', 'chart-3': '--ink-on-chart', 'chart-low-2': '--ink-on-chart', 'chart-high-2': '--ink-on-chart', 'chart-4': '--ink-on-chart-warm', 'chart-5': '--ink-on-chart-warm' }

/** One whole and its parts, with a legend of words and numbers. */
export function StackBar({ parts }: { parts: Part[] }) {
  const total = parts.reduce((sum, p) => sum + p.value, 0)
  return (
    <div>
      <div className="stackbar" aria-hidden="true">
        {parts.filter((p) => p.value > 0).map((p) => <span key={p.key} style={vars({ '--v': p.value, background: `var(--${p.colour})`, color: `var(${inkOn[p.colour] ?? '--ink'})` } as Record<`--${string}`, string | number>)}>{share(p.value, total) >= 8 && p.shown}</span>)}
      </div>
      <ul className="legend">{parts.map((p) => <li key={p.key}><i style={vars({ '--c': `var(--${p.colour})` })} aria-hidden="true" />{p.label} {p.shown}</li>)}</ul>
    </div>
  )
}

/** Columns over time. The table beside it carries the numbers, so `summary` is the one sentence a screen reader hears. */
export function Columns({ columns, summary, height = 180 }: { columns: { key: string; label: string; value: number }[]; summary: string; height?: number }) {
  const max = Math.max(1, ...columns.map((c) => c.value))
  const step = 720 / Math.max(1, columns.length)
  return (
    <svg className="chart" viewBox={`0 0 720 ${height + 44}`} role="img" aria-label={summary}>
      <line className="base" x1="0" x2="720" y1={height + 20} y2={height + 20} />
      {columns.map((c, i) => {
        const h = Math.round((c.value / max) * height)
        const x = i * step
        return (
          <g key={c.key}>
            <rect x={x + step * 0.16} y={height + 20 - h} width={step * 0.68} height={h} rx="3" fill="var(--chart-1)" />
            <text className="strong" x={x + step / 2} y={height + 14 - h} textAnchor="middle">{c.value}</text>
            <text x={x + step / 2} y={height + 40} textAnchor="middle">{c.label}</text>
          </g>
        )
      })}
    </svg>
  )
}
