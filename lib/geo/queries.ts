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
