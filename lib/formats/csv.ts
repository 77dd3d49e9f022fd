export type Cell = string | number | boolean | Date | null | undefined

// A spreadsheet runs what begins so, in half or full width, also after white space (OWASP CSV Injection).
const formula = /^[\s\u00A0\uFEFF]*[=+\-@\t\r\0＝＋－＠]/u

/**
 * One cell. Numbers and instants are written plainly (dates in ISO 8601); words that a spreadsheet could run as a
 * formula get an apostrophe in front, as Excel itself shows text.
 */
export function csvCell(value: Cell): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : ''
  if (typeof value === 'boolean') return value ? '1' : '0'
  if (value instanceof Date) return value.toISOString()
  const safe = formula.test(value) ? `'${value}` : value
  return /[";\n\r]/.test(safe) || safe !== safe.trim() ? `"${safe.replace(/"/g, '""')}"` : safe
}

/** One line with its line end (RFC 4180), separated by semicolons as Finnish spreadsheets expect. */
export function csvLine(cells: Cell[]): string {
  return `${cells.map(csvCell).join(';')}\r\n`
}

/** Characters sent at once: a piece for each row would be twenty thousand of them. */
const piece = 16_384

/**
 * A CSV file as a stream: the header at once, then rows as the reader takes them, a few at a time.
 * `bom` adds the mark by which Excel knows UTF-8.
 */
export function csvStream(header: string[], rows: AsyncIterable<Cell[]>, options: { bom?: boolean } = {}): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const iterator = rows[Symbol.asyncIterator]()
  let started = false
  return new ReadableStream({
    async pull(controller) {
      if (!started) {
        started = true
        controller.enqueue(encoder.encode((options.bom ? '\uFEFF' : '') + csvLine(header)))
        return
      }
      let lines = ''
      for (;;) {
        const next = await iterator.next()
        if (!next.done) lines += csvLine(next.value)
        if (next.done || lines.length >= piece) {
          if (lines) controller.enqueue(encoder.encode(lines))
          if (next.done) controller.close()
          return
        }
      }
    },
    async cancel() {
      await iterator.return?.()
    },
  })
}
