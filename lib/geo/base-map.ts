import { feature } from 'topojson-client'
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import type { Topology } from 'topojson-specification'
import { polygonsOf } from './polygon'
import type { BaseMap, Label, LayeredCollection, Outline, Road } from './types'

/** What the browser gets when an operator has imported a border, parishes or a base map of their own. */
export type ImportedBaseMap = { topology: Topology | LayeredCollection | null; outlines: Outline[] }

type Source = Topology | LayeredCollection

function layer(source: Source, name: string): Feature[] {
  if (source.type === 'FeatureCollection') return source.features.filter((f) => f.properties.layer === name)
  const object = source.objects[name]
  if (!object) return []
  const result = feature(source, object)
  return result.type === 'FeatureCollection' ? result.features : [result]
}

const areasOf = (f: Feature): Position[][][] => (f.geometry?.type === 'Polygon' || f.geometry?.type === 'MultiPolygon' ? polygonsOf(f.geometry) : [])
const linesOf = (f: Feature): Position[][] => (f.geometry?.type === 'LineString' ? [f.geometry.coordinates] : f.geometry?.type === 'MultiLineString' ? f.geometry.coordinates : [])
const text = (value: unknown) => (typeof value === 'string' ? value : null)
const number = (value: unknown, fallback: number) => (typeof value === 'number' && Number.isFinite(value) ? value : fallback)
const oneOf = <T extends string>(value: unknown, list: readonly T[], fallback: T): T => list.find((v) => v === value) ?? fallback

const labelKinds = ['city', 'parish', 'town', 'village', 'district', 'lake', 'hill'] as const
const roadClasses = ['motorway', 'trunk', 'primary', 'secondary', 'tertiary', 'street', 'ferry'] as const

function toLabel(f: Feature): Label[] {
  if (f.geometry?.type !== 'Point' || !f.properties) return []
  const [lon = NaN, lat = NaN] = f.geometry.coordinates
  const p = f.properties
  const name = text(p.n)
  const rank = number(p.r, 4)
  // A map of the operator's own may know other kinds and no zooms: they are shown by their rank.
  return name ? [{ lat, lon, name, kind: oneOf(p.k, labelKinds, 'village'), rank, minZoom: number(p.z, 7 + rank), maxZoom: number(p.x, 20), side: oneOf(p.a, ['c', 'r', 'l', 't', 'b'] as const, 'r') }] : []
}

const toRoad = (f: Feature): Road => ({ class: oneOf(f.properties?.c, roadClasses, 'tertiary'), ref: text(f.properties?.ref), name: text(f.properties?.n), lines: linesOf(f) })

/** Takes a base map apart for drawing. Imported outlines stand in place of the drawn ones. */
export function decodeBaseMap(source: Source, outlines: Outline[] = []): BaseMap {
  const imported = (kind: Outline['kind']) => outlines.filter((o) => o.kind === kind && o.source === 'imported')
  const border = imported('municipality')
  const parishes = imported('parish')
  return {
    outline: border.length ? border.flatMap((o) => polygonsOf(o.geometry)) : ['outline', 'boundary'].flatMap((name) => layer(source, name)).flatMap(areasOf),
    parishes: parishes.length
      ? parishes.map((o) => ({ id: o.id, polygons: polygonsOf(o.geometry) }))
      : layer(source, 'parishes').map((f) => ({ id: text(f.properties?.id) ?? '', polygons: areasOf(f) })),
    lakes: layer(source, 'lakes').flatMap(areasOf),
    builtup: layer(source, 'builtup').flatMap(areasOf),
    roads: layer(source, 'roads').map(toRoad),
    rail: layer(source, 'rail').flatMap(linesOf),
    labels: layer(source, 'places').flatMap(toLabel),
  }
}

/** The drawn borders of a base map as stored outlines: the municipality and its parishes. */
export function schematicOutlines(source: Topology, municipalityId: string): { id: string; geometry: Polygon | MultiPolygon }[] {
  const area = (f: Feature) => (f.geometry.type === 'Polygon' || f.geometry.type === 'MultiPolygon' ? f.geometry : null)
  return [
    ...layer(source, 'outline').map((f) => ({ id: municipalityId, geometry: area(f) })),
    ...layer(source, 'parishes').map((f) => ({ id: text(f.properties?.id) ?? '', geometry: area(f) })),
  ].filter((o): o is { id: string; geometry: Polygon | MultiPolygon } => o.geometry !== null)
}
