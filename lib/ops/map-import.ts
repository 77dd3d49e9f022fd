import { readFile, stat } from 'node:fs/promises'
import { connection, getDb } from '@/db/client'
import { DataDirInUse } from '@/db/pglite'
import { migrate } from '@/db/migrate'
import { seedReference } from '@/db/seed/reference'
import { systemActor } from '@/lib/auth/actor'
import { SettingsError } from '@/lib/core/env'
import { isAppError } from '@/lib/core/errors'
import { importMap, knownAreas } from '@/lib/geo/commands'
import { MapFileError, maxMapBytes, readMapFile, type MapFile } from '@/lib/geo/import'
import { listAreaNames } from '@/lib/geo/queries'
import { requireEnvFile } from './env-file'

const usage = `Takes your own map into use in place of the schematic one.

  npm run map:import -- FILE [--dry-run] [--credit "Who made the map, year, licence"]

FILE is GeoJSON or TopoJSON in WGS84 (EPSG:4326), at most ${maxMapBytes / 1_000_000} MB:
  the municipality's border      one area, or an area named Kuopio or 297
  parishes                       areas named by parish (Nilsiä, Maaninka, …)
  a base map                     TopoJSON with the objects outline, parishes, lakes, builtup, roads, rail, places;
                                 or GeoJSON whose features have such a name in the property "layer"
--dry-run checks the file and changes nothing.
`

const summary = (file: MapFile): string =>
  file.kind === 'boundary' ? 'the border of the municipality' : file.kind === 'parishes' ? `${file.parishes.length} parishes: ${file.parishes.map((p) => p.id).join(', ')}` : `a base map: ${Object.entries(file.layers).map(([name, n]) => `${name} ${n}`).join(', ')}`

/** Runs the import with the given arguments. @returns the exit code: 0 done, 1 refused, 2 wrong use. */
export async function mapImport(args: string[], say: (line: string) => void): Promise<number> {
  const creditAt = args.indexOf('--credit')
  const credit = creditAt >= 0 ? args[creditAt + 1] : undefined
  const dry = args.includes('--dry-run')
  const rest = args.filter((a, i) => a !== '--dry-run' && !(creditAt >= 0 && (i === creditAt || i === creditAt + 1)))
  const [path] = rest
  if (!path || rest.length > 1 || path.startsWith('-') || (creditAt >= 0 && !credit)) {
    say(usage)
    return 2
  }
  try {
    if ((await stat(path)).size > maxMapBytes) throw new MapFileError(`The file is larger than ${maxMapBytes / 1_000_000} MB. Simplify it.`)
    const text = await readFile(path, 'utf8')
    const db = await getDb()
    await migrate(db)
    await seedReference(db)
    if (dry) {
      say(`The file holds ${summary(readMapFile(text, knownAreas(await listAreaNames(db))))}. Nothing was changed (--dry-run).`)
      return 0
    }
    say(`Taken into use: ${summary(await importMap(systemActor('mapImport'), { text, credit }))}.`)
    return 0
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'EACCES') say(`Cannot read ${path}: ${code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : 'not permitted'}.`)
    else if (error instanceof MapFileError || error instanceof DataDirInUse || error instanceof SettingsError || isAppError(error)) say(error.message)
    else throw error
    return 1
  }
}

if (process.argv[1]?.endsWith('map-import.ts')) {
  requireEnvFile()
  const code = await mapImport(process.argv.slice(2), (line) => process.stdout.write(`${line}\n`))
  if (code === 0) await (await connection()).close()
  process.exit(code)
}
