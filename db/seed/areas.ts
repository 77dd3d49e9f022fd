import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '../client'
import { areas, type AreaKind } from '../schema/areas'
import { schematicOutlines } from '@/lib/geo/base-map'
import { readShippedBaseMap } from '@/lib/geo/base-map-file'
import { finnishSortKey } from '@/lib/i18n/sort-key'
import rows from './areas.json'

type Row = [id: string, kind: AreaKind, parentId: string | null, name: string, lat: number, lon: number, source: string]

/**
 * Kuopio, its six parishes, districts and villages, and the neighbours that are named when a point is theirs.
 * Borders come from the schematic base map; those that an operator has imported are left alone.
 */
export async function seedAreas(db: Db): Promise<void> {
  const values = (rows as Row[]).map(([id, kind, parentId, name, lat, lon, source]) => ({ id, kind, parentId, name: { fi: name }, sortKey: finnishSortKey(name), lat, lon, source }))
  await db.insert(areas).values(values).onConflictDoNothing({ target: areas.id })
  for (const { id, geometry } of schematicOutlines(await readShippedBaseMap(), 'kuopio')) {
    await db.update(areas).set({ outline: geometry, outlineSource: 'schematic' }).where(and(eq(areas.id, id), isNull(areas.outline)))
  }
}
