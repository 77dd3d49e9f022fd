export type Row = { id: string; what: string; ours: string; baseline: string; figure: string; limit: string; verdict: 'pass' | 'MISS' | '–'; note: string; wide: boolean; values: number[] }
export function median(values: number[]): number | null
export function judge(values: number[], limit: string): { ok: boolean | null; wide: boolean }
export function row(given: { id: string; what: string; ours: string; baseline?: string; values?: number[]; limit?: string; note?: string }): Row
export function table(rows: Row[]): string
