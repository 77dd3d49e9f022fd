import { doublePrecision, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import type { MultiPolygon, Polygon } from 'geojson'
import type { Topology } from 'topojson-specification'
import type { LayeredCollection } from '@/lib/geo/types'
import { localText, updatedAt } from './_columns'

export type AreaKind = 'municipality' | 'neighbour' | 'parish' | 'district' | 'village'

/** One tree: municipality → parish or district → village. Neighbours stand beside it, to be named when a point is theirs. */
export const areas = pgTable(
  'areas',
  {
    id: text('id').primaryKey(),
    kind: text('kind').$type<AreaKind>().notNull(),
    parentId: text('parent_id'),
    name: localText('name').notNull(),
    /** Finnish alphabetical order, the same on every database. */
    sortKey: text('sort_key').notNull(),
    lat: doublePrecision('lat'),
    lon: doublePrecision('lon'),
    outline: jsonb('outline').$type<Polygon | MultiPolygon>(),
    /** A schematic outline gives way to an imported one everywhere. */
    outlineSource: text('outline_source').$type<'schematic' | 'imported'>(),
    source: text('source'),
    updatedAt: updatedAt(),
  },
  (t) => [index('areas_parent').on(t.parentId), index('areas_kind').on(t.kind, t.sortKey)],
)

/** A base map of the operator's own (one row, `base`), shown in place of the one that comes with the service. */
export const baseMaps = pgTable('base_maps', {
  id: text('id').primaryKey(),
  content: jsonb('content').$type<Topology | LayeredCollection>().notNull(),
  /** Of the file as it came; part of the address, so that browsers keep it until the next import. */
  hash: text('hash').notNull(),
  /** Who made the map, shown on it. */
  credit: text('credit'),
  updatedAt: updatedAt(),
})
