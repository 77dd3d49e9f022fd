import type { FeatureCollection, Geometry, MultiPolygon, Polygon, Position } from 'geojson'

/** A point in WGS84 decimal degrees. */
export type Point = { lat: number; lon: number }

export type LocalName = { fi: string; sv?: string; en?: string }

/** An area as far as naming a place needs it. */
export type AreaName = { id: string; kind: 'municipality' | 'neighbour' | 'parish' | 'district' | 'village'; name: LocalName; lat: number; lon: number; parentId: string | null }

export type OutlineSource = 'schematic' | 'imported'
/** The border of the municipality or of a parish. */
export type Outline = { id: string; kind: 'municipality' | 'parish'; name: LocalName; geometry: Polygon | MultiPolygon; source: OutlineSource }

/** A place found by name. `within` tells places of one name apart: the parish, when it has one. */
export type FoundPlace = Point & { id: string; name: LocalName; kind: PlaceKind; within: LocalName | null }
export type PlaceKind = AreaName['kind'] | 'lake' | 'hill' | 'town' | 'street'

/** What `GET /api/v1/places` gives for one hit, in the reader's language. */
export type PlaceOption = Point & { id: string; name: string; detail: string }

/** Is a point the municipality's? Near the border the person is asked; beyond it the neighbour is named where known. */
export type PlaceVerdict =
  | { kind: 'inside' }
  | { kind: 'nearBorder'; neighbour: AreaName | null }
  | { kind: 'outside'; neighbour: AreaName | null }

/** What `GET /api/v1/places/describe` gives: the point in words, both coordinate systems, whose it is. */
export type PlaceDescription = Point & {
  text: string
  wgs84: string
  tm35fin: string
  verdict: PlaceVerdict['kind']
  /** The neighbour's name where the point may be or is theirs. */
  neighbour: string | null
  /** A sentence to say when the verdict is not `inside`. */
  warning: string | null
}

export type RoadClass = 'motorway' | 'trunk' | 'primary' | 'secondary' | 'tertiary' | 'street' | 'ferry'
export type LabelKind = 'city' | 'parish' | 'town' | 'village' | 'district' | 'lake' | 'hill'
export type Road = { class: RoadClass; ref: string | null; name: string | null; lines: Position[][] }
/** `minZoom`–`maxZoom` is where the name is shown, `side` where its text stands of the dot (`c`: centred, no dot). */
export type Label = Point & { name: string; kind: LabelKind; rank: number; minZoom: number; maxZoom: number; side: 'c' | 'r' | 'l' | 't' | 'b' }

/** The base map taken apart for drawing: rings and lines of [lon, lat]. */
export type BaseMap = {
  outline: Position[][][]
  parishes: { id: string; polygons: Position[][][] }[]
  lakes: Position[][][]
  builtup: Position[][][]
  roads: Road[]
  rail: Position[][]
  labels: Label[]
}
/** A GeoJSON base map: each feature says its layer. */
export type LayeredCollection = FeatureCollection<Geometry, { layer: string } & Record<string, unknown>>

/** A point to show on a map. `state` decides the colour, `icon` the drawing, `label` the words that are heard. */
export type MapPoint = Point & { id: string; label: string; state: PinState; icon: string; href?: string }
export type PinState = 'idle' | 'info' | 'wait' | 'done' | 'danger' | 'deep'
export type MapCluster = Point & { count: number }
/** What a `fetchUrl` answers to `?bbox=west,south,east,north&zoom=…`. At most 500 of both together. */
export type MapAnswer<T extends Point & { id: string } = MapPoint> = { items: T[]; clusters: MapCluster[] }
export type BBox = [west: number, south: number, east: number, north: number]
