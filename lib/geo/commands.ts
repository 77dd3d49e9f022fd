import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { areas, baseMaps } from '@/db/schema/areas'
import { defineCommand } from '@/lib/core/command'
import { sha256 } from '@/lib/core/ids'
import { maxMapBytes, readMapFile, type Known, type MapFile } from './import'
import { listAreaNames } from './queries'

const input = z.strictObject({
  text: z.string().max(maxMapBytes, { error: 'too_large' }),
  /** Who made the map, shown on it. */
  credit: z.string().max(300).optional(),
})

/** Pages that show a map or a border. */
const pages = ['/', '/feedback/kept/[filters]', '/feedback/new', '/feedback/[number]'] as const

/** What an import is checked against. */
export function knownAreas(names: Awaited<ReturnType<typeof listAreaNames>>): Known {
  const pick = (kind: string) => names.filter((a) => a.kind === kind).map((a) => ({ id: a.id, name: a.name.fi, lat: a.lat, lon: a.lon }))
  const [municipality] = pick('municipality')
  if (!municipality) throw new Error('the municipality has not been seeded')
  return { municipality, parishes: pick('parish') }
}

/**
 * Takes the operator's own border, parishes or base map into use, in place of the schematic ones, all of the file or none.
 * For the program of `lib/ops` only. Refuses every other actor, and a file that does not pass the checks of `readMapFile`.
 */
export const importMap = defineCommand({
  name: 'map.import',
  input,
  load: async ({ tx, input: { text } }): Promise<MapFile> => readMapFile(text, knownAreas(await listAreaNames(tx))),
  allow: ({ actor }) => actor.kind === 'system' && actor.name === 'mapImport',
  run: async ({ tx, now, audit, touch }, { text, credit }, file) => {
    const setOutline = (id: string, geometry: NonNullable<(typeof areas.$inferInsert)['outline']>) =>
      tx.update(areas).set({ outline: geometry, outlineSource: 'imported', updatedAt: now }).where(eq(areas.id, id))
    const hash = sha256(text)
    if (file.kind === 'boundary') {
      const { municipality } = knownAreas(await listAreaNames(tx))
      await setOutline(municipality.id, file.geometry)
      audit('area', municipality.id, { kind: file.kind, hash })
    } else if (file.kind === 'parishes') {
      for (const parish of file.parishes) {
        await setOutline(parish.id, parish.geometry)
        audit('area', parish.id, { kind: file.kind, hash })
      }
    } else {
      const row = { content: file.content, hash, credit: credit ?? null, updatedAt: now }
      await tx.insert(baseMaps).values({ id: 'base', ...row }).onConflictDoUpdate({ target: baseMaps.id, set: row })
      audit('baseMap', 'base', { kind: file.kind, hash, layers: file.layers })
    }
    touch(...pages)
    return file
  },
})
