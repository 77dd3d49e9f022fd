'use client'
import type { LeafletMouseEvent } from 'leaflet'
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { useMap } from 'react-leaflet'
import { extent } from '@/lib/geo/projection'
import type { Point } from '@/lib/geo/types'
import { LiveFrame, show } from './live-frame'
import type { LiveProps } from './map-shell'
import { MarksPane } from './marks-layer'
import { PinIcon } from './pin-icons'
import type { MapSetup, PickerWords } from './words'

export type PickerLiveProps = {
  setup: MapSetup
  words: PickerWords
  label: string
  icon: string
  point: Point | null
  /** Grows when the point came from elsewhere than the map: the map goes there. */
  goTo: number
  onPoint: (point: Point) => void
  onLocate: () => void
}

/** Steps of the arrow keys, in metres north and east. */
const arrows: Record<string, [north: number, east: number]> = { ArrowUp: [1, 0], ArrowDown: [-1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }
const metresPerDegree = 111_195

const moved = (p: Point, north: number, east: number): Point => ({ lat: p.lat + north / metresPerDegree, lon: p.lon + east / (metresPerDegree * Math.cos((p.lat * Math.PI) / 180)) })

function PickPin({ point, words, icon, onPoint }: { point: Point; words: PickerWords; icon: string; onPoint: (p: Point) => void }) {
  const map = useMap()
  const [dragged, setDragged] = useState<Point | null>(null)
  const grip = useRef<{ x: number; y: number } | null>(null)
  const here = dragged ?? point
  const onKey = (event: KeyboardEvent) => {
    const step = arrows[event.key]
    if (!step) return
    event.preventDefault()
    event.stopPropagation()
    const metres = event.shiftKey ? 100 : 10
    const next = moved(point, step[0] * metres, step[1] * metres)
    onPoint(next)
    if (!map.getBounds().pad(-0.05).contains([next.lat, next.lon])) map.panTo([next.lat, next.lon], { animate: false })
  }
  const onDown = (event: PointerEvent<HTMLButtonElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    const tip = map.latLngToContainerPoint([point.lat, point.lon])
    grip.current = { x: event.clientX - tip.x, y: event.clientY - tip.y }
    map.dragging.disable()
  }
  const onMove = (event: PointerEvent) => {
    if (!grip.current) return
    const to = map.containerPointToLatLng([event.clientX - grip.current.x, event.clientY - grip.current.y])
    setDragged({ lat: to.lat, lon: to.lng })
  }
  const onUp = () => {
    grip.current = null
    map.dragging.enable()
    if (dragged) onPoint(dragged)
    setDragged(null)
  }
  return (
    <MarksPane>
      {(at) => (
        <div className="mark mark--on" style={at(here)}>
          <button type="button" className="pin pin--deep pin--drag is-on" aria-label={words.pin} onKeyDown={onKey} onPointerDown={onDown} onPointerMove={onMove} onPointerUp={onUp} onPointerCancel={onUp}><PinIcon name={icon} /></button>
        </div>
      )}
    </MarksPane>
  )
}

/** Presses on the map set the pin; a point from elsewhere brings the map to it. */
function Follow({ point, goTo, onPoint }: { point: Point | null; goTo: number; onPoint: (p: Point) => void }) {
  const map = useMap()
  useEffect(() => {
    const onClick = (e: LeafletMouseEvent) => onPoint({ lat: e.latlng.lat, lon: e.latlng.lng })
    map.on('click', onClick)
    return () => { map.off('click', onClick) }
  }, [map, onPoint])
  const latest = useRef(point)
  useEffect(() => { latest.current = point })
  useEffect(() => {
    if (goTo && latest.current) show(map, { center: latest.current, zoom: Math.max(map.getZoom(), 13) })
  }, [map, goTo])
  return null
}

/** The live part of the place picker. */
export function PickerLive({ setup, words, label, icon, point, goTo, onPoint, onLocate, ...acts }: PickerLiveProps & LiveProps) {
  const [start] = useState(() => (point ? { center: point, zoom: 13 } : { center: { lat: 62.8925, lon: 27.678 }, zoom: 11 }))
  return (
    <LiveFrame setup={setup} label={label} view={start} whole={{ box: extent }} onLocate={onLocate} {...acts}>
      <Follow point={point} goTo={goTo} onPoint={onPoint} />
      {point && <PickPin point={point} words={words} icon={icon} onPoint={onPoint} />}
    </LiveFrame>
  )
}
