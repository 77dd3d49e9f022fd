'use client'
import { useEffect, useState } from 'react'
import { TileLayer, useMap } from 'react-leaflet'
import { project, zoomRange } from '@/lib/geo/projection'

export type Tiles = { url: string; credit: string | null }

const addressOf = (url: string, z: number, x: number, y: number) => url.replace('{s}', 'a').replace('{z}', String(z)).replace('{x}', String(x)).replace('{y}', String(y)).replace('{r}', '')

/** True when one tile of the map's middle really comes as a picture. */
function tileComes(url: string, lat: number, lon: number): Promise<boolean> {
  const zoom = 10
  const { x, y } = project({ lat, lon }, zoom)
  return new Promise((resolve) => {
    const image = new Image()
    const late = setTimeout(() => resolve(false), 6000)
    image.onload = () => { clearTimeout(late); resolve(image.naturalWidth > 1) }
    image.onerror = () => { clearTimeout(late); resolve(false) }
    image.referrerPolicy = 'strict-origin-when-cross-origin'
    image.src = addressOf(url, zoom, Math.floor(x / 256), Math.floor(y / 256))
  })
}

/** Online tiles over the base map, only when the server has reached them and one has come to this browser too. */
export function TilesLayer({ onTiles }: { onTiles: (tiles: Tiles | null) => void }) {
  const map = useMap()
  const [tiles, setTiles] = useState<Tiles | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    const look = async () => {
      if (!navigator.onLine) return
      const response = await fetch('/api/v1/map/tiles', { signal: stop.signal })
      const { tiles: found } = (await response.json()) as { tiles: Tiles | null }
      const { lat, lng } = map.getCenter()
      if (!found || !(await tileComes(found.url, lat, lng)) || stop.signal.aborted) return
      map.setMaxZoom(zoomRange.maxWithTiles)
      setTiles(found)
      onTiles(found)
    }
    // Without tiles the base map stands: a failure here is the ordinary case of no network.
    look().catch(() => onTiles(null))
    return () => stop.abort()
  }, [map, onTiles])
  return tiles ? <TileLayer url={tiles.url} maxZoom={zoomRange.maxWithTiles} crossOrigin={false} /> : null
}
