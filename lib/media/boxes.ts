import { boxFields, type BlackBox } from './types'

const sides = ['x', 'y', 'w', 'h'] as const

/** A typed percentage as a share; Finns write a comma. Empty or odd gives NaN, which the schema refuses. */
const share = (typed: FormDataEntryValue | undefined) => (typeof typed === 'string' && typed.trim() ? Number(typed.trim().replace(',', '.').replace(/\s*%$/, '')) / 100 : Number.NaN)

/** The black boxes of a form, in percent there and as shares here. Rows left wholly empty are no boxes. */
export function boxesOfForm(form: FormData): BlackBox[] {
  const columns = sides.map((side) => form.getAll(boxFields[side]))
  const rows = Math.max(...columns.map((c) => c.length))
  return Array.from({ length: Math.min(rows, 60) }, (_, i) => columns.map((c) => c[i]))
    .filter((row) => row.some((v) => typeof v === 'string' && v.trim()))
    .map(([x, y, w, h]) => ({ x: share(x), y: share(y), w: share(w), h: share(h) }))
}
