import Supercluster from 'supercluster'
import type { BBox, MapCluster, MapPoint } from './types'

export type Clustered = { points: MapPoint[]; clusters: (MapCluster & { id: string; /** The zoom at which it falls apart. */ opensAt: number })[] }

/** Groups points that would stand over each other. Smooth with tens of thousands: built once, asked per view. */
export function createClusters(points: MapPoint[], maxZoom: number) {
  const index = new Supercluster<{ point: MapPoint }>({ radius: 72, maxZoom, minPoints: 2 })
  index.load(points.map((point) => ({ type: 'Feature', properties: { point }, geometry: { type: 'Point', coordinates: [point.lon, point.lat] } })))
  /** What stands in a box at a zoom. */
  return (box: BBox, zoom: number): Clustered => {
    const out: Clustered = { points: [], clusters: [] }
    for (const f of index.getClusters(box, Math.round(zoom))) {
      const [lon = 0, lat = 0] = f.geometry.coordinates
      if ('point' in f.properties) out.points.push(f.properties.point)
      else out.clusters.push({ id: `c${f.properties.cluster_id}`, lat, lon, count: f.properties.point_count, opensAt: index.getClusterExpansionZoom(f.properties.cluster_id) })
    }
    return out
  }
}
