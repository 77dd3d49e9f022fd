'use client'
import './leaflet.css'
import type { Map as LeafletMap } from 'leaflet'
import { useEffect, useState, type ReactNode } from 'react'
import { MapContainer, useMap } from 'react-leaflet'
import { Drawing } from '@/components/ui/icon'
import { locateFixed, maximize2, minus, plus } from '@/components/ui/icon-nodes'
import { extent, fitBox, zoomRange } from '@/lib/geo/projection'
import type { BBox, Point } from '@/lib/geo/types'
import { BaseLayer } from './base-layer'
import type { LiveProps } from './map-shell'
import { TilesLayer } from './tiles-layer'
import type { MapSetup } from './words'

export type View = { center: Point; zoom: number } | { box: BBox }

/** Gives the map's own element its words: what it is and how it is moved without a mouse. */
function Named({ label }: { label: string }) {
  const map = useMap()
  useEffect(() => {
    const element = map.getContainer()
    element.setAttribute('role', 'group')
    element.setAttribute('aria-label', label)
    // On a wide screen the farthest zoom would show more nothing than map.
    const fit = () => {
      map.invalidateSize({ pan: false })
      const whole = 2 ** zoomRange.min * 256 * ((extent[2] - extent[0]) / 360)
      map.setMinZoom(Math.max(zoomRange.min, Math.min(9, zoomRange.min + Math.ceil(Math.log2((0.7 * map.getSize().x) / whole)))))
    }
    fit()
    const size = new ResizeObserver(fit)
    size.observe(element)
    return () => size.disconnect()
  }, [map, label])
  return null
}

function Tools({ map, setup, whole, onLocate }: { map: LeafletMap; setup: MapSetup; whole?: View; onLocate?: () => void }) {
  const [zoom, setZoom] = useState(map.getZoom())
  useEffect(() => {
    const onZoom = () => setZoom(map.getZoom())
    map.on('zoomend zoomlevelschange', onZoom)
    return () => { map.off('zoomend zoomlevelschange', onZoom) }
  }, [map])
  const { words } = setup
  return (
    <div className="mapctl">
      {onLocate && <button className="iconbtn" type="button" onClick={onLocate} aria-label={words.locate} title={words.locate}><Drawing node={locateFixed} /></button>}
      <div className="mapctl--zoom">
        <button className="iconbtn" type="button" onClick={() => map.zoomIn()} disabled={zoom >= map.getMaxZoom()} aria-label={words.zoomIn} title={words.zoomIn}><Drawing node={plus} /></button>
        <button className="iconbtn" type="button" onClick={() => map.zoomOut()} disabled={zoom <= map.getMinZoom()} aria-label={words.zoomOut} title={words.zoomOut}><Drawing node={minus} /></button>
      </div>
      {whole && <button className="iconbtn" type="button" onClick={() => show(map, whole)} aria-label={words.whole} title={words.whole}><Drawing node={maximize2} /></button>}
    </div>
  )
}

/** Moves the map to a view. */
export function show(map: LeafletMap, view: View) {
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  const size = map.getSize()
  const { center, zoom } = 'box' in view ? fitBox(view.box, { width: size.x, height: size.y }) : view
  map.setView([center.lat, center.lon], zoom, { animate: !calm })
}

/** The live map: base map, tiles when there are any, tools; `children` are what stands on it. */
export function LiveFrame({ setup, label, view, whole, onLocate, children, onReady, onFail, onTiles }: LiveProps & { setup: MapSetup; label: string; view: View; whole?: View; onLocate?: () => void; children: ReactNode }) {
  const [map, setMap] = useState<LeafletMap | null>(null)
  const start = 'box' in view ? { bounds: [[view.box[1], view.box[0]], [view.box[3], view.box[2]]] as [[number, number], [number, number]] } : { center: [view.center.lat, view.center.lon] as [number, number], zoom: view.zoom }
  return (
    <>
      <MapContainer
        {...start} ref={setMap} className="map__live" minZoom={zoomRange.min} maxZoom={zoomRange.max} zoomControl={false} attributionControl={false} boundsOptions={{ padding: [24, 40] }}
        maxBounds={[[extent[1], extent[0]], [extent[3], extent[2]]]} maxBoundsViscosity={0.8} fadeAnimation={false} scrollWheelZoom
      >
        <Named label={`${label}. ${setup.words.help}`} />
        <BaseLayer url={setup.baseUrl} onReady={onReady} onFail={onFail} />
        <TilesLayer onTiles={onTiles} />
        {children}
      </MapContainer>
      {map && <Tools map={map} setup={setup} whole={whole} onLocate={onLocate} />}
    </>
  )
}
