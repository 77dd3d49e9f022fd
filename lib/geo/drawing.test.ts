import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeBaseMap } from './base-map'
import { readShippedBaseMap } from './base-map-file'
import { createClusters } from './clusters'
import { estimate, placeLabels, placeShields } from './labels'
import { extent, fitBox, project, unproject, zoomRange } from './projection'
import { staticMap } from './static-map'
import type { MapPoint } from './types'

const shipped = async () => decodeBaseMap(await readShippedBaseMap())
const kuopio = { lat: 62.8925, lon: 27.678 }

describe('the projection', () => {
  it('turns points to pixels and back', () => {
    fc.assert(fc.property(fc.double({ min: 59, max: 70, noNaN: true }), fc.double({ min: 19, max: 32, noNaN: true }), fc.integer({ min: 0, max: 18 }), (lat, lon, zoom) => {
      const back = unproject(project({ lat, lon }, zoom), zoom)
      expect(Math.abs(back.lat - lat) + Math.abs(back.lon - lon)).toBeLessThan(1e-9)
    }))
  })

  it('fits a box into a picture at a whole zoom within the range', () => {
    const { center, zoom } = fitBox([27.5, 62.82, 27.8, 62.95], { width: 360, height: 360 })
    expect(center.lon).toBeCloseTo(27.65, 5)
    expect(zoom).toBe(10)
    expect(fitBox(extent, { width: 10, height: 10 }).zoom).toBe(zoomRange.min)
    expect(fitBox([27, 62, 27, 62], { width: 300, height: 300 }).zoom).toBe(zoomRange.max)
  })
})

describe('the base map', () => {
  it('has every layer, and survives a map that knows other kinds', async () => {
    const map = await shipped()
    expect([map.outline.length, map.parishes.length, map.lakes.length, map.roads.length > 30, map.labels.length]).toEqual([1, 6, 22, true, 200])
    const strange = decodeBaseMap({ type: 'FeatureCollection', features: [
      { type: 'Feature', properties: { layer: 'roads', c: 'goat path', ref: 7 }, geometry: { type: 'LineString', coordinates: [[27.6, 62.8], [27.7, 62.9]] } },
      { type: 'Feature', properties: { layer: 'places', n: 'Saari', k: 'island', r: 2, z: NaN }, geometry: { type: 'Point', coordinates: [27.678, 62.8925] } },
      { type: 'Feature', properties: { layer: 'lakes' }, geometry: { type: 'Point', coordinates: [27, 62] } },
    ] })
    expect(strange.roads[0]).toMatchObject({ class: 'tertiary', ref: null })
    expect(strange.labels[0]).toMatchObject({ kind: 'village', minZoom: 9, side: 'r' })
    expect(staticMap(strange, kuopio, 12, { width: 300, height: 200 }).texts).toHaveLength(1)
  })

  it('shows names without one over another, more of them nearer', async () => {
    const map = await shipped()
    const counts = [7, 8, 9, 10, 11, 12, 13, 14].map((zoom) => {
      const labels = placeLabels(map.labels, zoom, estimate)
      const shields = placeShields(map, zoom, labels)
      const boxes = [...labels, ...shields].map((l) => l.box)
      boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => expect(a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]).toBe(false)))
      return labels.length
    })
    expect(counts[0]).toBeGreaterThanOrEqual(5)
    expect(counts[2]).toBeGreaterThan(30)
    expect(counts[5]).toBeGreaterThan(150)
  })
})

describe('the still picture', () => {
  it('weighs less than 15 kB at every zoom and stays near its frame', async () => {
    const map = await shipped()
    for (const zoom of [7, 8, 9, 10, 11, 12, 13, 14]) {
      const picture = staticMap(map, kuopio, zoom, { width: 640, height: 640 })
      expect(gzipSync(JSON.stringify(picture)).length, `zoom ${zoom}`).toBeLessThan(15_000)
      expect(JSON.stringify(picture)).not.toMatch(/NaN|Infinity|null,null/)
    }
    const small = staticMap(map, kuopio, 13, { width: 360, height: 240 })
    expect(gzipSync(JSON.stringify(small)).length).toBeLessThan(6_000)
    expect(small.texts.map((t) => t.text)).toContain('Keskusta')
  })

  it('fills a frame in the middle of a lake with water', async () => {
    const picture = staticMap(await shipped(), { lat: 62.8, lon: 27.82 }, 14, { width: 200, height: 200 })
    expect(picture.paths.some((p) => p.fill === 'water')).toBe(true)
  })
})

describe('clusters', () => {
  const points: MapPoint[] = Array.from({ length: 10_000 }, (_, i) => ({ id: String(i), lat: 62.5 + ((i * 7919) % 10_000) / 10_000, lon: 26.8 + ((i * 104_729) % 10_000) / 5_000, label: `${i}`, state: 'idle', icon: 'flag' }))

  it('lose no point and leave few marks, at every zoom', () => {
    const at = createClusters(points, 17)
    for (const zoom of [7, 9, 11, 13]) {
      const { points: single, clusters } = at([20, 60, 32, 65], zoom)
      expect(single.length + clusters.reduce((sum, c) => sum + c.count, 0)).toBe(10_000)
      expect(clusters.every((c) => c.count > 1 && c.opensAt > zoom)).toBe(true)
    }
    const seen = at([27.5, 62.85, 27.7, 62.93], 12)
    expect(seen.points.length + seen.clusters.length).toBeLessThan(150)
  })
})
