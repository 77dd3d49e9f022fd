import { formatTm35fin, formatWgs84, isPoint, looksLikeCoordinates, parseCoordinates } from './coordinates'
import { checkPoint } from './municipality'
import { placeInWords, type Words } from './place-words'
import { findPlaces, placeKnowledge } from './queries'
import type { FoundPlace, PlaceDescription, PlaceOption, Point } from './types'

type Locale = 'fi' | 'en' | 'sv'

/**
 * A point in words, in both coordinate systems, and whose it is, with a sentence when that is in doubt.
 * @param t the `map` messages of the locale
 */
export async function describePoint(point: Point, locale: Locale, t: Words): Promise<PlaceDescription> {
  const { names, outlines } = await placeKnowledge()
  const verdict = checkPoint(point, outlines, names)
  const neighbour = verdict.kind === 'inside' || !verdict.neighbour ? null : (verdict.neighbour.name[locale] ?? verdict.neighbour.name.fi)
  const warning = verdict.kind === 'inside' ? null : t(`verdict.${verdict.kind}${neighbour ? 'Named' : ''}`, neighbour ? { neighbour } : undefined)
  const text = verdict.kind !== 'outside' ? placeInWords(point, names, locale, t) : neighbour ? t('place.outsideNamed', { neighbour }) : t('place.outside')
  return { ...point, text, wgs84: formatWgs84(point), tm35fin: formatTm35fin(point), verdict: verdict.kind, neighbour, warning }
}

function toOption(place: FoundPlace, locale: Locale, t: Words): PlaceOption {
  const kind = t(`kind.${place.kind}`)
  const within = place.within ? (place.within[locale] ?? place.within.fi) : null
  return { id: place.id, lat: place.lat, lon: place.lon, name: place.name[locale] ?? place.name.fi, detail: within ? t('detailWithin', { kind, within }) : kind }
}

export type PlaceSearch = { options: PlaceOption[]; /** Why there is nothing, or what was corrected. */ message: string | null; swapped: boolean }

/** What a typed text may mean: places by name, or one point when it is coordinates in either system. */
export async function searchPlaces(text: string, locale: Locale, t: Words): Promise<PlaceSearch> {
  if (looksLikeCoordinates(text)) {
    const parsed = parseCoordinates(text)
    if (!parsed.ok) return { options: [], message: t(`refused.${parsed.reason}`), swapped: false }
    const { point, swapped } = parsed
    const described = await describePoint(point, locale, t)
    return { options: [{ id: 'coordinates', ...point, name: described.text, detail: t('coordinates', { coordinates: described.wgs84 }) }], message: swapped ? t('refused.swapped') : null, swapped }
  }
  const options = (await findPlaces(text)).map((p) => toOption(p, locale, t))
  return { options, message: options.length || text.trim().length < 2 ? null : t('refused.noPlace', { query: text.slice(0, 60) }), swapped: false }
}

/** The place fields of a form, as `PlacePicker` names them. */
export type PlaceFields = { lat?: unknown; lon?: unknown; placeSearch?: unknown; placeCoordinates?: unknown; placeChoice?: unknown }
export type PlaceFormAnswer = {
  /** The chosen point with its words, or null while nothing is chosen. */
  place: PlaceDescription | null
  /** To choose from by radio buttons. */
  options: PlaceOption[]
  message: string | null
}

const textOf = (value: unknown) => (typeof value === 'string' ? value.trim().slice(0, 300) : '')
const pointOf = (lat: unknown, lon: unknown): Point | null => {
  if (lat === '' || lon === '' || lat == null || lon == null) return null
  const point = { lat: Number(lat), lon: Number(lon) }
  return isPoint(point) ? point : null
}

/**
 * Settles the place of a form sent without script: a chosen candidate first, then typed coordinates, then a typed name,
 * then the point the form already held. One clear hit is taken; several are offered; swapped coordinates are offered.
 */
export async function settlePlaceForm(fields: PlaceFields, locale: Locale, t: Words): Promise<PlaceFormAnswer> {
  const described = async (point: Point) => ({ place: await describePoint(point, locale, t), options: [], message: null })
  const choice = textOf(fields.placeChoice).split(',')
  const chosen = choice.length === 2 ? pointOf(choice[0], choice[1]) : null
  if (chosen) return described(chosen)
  const held = pointOf(fields.lat, fields.lon)
  const typed = textOf(fields.placeCoordinates) || textOf(fields.placeSearch)
  if (!typed) return held ? described(held) : { place: null, options: [], message: null }
  const found = textOf(fields.placeCoordinates) && !looksLikeCoordinates(typed) ? { options: [], message: t('refused.notCoordinates'), swapped: false } : await searchPlaces(typed, locale, t)
  const [only, second] = found.options
  if (only && !second && !found.swapped) return described(only)
  return { place: held ? await describePoint(held, locale, t) : null, options: found.options, message: found.message }
}
