import { loadBaseMap } from '@/lib/geo/queries'
import { fitBox } from '@/lib/geo/projection'
import { staticMap } from '@/lib/geo/static-map'
import type { BBox, Point } from '@/lib/geo/types'
import { MapSvg } from './map-svg'

/** A still picture of a part of Kuopio, drawn on the server: the first thing seen, and all there is without script. */
export async function StillMap({ box, width = 640, height = 640 }: { box: BBox; width?: number; height?: number }) {
  const { center, zoom } = fitBox(box, { width, height })
  return <MapSvg map={staticMap(await loadBaseMap(), center, zoom, { width, height })} />
}

/** The same round one point. */
export async function StillPoint({ point, zoom, width, height }: { point: Point; zoom: number; width: number; height: number }) {
  return <MapSvg map={staticMap(await loadBaseMap(), point, zoom, { width, height })} />
}
