import { placeLabels, placeShields, type PlacedLabel, type PlacedShield } from '@/lib/geo/labels'
import { mapShapes, type MapColour, type Shape } from '@/lib/geo/map-style'
import type { BaseMap } from '@/lib/geo/types'

export type Palette = (colour: MapColour) => string

/** The colours as the theme has them now. `light` gives the light ones whatever the theme, for print. */
export function readPalette(light = false): Palette {
  const host = document.createElement('div')
  if (light) host.className = 'map-light'
  document.body.append(host)
  const style = getComputedStyle(host)
  const kept = new Map<MapColour, string>()
  const palette: Palette = (colour) => {
    const known = kept.get(colour)
    if (known) return known
    if (!host.isConnected) document.body.append(host)
    const value = style.getPropertyValue(`--map-${colour}`).trim() || '#888'
    kept.set(colour, value)
    return value
  }
  queueMicrotask(() => host.remove())
  return palette
}

type Names = { labels: PlacedLabel[]; shields: PlacedShield[] }

/** Draws squares of the base map. Names are laid out once a zoom, so that they run over the edges of squares. */
export function createPainter(map: BaseMap, fontFamily: string) {
  const shapes = mapShapes(map)
  const pen = document.createElement('canvas').getContext('2d')
  const names = new Map<number, Names>()

  const namesAt = (zoom: number): Names => {
    const known = names.get(zoom)
    if (known) return known
    const labels = placeLabels(map.labels, zoom, (text, size, weight) => {
      if (!pen) return text.length * size * 0.56
      pen.font = `${weight} ${size}px ${fontFamily}`
      return pen.measureText(text).width
    })
    const fresh = { labels, shields: placeShields(map, zoom, labels) }
    names.set(zoom, fresh)
    return fresh
  }

  /** Paints the square whose corner lies at (left, top) world pixels of the zoom. */
  return (canvas: HTMLCanvasElement, left: number, top: number, size: number, zoom: number, palette: Palette) => {
    const ctx = canvas.getContext('2d')
    if (!ctx) return
    const ratio = Math.min(3, Math.max(1, window.devicePixelRatio || 1))
    if (canvas.width !== Math.round(size * ratio)) canvas.width = canvas.height = Math.round(size * ratio)
    ctx.setTransform(canvas.width / size, 0, 0, canvas.height / size, 0, 0)
    ctx.lineJoin = ctx.lineCap = 'round'
    ctx.fillStyle = palette('land')
    ctx.fillRect(0, 0, size, size)
    const scale = 2 ** zoom
    for (const shape of shapes) drawShape(ctx, shape, left, top, size, zoom, scale, palette)
    const { labels, shields } = namesAt(zoom)
    const near = (box: readonly [number, number, number, number]) => box[2] > left - 4 && box[0] < left + size + 4 && box[3] > top - 4 && box[1] < top + size + 4
    ctx.textAlign = 'center'
    ctx.textBaseline = 'middle'
    ctx.setLineDash([])
    for (const s of shields) if (near(s.box)) drawShield(ctx, s, left, top, palette, fontFamily)
    for (const l of labels) if (near(l.box)) drawLabel(ctx, l, left, top, palette, fontFamily)
  }
}

function drawShape(ctx: CanvasRenderingContext2D, shape: Shape, left: number, top: number, size: number, zoom: number, scale: number, palette: Palette) {
  const width = shape.width?.(zoom) ?? 0
  if (!shape.fill && !width) return
  const pad = 8
  const [x0, y0, x1, y1] = shape.box
  if (!shape.inverse && (x1 * scale < left - pad || x0 * scale > left + size + pad || y1 * scale < top - pad || y0 * scale > top + size + pad)) return
  ctx.beginPath()
  if (shape.inverse) ctx.rect(-pad, -pad, size + 2 * pad, size + 2 * pad)
  for (const path of shape.paths) {
    for (let i = 0; i < path.length; i += 2) {
      const x = (path[i] ?? 0) * scale - left
      const y = (path[i + 1] ?? 0) * scale - top
      if (i === 0) ctx.moveTo(x, y)
      else ctx.lineTo(x, y)
    }
    if (shape.closed) ctx.closePath()
  }
  if (shape.fill) {
    ctx.fillStyle = palette(shape.fill)
    ctx.fill('evenodd')
  }
  if (shape.stroke && width) {
    ctx.strokeStyle = palette(shape.stroke)
    ctx.lineWidth = width
    ctx.lineCap = shape.dash ? 'butt' : 'round'
    ctx.setLineDash(shape.dash ?? [])
    ctx.stroke()
  }
}

function drawLabel(ctx: CanvasRenderingContext2D, l: PlacedLabel, left: number, top: number, palette: Palette, font: string) {
  ctx.strokeStyle = l.colour === 'text-water' ? palette('water') : palette('halo')
  ctx.lineWidth = 3
  ctx.lineJoin = 'round'
  ctx.font = `${l.weight} ${l.size}px ${font}`
  ctx.strokeText(l.text, l.x - left, l.y - top)
  ctx.fillStyle = palette(l.colour)
  ctx.fillText(l.text, l.x - left, l.y - top)
  if (!l.dot) return
  ctx.beginPath()
  ctx.arc(l.dot.x - left, l.dot.y - top, l.dot.r, 0, Math.PI * 2)
  ctx.fillStyle = palette('halo')
  ctx.fill()
  ctx.strokeStyle = palette(l.colour)
  ctx.lineWidth = 1.2
  ctx.stroke()
}

function drawShield(ctx: CanvasRenderingContext2D, s: PlacedShield, left: number, top: number, palette: Palette, font: string) {
  ctx.fillStyle = palette(s.second ? 'shield-2' : 'shield')
  ctx.beginPath()
  ctx.roundRect(s.box[0] - left, s.box[1] - top, s.box[2] - s.box[0], s.box[3] - s.box[1], 3)
  ctx.fill()
  ctx.fillStyle = palette(s.second ? 'shield-2-text' : 'shield-text')
  ctx.font = `720 10px ${font}`
  ctx.fillText(s.text, s.x - left, s.y - top + 0.5)
}
