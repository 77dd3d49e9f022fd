import { labelStyle, type MapColour } from './map-style'
import { project } from './projection'
import type { BaseMap, Label, Road } from './types'

/** A name in its place: world pixels of the zoom it was laid out for. `dot` is where its town lies. */
export type PlacedLabel = { text: string; x: number; y: number; size: number; weight: number; colour: MapColour; dot: { x: number; y: number; r: number } | null; box: Box }
/** A road number in its small plate. */
export type PlacedShield = { text: string; x: number; y: number; second: boolean; box: Box }
type Box = [number, number, number, number]

const gap = 3
const overlaps = (a: Box, b: Box) => a[0] - gap < b[2] + gap && b[0] - gap < a[2] + gap && a[1] - gap < b[3] + gap && b[1] - gap < a[3] + gap

/** Width of a text in pixels. The browser measures; the server estimates. */
export type Measure = (text: string, size: number, weight: number) => number
/** Good enough for placing labels, without a font at hand. */
export const estimate: Measure = (text, size, weight) => text.length * size * (weight > 600 ? 0.58 : 0.54)

function place(label: Label, zoom: number, measure: Measure): PlacedLabel {
  const at = project(label, zoom)
  const { size, weight, colour } = labelStyle[label.kind]
  const width = measure(label.name, size, weight)
  const r = label.side === 'c' ? 0 : label.kind === 'city' ? 3.5 : label.kind === 'parish' ? 3.5 : 2.5
  const away = r + 4
  const x = label.side === 'r' ? at.x + away + width / 2 : label.side === 'l' ? at.x - away - width / 2 : at.x
  const y = label.side === 't' ? at.y - away - size / 2 : label.side === 'b' ? at.y + away + size / 2 : at.y
  const box: Box = [Math.min(x - width / 2, at.x - r), Math.min(y - size * 0.6, at.y - r), Math.max(x + width / 2, at.x + r), Math.max(y + size * 0.6, at.y + r)]
  return { text: label.name, x, y, size, weight, colour, dot: r ? { x: at.x, y: at.y, r } : null, box }
}

/** The names shown at a zoom, none over another: the more important first. */
export function placeLabels(labels: Label[], zoom: number, measure: Measure): PlacedLabel[] {
  const placed: PlacedLabel[] = []
  const shown = labels.filter((l) => l.minZoom <= zoom && zoom <= l.maxZoom).sort((a, b) => a.rank - b.rank || a.minZoom - b.minZoom)
  for (const label of shown) {
    const candidate = place(label, zoom, measure)
    if (!placed.some((p) => overlaps(p.box, candidate.box))) placed.push(candidate)
  }
  return placed
}

const every = 460

function shieldsOf(road: Road, zoom: number): PlacedShield[] {
  const { ref } = road
  if (!ref || zoom < 8) return []
  const half = 4 + ref.length * 3
  return road.lines.flatMap((line) => {
    const found: PlacedShield[] = []
    let since = every / 2
    for (let i = 1; i < line.length; i++) {
      const a = project({ lon: line[i - 1]?.[0] ?? 0, lat: line[i - 1]?.[1] ?? 0 }, zoom)
      const b = project({ lon: line[i]?.[0] ?? 0, lat: line[i]?.[1] ?? 0 }, zoom)
      const length = Math.hypot(b.x - a.x, b.y - a.y)
      for (let left = every - since; left <= length; left += every) {
        const x = a.x + ((b.x - a.x) * left) / length
        const y = a.y + ((b.y - a.y) * left) / length
        found.push({ text: ref, x, y, second: !['motorway', 'trunk'].includes(road.class), box: [x - half, y - 7, x + half, y + 7] })
      }
      since = (since + length) % every
    }
    return found
  })
}

/** Road numbers along the roads, clear of names and of each other. */
export function placeShields(map: BaseMap, zoom: number, labels: PlacedLabel[]): PlacedShield[] {
  const placed: PlacedShield[] = []
  for (const candidate of map.roads.flatMap((r) => shieldsOf(r, zoom))) {
    if (!labels.some((l) => overlaps(l.box, candidate.box)) && !placed.some((p) => Math.hypot(p.x - candidate.x, p.y - candidate.y) < 160)) placed.push(candidate)
  }
  return placed
}
