'use client'
import L from 'leaflet'
import { useEffect, useState, type CSSProperties, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useMap } from 'react-leaflet'
import type { Point } from '@/lib/geo/types'

/** A pane of the map that React draws into. Its contents hide for the moment of a zoom and stand anew after it. */
export function MarksPane({ children }: { children: (at: (point: Point) => CSSProperties) => ReactNode }) {
  const map = useMap()
  const [pane, setPane] = useState<HTMLElement>()
  const [, redraw] = useState(0)
  useEffect(() => {
    const element = L.DomUtil.create('div', 'marks', map.getPane('markerPane'))
    // Presses on a mark are its own, not the map's.
    L.DomEvent.disableClickPropagation(element)
    setPane(element)
    const onView = () => redraw((n) => n + 1)
    map.on('zoomend viewreset', onView)
    return () => {
      map.off('zoomend viewreset', onView)
      element.remove()
    }
  }, [map])
  if (!pane) return null
  const at = (point: Point): CSSProperties => {
    const { x, y } = map.latLngToLayerPoint([point.lat, point.lon])
    return { transform: `translate3d(${x}px, ${y}px, 0)` }
  }
  return createPortal(children(at), pane)
}
