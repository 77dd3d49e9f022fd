import { and, inArray, isNotNull } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { areas } from '@/db/schema/areas'
import { distance } from './distance'
import type { AreaName, Point } from './types'

/** A village or district names a point no farther from its own than this, in metres. */
const reach = 8000

/** Every area that can name a place. About two hundred rows. */
export async function listAreaNames(db: Db | Tx): Promise<AreaName[]> {
  const rows = await db
    .select({ id: areas.id, kind: areas.kind, name: areas.name, lat: areas.lat, lon: areas.lon, parentId: areas.parentId })
    .from(areas)
    .where(and(isNotNull(areas.lat), isNotNull(areas.lon), inArray(areas.kind, ['municipality', 'parish', 'district', 'village', 'neighbour'])))
  return rows as AreaName[]
}

/** The smallest area that a point belongs to: the nearest village or district within reach, else the municipality. */
export async function areaAt(db: Db | Tx, point: Point): Promise<AreaName | null> {
  const all = await listAreaNames(db)
  const near = all
    .filter((a) => a.kind === 'village' || a.kind === 'district')
    .map((area) => ({ area, metres: distance(point, area) }))
    .sort((a, b) => a.metres - b.metres)[0]
  return near && near.metres <= reach ? near.area : (all.find((a) => a.kind === 'municipality') ?? null)
}

export type PlaceVerdict = { kind: 'inside' } | { kind: 'nearBorder'; neighbour: AreaName | null } | { kind: 'outside'; neighbour: AreaName | null }

/** Kuopio and a margin (WGS84): what lies beyond is refused whatever the outline says. */
const bounds = { west: 26.5, south: 62.45, east: 29.05, north: 63.5 }

/** Is a point the municipality's? Beyond the border it is refused, with the neighbour's name where one is near. */
export async function placeVerdict(db: Db | Tx, point: Point): Promise<PlaceVerdict> {
  if (point.lon >= bounds.west && point.lon <= bounds.east && point.lat >= bounds.south && point.lat <= bounds.north) return { kind: 'inside' }
  const neighbours = (await listAreaNames(db)).filter((a) => a.kind === 'neighbour').map((area) => ({ area, metres: distance(point, area) })).sort((a, b) => a.metres - b.metres)
  const nearest = neighbours[0]
  return { kind: 'outside', neighbour: nearest && nearest.metres < 40_000 ? nearest.area : null }
}
