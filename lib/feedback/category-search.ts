import type { CategoryDto } from './types'

const fold = (text: string) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/[^\p{L}\p{N} ]/gu, ' ')

/** Edit distance up to `max`; more is `max + 1`. */
function editDistance(a: string, b: string, max: number): number {
  if (Math.abs(a.length - b.length) > max) return max + 1
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1))
    }
    row = next
  }
  return row[b.length] ?? max + 1
}

/** How well a typed word meets a keyword: 0 = not at all. Endings and one typing error are forgiven. */
function meets(typed: string, keyword: string): number {
  if (typed === keyword) return 4
  if (typed.length >= 3 && (keyword.startsWith(typed) || (keyword.length >= 3 && typed.startsWith(keyword)))) return Math.abs(typed.length - keyword.length) <= 3 ? 3 : 2
  const stem = Math.min(typed.length, keyword.length, Math.max(4, Math.min(typed.length, keyword.length) - 2))
  if (stem >= 4 && typed.slice(0, stem) === keyword.slice(0, stem)) return 2
  if (typed.length >= 4 && keyword.length >= 4 && typed.includes(keyword)) return 2
  if (typed.length >= 4 && editDistance(typed, keyword, 1) <= 1) return 1
  return 0
}

/**
 * Categories by the resident's own words ("kuoppa", "lunta", "valot rikki"), best first.
 * Missing dots, inflected endings and one typing error still find. Nothing typed finds nothing.
 */
export function searchCategories<C extends Pick<CategoryDto, 'name' | 'description' | 'keywords'>>(categories: C[], typed: string): C[] {
  const words = fold(typed).split(/\s+/).filter((w) => w.length >= 2).slice(0, 12)
  if (!words.length) return []
  const scored = categories.map((category, order) => {
    const keywords = category.keywords.map(fold)
    const text = fold(`${category.name} ${category.description}`).split(/\s+/)
    const score = words.reduce((sum, word) => {
      const best = Math.max(0, ...keywords.flatMap((k) => k.trim().split(/\s+/)).map((k) => meets(word, k)))
      const inText = Math.max(0, ...text.map((k) => meets(word, k)))
      return sum + best * 2 + inText
    }, 0)
    return { category, score, order }
  })
  return scored.filter((s) => s.score > 0).sort((a, b) => b.score - a.score || a.order - b.order).map((s) => s.category)
}
