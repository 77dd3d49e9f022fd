import type { Point } from './types'

const earthRadius = 6_371_008.8
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Metres between two points along the great circle (haversine, mean earth radius: within 0.5 %). */
export function distance(a: Point, b: Point): number {
  const dLat = radians(b.lat - a.lat)
  const dLon = radians(b.lon - a.lon)
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLon / 2) ** 2
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(h)))
}

export const compassPoints = ['north', 'northEast', 'east', 'southEast', 'south', 'southWest', 'west', 'northWest'] as const
export type CompassPoint = (typeof compassPoints)[number]

/** In which of eight directions `to` lies, seen from `from`. */
export function compass(from: Point, to: Point): CompassPoint {
  const y = Math.sin(radians(to.lon - from.lon)) * Math.cos(radians(to.lat))
  const x = Math.cos(radians(from.lat)) * Math.sin(radians(to.lat)) - Math.sin(radians(from.lat)) * Math.cos(radians(to.lat)) * Math.cos(radians(to.lon - from.lon))
  const degrees = (Math.atan2(y, x) * 180) / Math.PI
  return compassPoints[Math.round(((degrees + 360) % 360) / 45) % 8] ?? 'north'
}

/** A box around a point that holds everything within `metres`; a first sieve for the database. */
export function boxAround(point: Point, metres: number): { south: number; north: number; west: number; east: number } {
  const lat = metres / 111_195
  const lon = lat / Math.max(0.01, Math.cos(radians(point.lat)))
  return { south: point.lat - lat, north: point.lat + lat, west: point.lon - lon, east: point.lon + lon }
}
