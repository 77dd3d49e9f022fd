import type { Position } from 'geojson'
import { project } from './projection'
import type { BaseMap, LabelKind, RoadClass } from './types'

/** Names of colours in the map's palette: CSS custom properties `--map-…`. */
export type MapColour =
  | 'land' | 'water' | 'shore' | 'builtup' | 'tint-1' | 'tint-2' | 'tint-3' | 'tint-4' | 'tint-5' | 'tint-6' | 'border' | 'outline' | 'mask'
  | 'road-1' | 'road-2' | 'road-3' | 'road-4' | 'casing-1' | 'casing-2' | 'rail' | 'text' | 'text-soft' | 'text-water' | 'halo' | 'shield' | 'shield-text' | 'shield-2' | 'shield-2-text'

/** One thing to draw: points in world pixels of zoom 0, flat x, y, x, y… */
export type Shape = {
  paths: Float64Array[]
  box: [number, number, number, number]
  closed: boolean
  fill?: MapColour
  stroke?: MapColour
  /** Pixels at a zoom; a line that is not drawn there is 0. */
  width?: (zoom: number) => number
  dash?: number[]
  /** Everything but the paths is filled: the land outside the municipality. */
  inverse?: boolean
}

const roads: Record<RoadClass, { width: number; fill: MapColour; casing: MapColour; from: number }> = {
  motorway: { width: 7.5, fill: 'road-1', casing: 'casing-1', from: 7 },
  trunk: { width: 6.5, fill: 'road-1', casing: 'casing-1', from: 7 },
  primary: { width: 5, fill: 'road-2', casing: 'casing-1', from: 7 },
  secondary: { width: 3.8, fill: 'road-3', casing: 'casing-2', from: 7 },
  tertiary: { width: 3, fill: 'road-4', casing: 'casing-2', from: 9 },
  street: { width: 2.6, fill: 'road-4', casing: 'casing-2', from: 11 },
  ferry: { width: 1.4, fill: 'shore', casing: 'shore', from: 9 },
}
const order: RoadClass[] = ['ferry', 'street', 'tertiary', 'secondary', 'primary', 'trunk', 'motorway']

/** Pixels of a road at a zoom. */
const roadWidth = (kind: RoadClass, zoom: number) => (zoom < roads[kind].from ? 0 : roads[kind].width * (zoom > 12 ? 1.3 : 1.27) ** (zoom - 12))

/** Text size and weight of a label; sizes are what the base map's own label rules are made for. */
export const labelStyle: Record<LabelKind, { size: number; weight: number; colour: MapColour }> = {
  city: { size: 16, weight: 720, colour: 'text' },
  parish: { size: 13, weight: 720, colour: 'text' },
  town: { size: 12, weight: 400, colour: 'text-soft' },
  lake: { size: 12, weight: 400, colour: 'text-water' },
  village: { size: 11, weight: 400, colour: 'text' },
  district: { size: 11, weight: 400, colour: 'text' },
  hill: { size: 11, weight: 400, colour: 'text-soft' },
}

function flat(line: Position[]): Float64Array {
  const out = new Float64Array(line.length * 2)
  line.forEach(([lon = 0, lat = 0], i) => {
    const { x, y } = project({ lat, lon }, 0)
    out[i * 2] = x
    out[i * 2 + 1] = y
  })
  return out
}

function shape(lines: Position[][], rest: Omit<Shape, 'paths' | 'box'>): Shape {
  const paths = lines.map(flat)
  const box: Shape['box'] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const path of paths) {
    for (let i = 0; i < path.length; i += 2) {
      const x = path[i] ?? 0
      const y = path[i + 1] ?? 0
      box[0] = Math.min(box[0], x)
      box[1] = Math.min(box[1], y)
      box[2] = Math.max(box[2], x)
      box[3] = Math.max(box[3], y)
    }
  }
  return { paths, box, ...rest }
}

const tints: MapColour[] = ['tint-1', 'tint-2', 'tint-3', 'tint-4', 'tint-5', 'tint-6']

/** The base map as shapes in the order they are drawn; names and road numbers come after. */
export function mapShapes(map: BaseMap): Shape[] {
  const outline = map.outline.flat()
  const byClass = order.flatMap((kind) => map.roads.filter((r) => r.class === kind))
  return [
    ...map.parishes.flatMap((p, i) => p.polygons.map((rings) => shape(rings, { closed: true, fill: tints[i % tints.length] }))),
    ...map.builtup.map((rings) => shape(rings, { closed: true, fill: 'builtup' })),
    ...map.lakes.map((rings) => shape(rings, { closed: true, fill: 'water', stroke: 'shore', width: () => 1 })),
    ...map.parishes.flatMap((p) => p.polygons.map((rings) => shape(rings, { closed: true, stroke: 'border', width: () => 1, dash: [2, 3] }))),
    ...(outline.length ? [shape(outline, { closed: true, fill: 'mask', inverse: true })] : []),
    shape(outline, { closed: true, stroke: 'outline', width: () => 1.5, dash: [8, 3, 2, 3] }),
    ...byClass.filter((r) => r.class !== 'ferry').map((r) => shape(r.lines, { closed: false, stroke: roads[r.class].casing, width: (z) => { const w = roadWidth(r.class, z); return w && w + (z < 10 ? 1 : 1.6) } })),
    ...byClass.map((r) => shape(r.lines, { closed: false, stroke: roads[r.class].fill, width: (z) => roadWidth(r.class, z), dash: r.class === 'ferry' ? [4, 4] : undefined })),
    shape(map.rail, { closed: false, stroke: 'rail', width: (z) => (z < 9 ? 1 : 2), dash: [6, 3] }),
  ]
}
