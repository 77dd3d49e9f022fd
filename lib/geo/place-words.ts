import { compass, distance, type CompassPoint } from './distance'
import type { AreaName, Point } from './types'

/** A village or district names a point no farther from its centre than this, in metres. */
const reach = 8000
/** Centres are known to half a kilometre: nearer than this no direction is told. */
const near = 400

export type PlaceParts = {
  /** `near`: by the centre; `off`: some way from it; `far`: no village within reach, the municipality is named; `none`: nothing known. */
  form: 'near' | 'off' | 'far' | 'none'
  name: AreaName | null
  /** The parish, when the area is a village of one. */
  parish: AreaName | null
  municipality: AreaName | null
  metres: number
  direction: CompassPoint
}

/** The nearest village, district or parish centre, and how far and where the point is from it. */
export function placeParts(point: Point, names: AreaName[]): PlaceParts {
  const municipality = names.find((a) => a.kind === 'municipality') ?? null
  const nearest = names
    .filter((a) => a.kind === 'village' || a.kind === 'district' || a.kind === 'parish')
    .map((area) => ({ area, metres: distance(point, area) }))
    // A parish and its church village share a point: the parish's name says more.
    .sort((a, b) => a.metres - b.metres || Number(b.area.kind === 'parish') - Number(a.area.kind === 'parish'))[0]
  if (!nearest) return { form: 'none', name: null, parish: null, municipality, metres: 0, direction: 'north' }
  const { area, metres } = nearest
  const parish = area.kind === 'village' ? (names.find((a) => a.kind === 'parish' && a.id === area.parentId && a.name.fi !== area.name.fi) ?? null) : null
  return { form: metres > reach ? 'far' : metres < near ? 'near' : 'off', name: area, parish, municipality, metres, direction: compass(area, point) }
}

export type Words = (key: string, values?: Record<string, string | number>) => string

/** Metres in words: `350 m`, `1,2 km`, `14 km`. */
export function metresInWords(metres: number, locale: string): string {
  const unit = metres < 950 ? 'meter' : 'kilometer'
  const value = unit === 'meter' ? Math.round(metres / 50) * 50 : metres < 10_000 ? Math.round(metres / 100) / 10 : Math.round(metres / 1000)
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value)
}

/**
 * The point in words, such as "Melalahti (Riistavesi), 1,2 km kylän keskeltä kaakkoon". The name stays in its basic form:
 * whether one says -ssa or -lla of a place is custom, known only to those who live there.
 * @param t the `map` messages
 */
export function placeInWords(point: Point, names: AreaName[], locale: 'fi' | 'en' | 'sv', t: Words): string {
  const parts = placeParts(point, names)
  const say = (area: AreaName | null) => (area ? (area.name[locale] ?? area.name.fi) : '')
  if (!parts.name) return say(parts.municipality)
  const name = parts.parish ? `${say(parts.name)} (${say(parts.parish)})` : say(parts.name)
  const values = { name, kind: parts.name.kind, municipality: say(parts.municipality), distance: metresInWords(parts.metres, locale), direction: t(`direction.${parts.direction}`) }
  return t(`place.${parts.form}`, values)
}
