'use client'
import L from 'leaflet'
import { useEffect, useState } from 'react'
import { useMap } from 'react-leaflet'
import { decodeBaseMap } from '@/lib/geo/base-map'
import type { Outline } from '@/lib/geo/types'
import { createPainter, readPalette } from './painter'

const side = 512

type Painter = ReturnType<typeof createPainter>
const painters = new Map<string, Promise<Painter>>()

/** The base map, fetched and taken apart once a page. */
function painterOf(url: string, font: string): Promise<Painter> {
  const known = painters.get(url)
  if (known) return known
  const fresh = fetch(url).then(async (response) => {
    if (!response.ok) throw new Error(`base map: ${response.status}`)
    const body = (await response.json()) as Parameters<typeof decodeBaseMap>[0] | { topology: Parameters<typeof decodeBaseMap>[0]; outlines: Outline[] }
    await document.fonts?.ready
    return createPainter('topology' in body ? decodeBaseMap(body.topology, body.outlines) : decodeBaseMap(body), font)
  })
  painters.set(url, fresh)
  fresh.catch(() => painters.delete(url))
  return fresh
}

/** The squares of the base map as a Leaflet layer; `repaint` draws them again in the theme's colours. */
class Squares extends L.GridLayer {
  private readonly drawn = new Map<HTMLCanvasElement, L.Coords>()
  private palette = readPalette()

  constructor(private readonly paint: Painter) {
    super({ tileSize: side, keepBuffer: 2, updateWhenIdle: false, noWrap: true })
    this.on('tileunload', (e: L.LeafletEvent) => this.drawn.delete((e as L.TileEvent).tile as unknown as HTMLCanvasElement))
  }

  protected override createTile(coords: L.Coords): HTMLElement {
    const canvas = document.createElement('canvas')
    this.drawn.set(canvas, coords)
    this.draw(canvas, coords)
    return canvas
  }

  private draw(canvas: HTMLCanvasElement, c: L.Coords) {
    this.paint(canvas, c.x * side, c.y * side, side, c.z, this.palette)
  }

  repaint(light: boolean) {
    this.palette = readPalette(light)
    for (const [canvas, coords] of this.drawn) this.draw(canvas, coords)
  }
}

/** Draws the base map under everything, in step with the theme and with print. */
export function BaseLayer({ url, onReady, onFail }: { url: string; onReady: () => void; onFail: () => void }) {
  const map = useMap()
  const [paint, setPaint] = useState<{ draw: Painter }>()
  useEffect(() => {
    let on = true
    painterOf(url, getComputedStyle(document.body).fontFamily).then(
      (draw) => { if (on) setPaint({ draw }) },
      () => { if (on) onFail() },
    )
    return () => { on = false }
  }, [url, onFail])
  useEffect(() => {
    if (!paint) return
    const layer = new Squares(paint.draw)
    layer.addTo(map)
    onReady()
    const themes = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)'].map((q) => window.matchMedia(q))
    const asTheme = () => layer.repaint(false)
    const asPaper = () => layer.repaint(true)
    themes.forEach((t) => t.addEventListener('change', asTheme))
    window.addEventListener('beforeprint', asPaper)
    window.addEventListener('afterprint', asTheme)
    return () => {
      themes.forEach((t) => t.removeEventListener('change', asTheme))
      window.removeEventListener('beforeprint', asPaper)
      window.removeEventListener('afterprint', asTheme)
      layer.remove()
    }
  }, [map, paint, onReady])
  return null
}
