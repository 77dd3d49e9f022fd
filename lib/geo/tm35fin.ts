import proj4 from 'proj4'
import type { Point } from './types'

/** ETRS-TM35FIN (EPSG:3067), the projection of Finnish maps. For the server: it carries proj4. */
const projection = proj4('+proj=utm +zone=35 +ellps=GRS80 +units=m +no_defs')

/** Metres north and east of a point. */
export function toTm35fin(point: Point): { n: number; e: number } {
  const [e, n] = projection.forward([point.lon, point.lat])
  return { n, e }
}

/** The point of metres north and east. */
export function fromTm35fin(n: number, e: number): Point {
  const [lon, lat] = projection.inverse([e, n])
  return { lat, lon }
}
