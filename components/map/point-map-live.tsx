'use client'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useMap } from 'react-leaflet'
import { Drawing } from '@/components/ui/icon'
import { x as cross } from '@/components/ui/icon-nodes'
import { createClusters, type Clustered } from '@/lib/geo/clusters'
import { boxOf, extent, zoomRange } from '@/lib/geo/projection'
import type { BBox, MapAnswer, MapPoint } from '@/lib/geo/types'
import { LiveFrame, show } from './live-frame'
import type { LiveProps } from './map-shell'
import { MarksPane } from './marks-layer'
import { pinClass } from './pin-class'
import { PinIcon } from './pin-icons'
import type { PointMapProps } from './point-map'

/** More marks than this at once would be slow and tell nothing: the rest come when the map is nearer. */
const mostMarks = 400

type Seen = { box: BBox; zoom: number }

/** The box and zoom in view, a little wider than the window. */
function useSeen(): Seen {
  const map = useMap()
  const read = (): Seen => {
    const b = map.getBounds().pad(0.15)
    return { box: [b.getWest(), b.getSouth(), b.getEast(), b.getNorth()], zoom: map.getZoom() }
  }
  const [seen, setSeen] = useState(read)
  useEffect(() => {
    const onMove = () => setSeen(read())
    map.on('moveend resize', onMove)
    return () => { map.off('moveend resize', onMove) }
  })
  return seen
}

/** What the server counts and gives for the view; what was there stays until the new has come. */
function useFetched(url: string | undefined, { box, zoom }: Seen): Clustered {
  const [answer, setAnswer] = useState<Clustered>({ points: [], clusters: [] })
  const key = `${box.map((v) => v.toFixed(4)).join(',')}&zoom=${zoom}`
  useEffect(() => {
    if (!url) return
    const stop = new AbortController()
    const wait = setTimeout(() => {
      fetch(`${url}${url.includes('?') ? '&' : '?'}bbox=${key}`, { signal: stop.signal })
        .then((r) => (r.ok ? (r.json() as Promise<MapAnswer>) : Promise.reject(new Error(String(r.status)))))
        .then((a) => setAnswer({ points: a.items, clusters: a.clusters.map((c) => ({ ...c, id: `${c.lat},${c.lon}`, opensAt: zoom + 2 })) }))
        // A move that overtook this one, or no network: the marks that are there stay.
        .catch(() => undefined)
    }, 120)
    return () => {
      clearTimeout(wait)
      stop.abort()
    }
  }, [url, key, zoom])
  return answer
}

function Card({ point, props, onClose }: { point: MapPoint; props: PointMapProps; onClose: () => void }) {
  return (
    <div className="mapcard">
      {props.card ? props.card(point) : <><strong>{point.label}</strong>{point.href && <a href={point.href}>{props.openWords ?? props.setup.words.open}</a>}</>}
      <button className="iconbtn" type="button" onClick={onClose} aria-label={props.setup.words.close}><Drawing node={cross} /></button>
    </div>
  )
}

function Marks(props: PointMapProps) {
  const { points, fetchUrl, onView, setup } = props
  const map = useMap()
  const seen = useSeen()
  const asked = useFetched(fetchUrl, seen)
  const near = useMemo(() => (points ? createClusters(points, zoomRange.maxWithTiles - 1) : null), [points])
  const shown = near ? near(seen.box, seen.zoom) : asked
  const [own, setOwn] = useState<string | null>(null)
  const selected = props.selectedId === undefined ? own : props.selectedId
  const select = (id: string | null) => {
    setOwn(id)
    props.onSelect?.(id)
  }
  const chosen = selected ? (points ?? asked.points).find((p) => p.id === selected) : undefined
  const told = useRef(onView)
  useEffect(() => { told.current = onView })
  useEffect(() => { told.current?.(seen.box) }, [seen])
  useEffect(() => {
    if (chosen && !map.getBounds().pad(-0.1).contains([chosen.lat, chosen.lon])) show(map, { center: chosen, zoom: Math.max(map.getZoom(), 11) })
  }, [map, chosen])
  const pins = chosen && !shown.points.some((p) => p.id === chosen.id) ? [...shown.points.slice(0, mostMarks), chosen] : shown.points.slice(0, mostMarks)
  return (
    <MarksPane>
      {(at) => (
        <>
          {shown.clusters.slice(0, mostMarks).map((c) => (
            <div className="mark" key={c.id} style={at(c)}>
              <button className="cluster" type="button" aria-label={setup.words.cluster.replace('{count}', String(c.count))} onClick={() => show(map, { center: c, zoom: Math.min(map.getMaxZoom(), Math.max(map.getZoom() + 1, c.opensAt)) })}>{c.count}</button>
            </div>
          ))}
          {pins.map((p) => {
            const on = p.id === selected
            const drawing = <PinIcon name={p.icon} />
            return (
              <div className={on ? 'mark mark--on' : 'mark'} key={p.id} style={at(p)}>
                {p.href && !props.onSelect && !props.card
                  ? <a className={pinClass(p.state, on)} href={p.href} aria-label={p.label} title={p.label}>{drawing}</a>
                  : <button className={pinClass(p.state, on)} type="button" aria-label={p.label} title={p.label} aria-pressed={on} onClick={() => select(on ? null : p.id)}>{drawing}</button>}
                {on && <Card point={p} props={props} onClose={() => select(null)} />}
              </div>
            )
          })}
        </>
      )}
    </MarksPane>
  )
}

/** The live part of `PointMap`. */
export function PointMapLive({ onReady, onFail, onTiles, ...props }: PointMapProps & LiveProps) {
  const [start] = useState(() => ({ box: props.box ?? boxOf(props.points ?? [], 0.08) ?? extent }))
  return (
    <LiveFrame setup={props.setup} label={props.label} view={start} whole={start} onReady={onReady} onFail={onFail} onTiles={onTiles}>
      <Marks {...props} />
    </LiveFrame>
  )
}
