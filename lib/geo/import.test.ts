import { eq } from 'drizzle-orm'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { getDb } from '@/db/client'
import { areas, baseMaps } from '@/db/schema/areas'
import { audit, cacheInvalidations } from '@/db/schema/core'
import { seedAreas } from '@/db/seed/areas'
import { anonymous, systemActor } from '@/lib/auth/actor'
import { mapImport } from '@/lib/ops/map-import'
import { person } from '@/lib/testing/actors'
import { useTestDatabase } from '@/lib/testing/database'
import { importMap, knownAreas } from './commands'
import { readMapFile } from './import'
import { areaAt, baseMapState, findPlaces, listAreaNames, loadBaseMap, placeVerdict } from './queries'

useTestDatabase()
const operator = systemActor('mapImport')

const square = (lon: number, lat: number, half: number) => [[[lon - half, lat - half], [lon + half, lat - half], [lon + half, lat + half], [lon - half, lat + half], [lon - half, lat - half]]]
const feature = (properties: object, coordinates: unknown, type = 'Polygon') => ({ type: 'Feature', properties, geometry: { type, coordinates } })
const file = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features })
const border = file(feature({ name: 'Kuopio' }, square(27.678, 62.8925, 0.3)))

describe('reading a map file', () => {
  const known = async () => knownAreas(await listAreaNames(await getDb()))

  it('recognises a border, parishes and a base map', async () => {
    const k = await known()
    expect(readMapFile(border, k).kind).toBe('boundary')
    expect(readMapFile(JSON.stringify({ type: 'Polygon', coordinates: square(27.678, 62.8925, 0.3) }), k).kind).toBe('boundary')
    expect(readMapFile(file(feature({ n: 'Nilsiä' }, square(28.09, 63.205, 0.2)), feature({ id: 'maaninka' }, square(27.3, 63.155, 0.2))), k)).toMatchObject({ kind: 'parishes', parishes: [{ id: 'maaninka' }, { id: 'nilsia' }] })
    expect(readMapFile(file(feature({ layer: 'lakes' }, square(27.7, 62.9, 0.3)), feature({ layer: 'places', n: 'Kuopio', k: 'city' }, [27.678, 62.8925], 'Point')), k)).toMatchObject({ kind: 'baseMap', layers: { lakes: 1, places: 1 } })
  })

  it.each([
    ['no JSON', 'kartta', /not JSON/],
    ['a list', '[]', /not GeoJSON/],
    ['nothing in it', file(), /no features/],
    ['an open ring', file(feature({ name: 'Kuopio' }, [square(27.678, 62.8925, 0.3)[0]?.slice(0, 4)])), /does not close/],
    ['metres for degrees', file(feature({ name: 'Kuopio' }, square(534000, 6976000, 1000))), /WGS84/],
    ['NaN', file(feature({ name: 'Kuopio' }, [[[null, 1], [1, 1], [1, 2], [null, 1]]])), /not two numbers/],
    ['swapped', file(feature({ name: 'Kuopio' }, square(62.8925, 27.678, 0.3))), /wrong way round/],
    ['another town', file(feature({ name: 'Kuopio' }, square(25, 60, 0.3))), /does not hold the centre/],
    ['a stranger', file(feature({ name: 'A' }, square(25, 60, 0.3)), feature({ name: 'B' }, square(25, 60, 0.3))), /No area named/],
    ['a declared other system', JSON.stringify({ type: 'FeatureCollection', crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3067' } }, features: [feature({}, square(27, 62, 1))] }), /not WGS84/],
    ['a line', file(feature({ name: 'Kuopio' }, [[27, 62], [28, 63]], 'LineString')), /expected a Polygon/],
    ['an empty topology', JSON.stringify({ type: 'Topology', objects: {}, arcs: [] }), /none of the layers/],
    ['a broken topology', JSON.stringify({ type: 'Topology', objects: { lakes: { type: 'Polygon', arcs: [[5]] } }, arcs: [] }), /cannot be taken apart/],
  ])('refuses %s in words', async (_what, text, why) => {
    const k = await known()
    expect(() => readMapFile(text, k)).toThrow(why)
  })
})

describe('importing a map', () => {
  it('is for the operator’s program only, and leaves nothing when refused', async () => {
    const db = await getDb()
    const before = await db.$count(audit)
    await expect(importMap(anonymous, { text: border })).rejects.toMatchObject({ code: 'not_found' })
    await expect(importMap(await person({ role: 'administrator' }), { text: border })).rejects.toMatchObject({ code: 'not_found' })
    await expect(importMap(operator, { text: file() })).rejects.toThrow(/no features/)
    expect(await db.$count(audit)).toBe(before)
    expect((await baseMapState()).version).toBe('ship')
  })

  it('makes the exact border rule, with an audit row and new pages', async () => {
    const db = await getDb()
    const outside = { lat: 62.8925, lon: 28.02 }
    expect(await placeVerdict(db, outside)).toEqual({ kind: 'inside' })
    await importMap(operator, { text: border })
    expect(await placeVerdict(db, outside)).toMatchObject({ kind: 'outside' })
    expect(await placeVerdict(db, { lat: 62.8925, lon: 27.97 })).toEqual({ kind: 'inside' })
    expect(await db.select().from(audit).where(eq(audit.action, 'map.import'))).toHaveLength(1)
    expect((await db.select().from(cacheInvalidations)).map((r) => r.tag)).toContain('/feedback/kept/[filters]')
    await seedAreas(db)
    expect(await placeVerdict(db, outside)).toMatchObject({ kind: 'outside' })
    const state = await baseMapState()
    expect(state.url).toMatch(/^\/api\/v1\/map\/base\?v=ship-1-/)
    expect((await loadBaseMap()).outline[0]?.[0]).toHaveLength(5)
  })

  it('lets a parish with an exact border name its own points', async () => {
    const db = await getDb()
    await importMap(operator, { text: file(feature({ n: 'Nilsiä' }, square(28.09, 63.205, 0.5)), feature({ n: 'Maaninka' }, square(27.3, 63.155, 0.05))) })
    const [nilsia] = await db.select().from(areas).where(eq(areas.id, 'nilsia'))
    expect(nilsia?.outlineSource).toBe('imported')
    // By the church of Juankoski, but now within Nilsiä's imported border: no village of Juankoski takes it.
    expect((await areaAt(db, { lat: 63.075, lon: 28.325 }))?.parentId === 'juankoski').toBe(false)
  })

  it('shows an own base map with its credit, and finds the streets it knows', async () => {
    const text = file(feature({ layer: 'lakes' }, square(27.7, 62.9, 0.3)), feature({ layer: 'roads', c: 'street', n: 'Lönnrotinkatu' }, [[27.69, 62.9], [27.7, 62.903], [27.71, 62.904]], 'LineString'))
    await importMap(operator, { text, credit: 'Oma mittaus 2026' })
    expect(await baseMapState()).toMatchObject({ credit: 'Oma mittaus 2026', ownBase: true, schematic: false })
    expect((await findPlaces('lonnrotinkatu'))[0]).toMatchObject({ kind: 'street', lat: 62.903 })
    expect(await (await getDb()).$count(baseMaps)).toBe(1)
  })
})

describe('the program', () => {
  it('tells what is wrong, changes nothing on a dry run, and imports', async () => {
    const said: string[] = []
    const say = (line: string) => said.push(line)
    expect(await mapImport([], say)).toBe(2)
    expect(await mapImport(['/no/such/file.geojson'], say)).toBe(1)
    expect(said.at(-1)).toContain('there is no such file')
    const dir = await mkdtemp(join(tmpdir(), 'map-'))
    const path = join(dir, 'border.geojson')
    await writeFile(path, border)
    const before = await (await getDb()).$count(audit)
    expect(await mapImport([path, '--dry-run'], say)).toBe(0)
    expect(said.at(-1)).toContain('Nothing was changed')
    expect(await (await getDb()).$count(audit)).toBe(before)
    expect(await mapImport([path], say)).toBe(0)
    expect(said.at(-1)).toContain('the border of the municipality')
    await writeFile(path, 'x')
    expect(await mapImport([path], say)).toBe(1)
  })
})
