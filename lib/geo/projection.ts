import type { BBox, Point } from './types'

/** Side of the whole world at zoom 0, in pixels: web Mercator as map tiles have it. */
const world = 256

/** Pixels from the north-western corner of the world at a zoom. */
export function project(point: Point, zoom: number): { x: number; y: number } {
  const scale = world * 2 ** zoom
  const sin = Math.sin((Math.max(-85, Math.min(85, point.lat)) * Math.PI) / 180)
  return { x: ((point.lon + 180) / 360) * scale, y: (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * scale }
}

/** The point at pixels of a zoom. */
export function unproject(pixel: { x: number; y: number }, zoom: number): Point {
  const scale = world * 2 ** zoom
  const n = Math.PI * (1 - (2 * pixel.y) / scale)
  return { lon: (pixel.x / scale) * 360 - 180, lat: (Math.atan(Math.sinh(n)) * 180) / Math.PI }
}

/** The box of points, widened by a share of itself; null for none. */
export function boxOf(points: Point[], widen = 0): BBox | null {
  if (!points.length) return null
  const lons = points.map((p) => p.lon)
  const lats = points.map((p) => p.lat)
  const [west, south, east, north] = [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
  const dx = (east - west) * widen
  const dy = (north - south) * widen
  return [west - dx, south - dy, east + dx, north + dy]
}

/** What the map may show: Kuopio and a margin. */
export const extent: BBox = [26.5, 62.45, 29.05, 63.5]
export const zoomRange = { min: 7, max: 14, /** Streets need more, but only tiles have them. */ maxWithTiles: 18 } as const

/** A view that holds a box in a picture of the given size, with whole zooms. */
export function fitBox([west, south, east, north]: BBox, size: { width: number; height: number }, maxZoom: number = zoomRange.max): { center: Point; zoom: number } {
  const a = project({ lat: north, lon: west }, 0)
  const b = project({ lat: south, lon: east }, 0)
  const center = unproject({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, 0)
  const scale = Math.min(size.width / Math.max(1e-9, b.x - a.x), size.height / Math.max(1e-9, b.y - a.y))
  return { center, zoom: Math.max(zoomRange.min, Math.min(maxZoom, Math.floor(Math.log2(scale) + 0.15))) }
}
