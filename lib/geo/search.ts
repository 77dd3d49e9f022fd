import type { FoundPlace } from './types'

/** Small letters without dots and rings: `Särkiniemi` and `sarkiniemi` are one word. Only for searching, never for sorting. */
export const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

/** Typing errors between two words: wrong, missing, extra or swapped letters; more than `max` is `max + 1`. */
export function typingErrors(a: string, b: string, max: number): number {
  if (Math.abs(a.length - b.length) > max) return max + 1
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      next[j] = cost
    }
    before = row
    row = next
  }
  return row[b.length] ?? max + 1
}

/** How well typed words meet a name: 0 = the very name, larger is worse, null = not at all. Both folded. */
export function nameScore(typed: string, name: string): number | null {
  if (typed === name) return 0
  if (name.startsWith(typed)) return 1
  if (name.split(' ').some((w) => w.startsWith(typed))) return 2
  // "Melalahdessa", "Nilsiän": an ending on the typed word, or a stem that has changed a little.
  if (name.length >= 4 && typed.startsWith(name)) return typed.length - name.length <= 4 ? 2 : 5
  if (typed.length >= 3 && name.includes(typed)) return 3
  const allowed = typed.length >= 8 ? 2 : typed.length >= 4 ? 1 : 0
  if (!allowed) return null
  const errors = typingErrors(typed, name, allowed)
  if (errors <= allowed) return 3 + errors
  if (typingErrors(typed, name.slice(0, typed.length), 1) <= 1) return 5
  const stem = Math.max(5, typed.length - 5)
  return typed.length >= 7 && name.length >= stem && name.slice(0, stem) === typed.slice(0, stem) && Math.abs(typed.length - name.length) <= 6 ? 6 : null
}

const kindOrder: Record<FoundPlace['kind'], number> = { municipality: 0, parish: 1, district: 2, village: 3, street: 4, town: 5, hill: 6, lake: 7, neighbour: 8 }

/** The places a text may mean, the likeliest first. Dots may be missing and a letter or two be wrong. */
export function rankPlaces(typed: string, places: FoundPlace[], limit = 8): FoundPlace[] {
  const text = fold(typed)
  if (text.length < 2 || typed.length > 100) return []
  const [main = text, ...rest] = typed.split(',').map(fold).filter(Boolean)
  return places
    .flatMap((place) => {
      const names = Object.values(place.name).map(fold)
      const scores = names.flatMap((n) => [nameScore(text, n), nameScore(main, n)]).filter((s) => s !== null)
      if (!scores.length) return []
      const within = rest.some((word) => place.within && Object.values(place.within).some((n) => fold(n).startsWith(word)))
      return [{ place, score: Math.min(...scores) - (within ? 0.5 : 0) }]
    })
    .sort((a, b) => a.score - b.score || kindOrder[a.place.kind] - kindOrder[b.place.kind] || a.place.name.fi.length - b.place.name.fi.length)
    .slice(0, limit)
    .map((hit) => hit.place)
}
