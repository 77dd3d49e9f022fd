const last: Record<string, string> = { å: '{', ä: '|', æ: '|', ö: '}', ø: '}' }

/**
 * A key that sorts by plain bytes as Finnish does: å ä ö after z, w as v, other accents ignored, capitals alike.
 * Stored, because PGlite has no Finnish collation and order must be the same on every database.
 */
export function finnishSortKey(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[åäæöø]/g, (c) => last[c] ?? c)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/w/g, 'v')
    .replace(/[^a-z0-9{|} ]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
