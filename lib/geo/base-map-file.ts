import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Topology } from 'topojson-specification'

/** Where the shipped map lies in the browser's eyes. */
export const shippedBaseMapUrl = '/data/basemap-ship.topojson'

let shipped: Promise<Topology> | undefined

/** The base map that comes with the service, read once. */
export function readShippedBaseMap(): Promise<Topology> {
  shipped ??= readFile(join(process.cwd(), 'public/data/basemap-ship.topojson'), 'utf8').then((text) => JSON.parse(text) as Topology)
  return shipped
}
