import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import { getDb, type Db, type Tx } from '@/db/client'
import { areas, baseMaps } from '@/db/schema/areas'
import { decodeBaseMap } from './base-map'
import { readShippedBaseMap, shippedBaseMapUrl } from './base-map-file'
import { distance } from './distance'
import { checkPoint } from './municipality'
import { contains } from './polygon'
import { rankPlaces } from './search'
import type { AreaName, BaseMap, FoundPlace, Outline, PlaceVerdict, Point } from './types'

/** A village or district names a point no farther from its own than this, in metres. */
const reach = 8000

/** Every area that can name a place. About two hundred rows. */
export async function listAreaNames(db: Db | Tx): Promise<AreaName[]> {
  const rows = await db
    .select({ id: areas.id, kind: areas.kind, name: areas.name, lat: areas.lat, lon: areas.lon, parentId: areas.parentId })
    .from(areas)
    .where(and(isNotNull(areas.lat), isNotNull(areas.lon), inArray(areas.kind, ['municipality', 'parish', 'district', 'village', 'neighbour'])))
    .orderBy(areas.sortKey, areas.id)
  return rows as AreaName[]
}

/** The borders of the municipality and its parishes. An imported one stands in place of the drawn one. */
export async function loadOutlines(db: Db | Tx, kind?: Outline['kind']): Promise<Outline[]> {
  const rows = await db
    .select({ id: areas.id, kind: areas.kind, name: areas.name, geometry: areas.outline, source: areas.outlineSource })
    .from(areas)
    .where(and(isNotNull(areas.outline), isNotNull(areas.outlineSource), kind ? eq(areas.kind, kind) : inArray(areas.kind, ['municipality', 'parish'])))
  return rows as Outline[]
}

/**
 * The smallest area that a point belongs to: the nearest village or district within reach, else its parish, else the
 * municipality. Where the parish borders are exact, a village of another parish does not take the point.
 */
export async function areaAt(db: Db | Tx, point: Point): Promise<AreaName | null> {
  const all = await listAreaNames(db)
  const outlines = await loadOutlines(db, 'parish')
  const holding = outlines.filter((o) => contains(o.geometry, point))
  const parish = holding.find((o) => o.source === 'imported') ?? holding[0]
  const exact = parish?.source === 'imported' ? parish.id : null
  const near = all
    .filter((a) => (a.kind === 'village' || a.kind === 'district') && (exact === null || a.parentId === exact))
    .map((area) => ({ area, metres: distance(point, area) }))
    .sort((a, b) => a.metres - b.metres)[0]
  if (near && near.metres <= reach) return near.area
  return all.find((a) => a.id === parish?.id) ?? all.find((a) => a.kind === 'municipality') ?? null
}

/** Is a point the municipality's? Asked near the border, refused beyond it with the neighbour's name where known. */
export async function placeVerdict(db: Db | Tx, point: Point): Promise<PlaceVerdict> {
  const outlines = await loadOutlines(db, 'municipality')
  return checkPoint(point, outlines, await listAreaNames(db))
}

/** The imported base map's mark and credit, or null while the shipped one is shown. */
async function importedVersion(db: Db | Tx): Promise<{ hash: string; credit: string | null } | null> {
  const [row] = await db.select({ hash: baseMaps.hash, credit: baseMaps.credit }).from(baseMaps).where(eq(baseMaps.id, 'base'))
  return row ?? null
}

async function importedOutlinesMark(db: Db | Tx): Promise<string | null> {
  const [row] = await db.select({ at: sql<string | null>`max(${areas.updatedAt})::text`, n: sql<number>`count(*)::int` }).from(areas).where(eq(areas.outlineSource, 'imported'))
  return row?.n ? `${row.n}-${String(row.at).replace(/\D/g, '')}` : null
}

export type BaseMapState = { url: string; /** Changes with every import. */ version: string; schematic: boolean; credit: string | null; ownBase: boolean }

/** Which base map is shown, and from where the browser gets it. */
export async function baseMapState(): Promise<BaseMapState> {
  const db = await getDb()
  const base = await importedVersion(db)
  const outlines = await importedOutlinesMark(db)
  if (!base && !outlines) return { url: shippedBaseMapUrl, version: 'ship', schematic: true, credit: null, ownBase: false }
  const version = `${base?.hash.slice(0, 12) ?? 'ship'}-${outlines ?? 'drawn'}`
  return { url: `/api/v1/map/base?v=${version}`, version, schematic: !base, credit: base?.credit ?? null, ownBase: Boolean(base) }
}

/** The base map as the browser gets it after an import. */
export async function importedBaseMap() {
  const db = await getDb()
  const [row] = await db.select({ content: baseMaps.content }).from(baseMaps).where(eq(baseMaps.id, 'base'))
  const outlines = (await loadOutlines(db)).filter((o) => o.source === 'imported')
  return { topology: row?.content ?? (await readShippedBaseMap()), outlines }
}

const decoded: { version: string; map: BaseMap }[] = []

/** The base map taken apart, kept in the process until the next import. */
export async function loadBaseMap(): Promise<BaseMap> {
  const { version } = await baseMapState()
  const kept = decoded.find((d) => d.version === version)
  if (kept) return kept.map
  const { topology, outlines } = version === 'ship' ? { topology: await readShippedBaseMap(), outlines: [] } : await importedBaseMap()
  const map = decodeBaseMap(topology, outlines)
  decoded.splice(0, decoded.length, { version, map })
  return map
}

/** Places by name: parishes, villages, districts, and what the base map names (lakes, hills, streets where it knows them). */
export async function findPlaces(text: string, limit = 8): Promise<FoundPlace[]> {
  const names = await listAreaNames(await getDb())
  const byId = new Map(names.map((a) => [a.id, a]))
  const ofAreas: FoundPlace[] = names
    .filter((a) => a.kind !== 'neighbour')
    // A church village that shares its parish's name is one place to a person.
    .filter((a) => !(a.kind === 'village' && byId.get(a.parentId ?? '')?.name.fi === a.name.fi))
    .map((a) => ({ id: a.id, name: a.name, kind: a.kind, lat: a.lat, lon: a.lon, within: a.parentId ? (byId.get(a.parentId)?.name ?? null) : null }))
  const map = await loadBaseMap()
  const known = new Set(names.map((a) => a.name.fi))
  const ofMap: FoundPlace[] = [
    ...map.labels
      .filter((l) => l.kind !== 'town' && !known.has(l.name))
      .map((l) => ({ id: `map-${l.name}`, name: { fi: l.name }, kind: l.kind === 'city' ? ('town' as const) : l.kind, lat: l.lat, lon: l.lon, within: null })),
    ...map.roads.flatMap((road) => {
      const line = road.lines[0]
      const [lon, lat] = line?.[Math.floor(line.length / 2)] ?? []
      return road.name && lon !== undefined && lat !== undefined ? [{ id: `street-${road.name}`, name: { fi: road.name }, kind: 'street' as const, lat, lon, within: null }] : []
    }),
  ]
  return rankPlaces(text, [...ofAreas, ...ofMap], limit)
}

/** All that is needed to put a point in words and tell whose it is. */
export async function placeKnowledge(): Promise<{ names: AreaName[]; outlines: Outline[] }> {
  const db = await getDb()
  return { names: await listAreaNames(db), outlines: await loadOutlines(db, 'municipality') }
}

/** Parishes, districts and villages to choose from, in Finnish alphabetical order. */
export async function listAreaOptions(locale: 'fi' | 'en' | 'sv'): Promise<{ id: string; name: string }[]> {
  const rows = await listAreaNames(await getDb())
  return rows.filter((a) => a.kind === 'parish' || a.kind === 'district' || a.kind === 'village').map((a) => ({ id: a.id, name: a.name[locale] ?? a.name.fi }))
}
