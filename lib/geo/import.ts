import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import type { Topology } from 'topojson-specification'
import { decodeBaseMap } from './base-map'
import { contains, polygonsOf } from './polygon'
import { fold } from './search'
import type { LayeredCollection, Point } from './types'

/** What a file is, once it has been read and checked. */
export type MapFile =
  | { kind: 'boundary'; geometry: Polygon | MultiPolygon }
  | { kind: 'parishes'; parishes: { id: string; geometry: Polygon | MultiPolygon }[] }
  | { kind: 'baseMap'; content: Topology | LayeredCollection; layers: Record<string, number> }

/** What is known already: the centre of the municipality and its parishes. */
export type Known = { municipality: { id: string; name: string } & Point; parishes: ({ id: string; name: string } & Point)[] }

/** A file that cannot be imported; the message tells the operator why. */
export class MapFileError extends Error {
  override name = 'MapFileError'
}

export const maxMapBytes = 20_000_000
const maxVertices = 400_000
const layers = ['outline', 'parishes', 'lakes', 'builtup', 'roads', 'rail', 'places'] as const

const refuse = (why: string): never => {
  throw new MapFileError(why)
}
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

function checkPosition(p: unknown, what: string): void {
  const [lon, lat] = Array.isArray(p) ? (p as unknown[]) : []
  if (typeof lon !== 'number' || typeof lat !== 'number' || !Number.isFinite(lon) || !Number.isFinite(lat)) refuse(`${what}: a position is not two numbers.`)
  else if (Math.abs(lat) > 90 || Math.abs(lon) > 180) refuse(`${what}: ${lon}, ${lat} is not WGS84 (EPSG:4326) degrees. Convert the file to WGS84, longitude first.`)
}

/** Checks an area: rings that close, at least four corners, WGS84. @returns it without altitudes. */
export function checkArea(geometry: unknown, what: string): Polygon | MultiPolygon {
  if (!isObject(geometry) || (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') || !Array.isArray(geometry.coordinates)) return refuse(`${what}: expected a Polygon or MultiPolygon.`)
  const polygons = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as Position[][][]
  let count = 0
  for (const rings of polygons) {
    if (!Array.isArray(rings) || !rings.length) refuse(`${what}: a polygon has no rings.`)
    for (const ring of rings) {
      if (!Array.isArray(ring) || ring.length < 4) refuse(`${what}: a ring has fewer than four positions.`)
      ring.forEach((p) => checkPosition(p, what))
      const [first, last] = [ring[0], ring.at(-1)]
      if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) refuse(`${what}: a ring does not close; its last position must be its first.`)
      count += ring.length
    }
  }
  if (count > maxVertices) refuse(`${what}: ${count} corners; at most ${maxVertices}. Simplify the file.`)
  const plain = polygons.map((rings) => rings.map((ring) => ring.map(([lon = 0, lat = 0]) => [lon, lat])))
  return plain.length === 1 ? { type: 'Polygon', coordinates: plain[0] ?? [] } : { type: 'MultiPolygon', coordinates: plain }
}

/** Two areas or more as one. */
const join = (list: (Polygon | MultiPolygon)[]): Polygon | MultiPolygon => {
  const all = list.flatMap(polygonsOf)
  return all.length === 1 && all[0] ? { type: 'Polygon', coordinates: all[0] } : { type: 'MultiPolygon', coordinates: all }
}

function checkHolds(geometry: Polygon | MultiPolygon, point: Point & { name: string }, what: string): void {
  if (contains(geometry, point)) return
  const swapped = contains(geometry, { ...point, lat: point.lon, lon: point.lat })
  refuse(swapped ? `${what}: latitude and longitude are the wrong way round. GeoJSON has longitude first.` : `${what} does not hold the centre of ${point.name} (${point.lat}, ${point.lon}). Is it the right file?`)
}

const words = (feature: Feature) => Object.values(feature.properties ?? {}).filter((v): v is string => typeof v === 'string').map(fold)
const namesParish = (feature: Feature, parish: { id: string; name: string }) => words(feature).some((w) => w === parish.id || w === fold(parish.name))

function readBaseMap(content: Topology | LayeredCollection, known: Known): MapFile {
  let map
  try {
    map = decodeBaseMap(content)
  } catch {
    return refuse('The base map cannot be taken apart: its TopoJSON is broken.')
  }
  const found = Object.fromEntries(layers.map((name) => [name, name === 'places' ? map.labels.length : map[name].length]).filter(([, n]) => Number(n) > 0)) as Record<string, number>
  if (!Object.keys(found).length) refuse(`The base map has none of the layers ${layers.join(', ')}.`)
  const everything = [...map.lakes.flat(), ...map.builtup.flat(), ...map.outline.flat(), ...map.parishes.flatMap((p) => p.polygons.flat()), ...map.rail, ...map.roads.flatMap((r) => r.lines), map.labels.map((l) => [l.lon, l.lat])]
  let count = 0
  for (const line of everything) {
    for (const p of line) checkPosition(p, 'The base map')
    count += line.length
  }
  if (count > maxVertices) refuse(`The base map has ${count} corners; at most ${maxVertices}. Simplify it.`)
  const lons = everything.flat().map((p) => p[0] ?? 0)
  const lats = everything.flat().map((p) => p[1] ?? 0)
  const least = (list: number[]) => list.reduce((a, b) => Math.min(a, b), Infinity)
  const most = (list: number[]) => list.reduce((a, b) => Math.max(a, b), -Infinity)
  const { lat, lon, name } = known.municipality
  if (lat < least(lats) || lat > most(lats) || lon < least(lons) || lon > most(lons)) refuse(`The base map does not reach ${name} (${lat}, ${lon}). Is it the right file?`)
  return { kind: 'baseMap', content, layers: found }
}

/**
 * Recognises and checks a map file: the municipality's border, its parishes, or a whole base map (TopoJSON, or GeoJSON
 * whose features say their `layer`). @throws MapFileError with what is wrong and what to do.
 */
export function readMapFile(text: string, known: Known): MapFile {
  if (Buffer.byteLength(text) > maxMapBytes) refuse(`The file is larger than ${maxMapBytes / 1_000_000} MB. Simplify it.`)
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    refuse('The file is not JSON. Expected GeoJSON or TopoJSON.')
  }
  if (!isObject(value)) return refuse('The file is not GeoJSON or TopoJSON.')
  const crs = JSON.stringify(value.crs ?? '')
  if (/3067|TM35|3857|900913|2393/.test(crs)) refuse(`The file's coordinate system is not WGS84: ${crs}. Convert it to EPSG:4326.`)
  if (value.type === 'Topology' && isObject(value.objects)) return readBaseMap(value as unknown as Topology, known)
  const features = (value.type === 'FeatureCollection' && Array.isArray(value.features) ? value.features : value.type === 'Feature' ? [value] : [{ type: 'Feature', properties: {}, geometry: value }]) as Feature[]
  if (!features.length) refuse('The file has no features.')
  if (!features.every(isObject)) refuse('The file has a feature that is not an object.')
  if (features.some((f) => layers.includes(f.properties?.layer as (typeof layers)[number]))) {
    return readBaseMap({ type: 'FeatureCollection', features: features.filter((f) => f.properties && f.geometry) } as LayeredCollection, known)
  }
  const parishes = known.parishes.flatMap((parish) => {
    const own = features.filter((f) => namesParish(f, parish))
    if (!own.length) return []
    const geometry = join(own.map((f) => checkArea(f.geometry, parish.name)))
    checkHolds(geometry, parish, `The area of ${parish.name}`)
    return [{ id: parish.id, geometry }]
  })
  if (parishes.length > 1 || (parishes.length === 1 && features.length === 1)) return { kind: 'parishes', parishes }
  const named = features.filter((f) => words(f).some((w) => w === fold(known.municipality.name) || w === '297'))
  const border = named.length ? named : features.length === 1 ? features : []
  if (!border.length) return refuse(`No area named ${known.municipality.name} or like one of the parishes (${known.parishes.map((p) => p.name).join(', ')}), and no base map layers (${layers.join(', ')}).`)
  const geometry = join(border.map((f) => checkArea(f.geometry, `The border of ${known.municipality.name}`)))
  checkHolds(geometry, known.municipality, `The border of ${known.municipality.name}`)
  return { kind: 'boundary', geometry }
}
