// Numbers and rows: medians of interleaved rounds, a goal with its limit, a table.
import { gzipSync } from 'node:zlib'

/** The middle of the numbers; of none, null. */
export function median(values) {
  const sorted = values.filter((v) => Number.isFinite(v)).sort((a, b) => a - b)
  if (!sorted.length) return null
  const half = sorted.length >> 1
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
}

/** kB (1000 bytes) after gzip -9, so that servers with other settings compare. */
export const gzKb = (body) => gzipSync(body, { level: 9 }).length / 1000

/** A number as people read it. */
export const show = (value, unit = '') => (value === null || value === undefined ? '–' : `${value >= 100 ? Math.round(value).toLocaleString('en') : Number(value.toPrecision(3))}${unit && ` ${unit}`}`)

/** Limits are written `<=1.4` or `>=0.9`. A goal holds when the median does and the worst round is within 15 % of it. */
export function judge(values, limit) {
  const middle = median(values)
  if (middle === null) return { ok: null, wide: false }
  const bound = Number(limit.slice(2))
  const atMost = limit.startsWith('<=')
  const worst = atMost ? Math.max(...values) : Math.min(...values)
  const ok = atMost ? middle <= bound && worst <= bound * 1.15 : middle >= bound && worst >= bound / 1.15
  return { ok, wide: atMost ? middle > bound * 2 : middle < bound / 2 }
}

/** One line of the result. `values` are judged against `limit`; without a limit the line only tells. */
export function row({ id, what, ours, baseline = '–', values = [], limit, note = '' }) {
  const middle = median(values)
  const spread = values.length > 1 ? ` (${show(Math.min(...values))}–${show(Math.max(...values))})` : ''
  const { ok, wide } = limit ? judge(values, limit) : { ok: null, wide: false }
  return { id, what, ours, baseline, figure: middle === null ? '–' : `${show(middle)}${spread}`, limit: limit ?? 'told only', verdict: limit && ok !== null ? (ok ? 'pass' : 'MISS') : '–', note, wide, values }
}

/** The rows as a Markdown table. */
export function table(rows) {
  const columns = ['id', 'what', 'ours', 'baseline', 'figure', 'limit', 'verdict', 'note']
  const line = (cells) => `| ${cells.join(' | ')} |`
  return [line(columns), line(columns.map(() => '---')), ...rows.map((r) => line(columns.map((c) => String(r[c]).replaceAll('|', '/'))))].join('\n')
}
