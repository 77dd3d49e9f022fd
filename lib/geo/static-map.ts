import { estimate, placeLabels, placeShields } from './labels'
import { mapShapes, type MapColour, type Shape } from './map-style'
import { project } from './projection'
import type { BaseMap, Point } from './types'

export type StaticPath = { d: string; fill?: MapColour; stroke?: MapColour; width?: number; dash?: string }
export type StaticText = { text: string; x: number; y: number; size: number; weight: number; colour: MapColour; dot: { x: number; y: number; r: number } | null }
export type StaticShield = { text: string; x: number; y: number; second: boolean }
/** A crop of the base map as plain drawing instructions for an SVG. */
export type StaticMap = { width: number; height: number; paths: StaticPath[]; texts: StaticText[]; shields: StaticShield[] }

type Xy = [number, number]
type Frame = { left: number; top: number; width: number; height: number; scale: number }
/** Pixels kept beyond the edge, so that clipped edges and their strokes stay out of sight. */
const margin = 8

/** The part of a ring inside the frame (Sutherland–Hodgman: one edge of the frame at a time). */
function clipRing(ring: Xy[], f: Frame): Xy[] {
  const edges: [axis: 0 | 1, limit: number, keepBelow: boolean][] = [[0, -margin, false], [0, f.width + margin, true], [1, -margin, false], [1, f.height + margin, true]]
  return edges.reduce<Xy[]>((points, [axis, limit, keepBelow]) => {
    const inside = (p: Xy) => (keepBelow ? p[axis] <= limit : p[axis] >= limit)
    return points.flatMap((p, i) => {
      const before = points.at(i - 1) ?? p
      const t = (limit - before[axis]) / (p[axis] - before[axis])
      const cross: Xy = [before[0] + (p[0] - before[0]) * t, before[1] + (p[1] - before[1]) * t]
      if (inside(p)) return inside(before) ? [p] : [cross, p]
      return inside(before) ? [cross] : []
    })
  }, ring)
}

/** The runs of a line that pass through the frame. */
function clipLine(line: Xy[], f: Frame): Xy[][] {
  const near = ([x, y]: Xy) => x >= -40 && x <= f.width + 40 && y >= -40 && y <= f.height + 40
  const meets = (a: Xy, b: Xy) => Math.max(a[0], b[0]) >= -margin && Math.min(a[0], b[0]) <= f.width + margin && Math.max(a[1], b[1]) >= -margin && Math.min(a[1], b[1]) <= f.height + margin
  const runs: Xy[][] = []
  for (let i = 1; i < line.length; i++) {
    const a = line[i - 1] ?? [0, 0]
    const b = line[i] ?? [0, 0]
    if (!near(a) && !near(b) && !meets(a, b)) continue
    const run = runs.at(-1)
    if (run?.at(-1) === a) run.push(b)
    else runs.push([a, b])
  }
  return runs
}

/** Leaves out points nearer than a pixel to the one before. */
function thin(points: Xy[], least: number): Xy[] {
  return points.reduce<Xy[]>((kept, p, i) => {
    const last = kept.at(-1)
    if (!last || i === points.length - 1 || Math.hypot(p[0] - last[0], p[1] - last[1]) >= least) kept.push(p)
    return kept
  }, [])
}

const write = (points: Xy[], closed: boolean) => {
  let [px, py] = [0, 0]
  const steps = points.map(([x, y], i) => {
    const [rx, ry] = [Math.round(x), Math.round(y)]
    const step = i === 0 ? `M${rx} ${ry}` : `${i === 1 ? 'l' : ' '}${rx - px} ${ry - py}`
    ;[px, py] = [rx, ry]
    return step
  })
  return steps.join('') + (closed ? 'z' : '')
}

function draw(s: Shape, f: Frame, zoom: number): StaticPath | null {
  const width = s.width?.(zoom)
  if (s.stroke && !s.fill && !width) return null
  const rings = s.paths.map((path) => Array.from({ length: path.length / 2 }, (_, i): Xy => [(path[i * 2] ?? 0) * f.scale - f.left, (path[i * 2 + 1] ?? 0) * f.scale - f.top]))
  const least = zoom < 10 ? 1.8 : 1.2
  const parts = s.closed
    ? rings.map((r) => thin(clipRing(r, f), least)).filter((r) => r.length > 2).map((r) => write(r, true))
    : rings.flatMap((r) => clipLine(r, f)).map((r) => write(thin(r, least), false))
  const frame = `M${-margin} ${-margin}H${Math.round(f.width) + margin}V${Math.round(f.height) + margin}H${-margin}z`
  const d = (s.inverse ? frame : '') + parts.join('')
  return d ? { d, fill: s.fill, stroke: s.stroke, width: width && Math.round(width * 10) / 10, dash: s.dash?.join(' ') } : null
}

/**
 * Draws a crop of the base map round a point. `zoom` is a whole map zoom, sizes are CSS pixels.
 * About 2–10 kB compressed; enough to show where something is without any script.
 */
export function staticMap(map: BaseMap, center: Point, zoom: number, size: { width: number; height: number }): StaticMap {
  const middle = project(center, zoom)
  const f: Frame = { left: middle.x - size.width / 2, top: middle.y - size.height / 2, ...size, scale: 2 ** zoom }
  const right = f.left + f.width
  const bottom = f.top + f.height
  const inView = (box: readonly number[]) => (box[0] ?? 0) < right && (box[2] ?? 0) > f.left && (box[1] ?? 0) < bottom && (box[3] ?? 0) > f.top
  const paths = mapShapes(map).flatMap((s) => (s.inverse || inView(s.box.map((v) => v * f.scale)) ? (draw(s, f, zoom) ?? []) : []))
  const labels = placeLabels(map.labels, zoom, estimate)
  const move = (p: { x: number; y: number }) => ({ x: Math.round(p.x - f.left), y: Math.round(p.y - f.top) })
  return {
    ...size, paths,
    texts: labels.filter((l) => inView(l.box)).map(({ box: _box, dot, ...l }) => ({ ...l, ...move(l), dot: dot && { ...move(dot), r: dot.r } })),
    shields: placeShields(map, zoom, labels).filter((s) => inView(s.box)).map(({ box: _box, ...s }) => ({ ...s, ...move(s) })),
  }
}
