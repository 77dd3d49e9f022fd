/** Filters with a value out of a list or a calendar. Words and boxes on the map are endless: such a list is made for who asks. */
const names = ['area', 'category', 'from', 'group', 'page', 'phase', 'sort', 'status', 'to'] as const
const plain = /^[A-Za-z0-9_,-]{1,80}$/
/** Nobody reads farther than this but machines. */
const farthestPage = 50
const everything = 'all'

/**
 * The part of an address under which a filtered list is rendered once for all who ask for the same: `group.streets~phase.open`,
 * or `all` without filters. Null when it must be made for this reader alone. Parameters that are no filters are left out.
 */
export function keptListOf(query: URLSearchParams): string | null {
  const asked = names.flatMap((name) => { const value = query.get(name); return value ? [[name, value] as const] : [] })
  if (query.get('q') || query.get('text') || query.get('bbox') || asked.some(([, value]) => !plain.test(value)) || Number(query.get('page') ?? 1) > farthestPage) return null
  return asked.map(([name, value]) => `${name}.${value}`).join('~') || everything
}

/** The filters of such a part, as they stand in the list's own address; null for what `keptListOf` never gives. */
export function askedOfKept(kept: string): Record<string, string> | null {
  const asked = kept === everything ? {} : Object.fromEntries(kept.split('~').map((pair) => [pair.split('.', 1)[0] ?? '', pair.slice(pair.indexOf('.') + 1)]))
  return keptListOf(new URLSearchParams(asked)) === kept ? asked : null
}
