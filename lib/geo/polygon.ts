import type { MultiPolygon, Polygon, Position } from 'geojson'
import type { Point } from './types'

/** The polygons of a geometry, each a list of rings of [lon, lat]. */
export const polygonsOf = (geometry: Polygon | MultiPolygon): Position[][][] => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates)

/** True when a point is in a ring (even–odd). A point exactly on the border may fall either way. */
function inRing(lon: number, lat: number, ring: Position[]): boolean {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi = 0, yi = 0] = ring[i] ?? []
    const [xj = 0, yj = 0] = ring[j] ?? []
    if (yi > lat !== yj > lat && lon < ((xj - xi) * (lat - yi)) / (yj - yi) + xi) inside = !inside
  }
  return inside
}

/** True when a point is in the area and in none of its holes. */
export function contains(geometry: Polygon | MultiPolygon, point: Point): boolean {
  return polygonsOf(geometry).some(([outer, ...holes]) => outer !== undefined && inRing(point.lon, point.lat, outer) && !holes.some((h) => inRing(point.lon, point.lat, h)))
}

const metresPerDegree = 111_195

/** Metres from a point to the nearest border line, on a plane laid at the point: within 1 % up to 50 km. */
export function distanceToBorder(geometry: Polygon | MultiPolygon, point: Point): number {
  const kx = metresPerDegree * Math.cos((point.lat * Math.PI) / 180)
  let best = Infinity
  for (const ring of polygonsOf(geometry).flat()) {
    for (let i = 1; i < ring.length; i++) {
      const ax = ((ring[i - 1]?.[0] ?? 0) - point.lon) * kx
      const ay = ((ring[i - 1]?.[1] ?? 0) - point.lat) * metresPerDegree
      const dx = ((ring[i]?.[0] ?? 0) - point.lon) * kx - ax
      const dy = ((ring[i]?.[1] ?? 0) - point.lat) * metresPerDegree - ay
      const length = dx * dx + dy * dy
      const t = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length))
      best = Math.min(best, Math.hypot(ax + t * dx, ay + t * dy))
    }
  }
  return best
}
