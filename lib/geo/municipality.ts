import { distance } from './distance'
import { contains, distanceToBorder } from './polygon'
import type { AreaName, Outline, PlaceVerdict, Point } from './types'

/** How far off the schematic border may be, in metres: to the outside the person is asked, beyond it the point is refused. */
const doubtOutside = 3000
const doubtInside = 300
/** A neighbour's centre farther than this does not tell whose the point is. */
const neighbourReach = 45_000

/** The neighbour whose centre is nearest, or null when none is near enough to be named. */
export function nearestNeighbour(point: Point, neighbours: AreaName[]): AreaName | null {
  const sorted = neighbours.filter((a) => a.kind === 'neighbour').map((area) => ({ area, metres: distance(point, area) })).sort((a, b) => a.metres - b.metres)
  const first = sorted[0]
  return first && first.metres <= neighbourReach ? first.area : null
}

/**
 * Is a point the municipality's? With a schematic outline a point up to 3 km outside or 300 m inside the line is asked
 * about, and one farther out refused. With an imported outline the line itself rules. Without any outline all is inside.
 */
export function checkPoint(point: Point, outlines: Outline[], neighbours: AreaName[]): PlaceVerdict {
  const outline = outlines.find((o) => o.kind === 'municipality')
  if (!outline) return { kind: 'inside' }
  const inside = contains(outline.geometry, point)
  if (outline.source === 'imported') return inside ? { kind: 'inside' } : { kind: 'outside', neighbour: nearestNeighbour(point, neighbours) }
  const metres = distanceToBorder(outline.geometry, point)
  if (inside && metres >= doubtInside) return { kind: 'inside' }
  const neighbour = nearestNeighbour(point, neighbours)
  return { kind: metres <= (inside ? doubtInside : doubtOutside) ? 'nearBorder' : 'outside', neighbour }
}
