import { fromTm35fin, toTm35fin } from './tm35fin'
import type { Point } from './types'

export type ParsedCoordinates =
  | { ok: true; point: Point; system: 'wgs84' | 'tm35fin'; /** The order was east first: say so, and offer the point corrected. */ swapped: boolean }
  | { ok: false; reason: 'notCoordinates' | 'notInFinland' }

/** Finland with its waters (WGS84), and the same in ETRS-TM35FIN metres. */
const finland = { south: 59, north: 70.2, west: 19, east: 31.8 }
const metres = { south: 6_500_000, north: 7_900_000, west: 40_000, east: 800_000 }

const between = (value: number, low: number, high: number) => value >= low && value <= high
const inFinland = (lat: number, lon: number) => between(lat, finland.south, finland.north) && between(lon, finland.west, finland.east)
const inMetres = (n: number, e: number) => between(n, metres.south, metres.north) && between(e, metres.west, metres.east)

/** True for two finite numbers that can be degrees. */
export const isPoint = (value: { lat: unknown; lon: unknown }): value is Point =>
  Number.isFinite(value.lat) && Number.isFinite(value.lon) && Math.abs(value.lat as number) <= 90 && Math.abs(value.lon as number) <= 180

const toNumber = (text: string) => Number(text.replace(/\s/g, '').replace(',', '.'))

/** Typed text in one spelling: plain quotes, degree signs and spaces, capitals, no labels but N and E. */
function tidy(text: string): string {
  return text
    .replace(/[º˚]/g, '°')
    .replace(/[′’‘´`]/g, "'")
    .replace(/[″”“]|''/g, '"')
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[−–]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/\b(ETRS-?TM35FIN|WGS-?84|GEO|EPSG:?\d+)\b:?/g, ' ')
    .replace(/\b(LAT(ITUDE)?|LEVEYS|POHJOINEN|BREDD|P)\b/g, 'N')
    .replace(/\b(LONG?(ITUDE)?|LNG|PITUUS|ITÄ|LÄNGD|I)\b/g, 'E')
    .replace(/[=:]/g, ' ')
    .trim()
}

const dms = /(\d{1,3}(?:[.,]\d+)?)\s*°\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*'\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*")?)?/g
const grouped = String.raw`(\d{1,3}(?: \d{3})+(?:[.,]\d+)?|\d{5,7}(?:[.,]\d+)?)`
const metric = new RegExp(`^${grouped}\\s*[,;/ ]\\s*${grouped}$`)
const withDot = /^(\d{1,3}\.\d+)\s*[,;/ ]\s*(\d{1,3}\.\d+)$/
const withComma = /^(\d{1,3},\d+)\s*[,;/ ]\s*(\d{1,3},\d+)$/

/** The two numbers of a text without labels, in their typed order. */
function pair(text: string): [number, number] | null {
  if (text.includes('°')) {
    const found = [...text.matchAll(dms)]
    if (found.length !== 2 || /[^\s,;]/.test(text.replace(dms, ''))) return null
    const [a, b] = found.map(([, d = '', m = '0', s = '0']) => (toNumber(m) < 60 && toNumber(s) < 60 ? toNumber(d) + toNumber(m) / 60 + toNumber(s) / 3600 : NaN))
    return [a ?? NaN, b ?? NaN]
  }
  const hit = metric.exec(text) ?? withDot.exec(text) ?? withComma.exec(text)
  return hit ? [toNumber(hit[1] ?? ''), toNumber(hit[2] ?? '')] : null
}

/**
 * Reads coordinates as people type and paste them: WGS84 degrees (decimal with dot or comma, or minutes and seconds)
 * or ETRS-TM35FIN metres (`N 6976000, E 534000`). The two orders are told apart by what can lie in Finland.
 * Refuses what is no pair of coordinates, and what lies outside Finland.
 */
export function parseCoordinates(typed: string): ParsedCoordinates {
  if (typed.length > 120) return { ok: false, reason: 'notCoordinates' }
  const text = tidy(typed)
  const eastFirst = /E[^N]*N/.test(text) && !/N[^E]*E/.test(text.replace(/^[^A-Z]*E/, ''))
  const labelled = /[NE]/.test(text)
  const numbers = pair(text.replace(/[NE]/g, ' ').replace(/\s+/g, ' ').trim())
  if (!numbers || numbers.some((v) => !Number.isFinite(v))) return { ok: false, reason: 'notCoordinates' }
  const [first, second] = numbers
  // A label at the wrong number is a mistake of the same kind as a wrong order: what lies in Finland decides.
  const [a, b] = labelled && eastFirst ? [second, first] : [first, second]
  if (inFinland(a, b)) return { ok: true, point: { lat: a, lon: b }, system: 'wgs84', swapped: false }
  if (inFinland(b, a)) return { ok: true, point: { lat: b, lon: a }, system: 'wgs84', swapped: true }
  if (inMetres(a, b)) return { ok: true, point: fromTm35fin(a, b), system: 'tm35fin', swapped: false }
  if (inMetres(b, a)) return { ok: true, point: fromTm35fin(b, a), system: 'tm35fin', swapped: true }
  return { ok: false, reason: 'notInFinland' }
}

/** True when a text looks like an attempt at coordinates rather than a name. */
export const looksLikeCoordinates = (text: string) => (text.match(/\d/g) ?? []).length >= 4 && !/[a-zåäö]{4,}/i.test(text.replace(/etrs-?tm35fin|wgs-?84/gi, ''))

/** WGS84 degrees to about one metre: `62.89250, 27.67800`. */
export const formatWgs84 = (point: Point) => `${point.lat.toFixed(5)}, ${point.lon.toFixed(5)}`

/** ETRS-TM35FIN in whole metres: `N 6976000, E 534000`. */
export function formatTm35fin(point: Point): string {
  const { n, e } = toTm35fin(point)
  return `N ${Math.round(n)}, E ${Math.round(e)}`
}
