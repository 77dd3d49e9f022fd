'use client'
import type { ReactNode } from 'react'
import type { BBox, MapPoint } from '@/lib/geo/types'
import { MapShell } from './map-shell'
import type { MapSetup } from './words'

export type PointMapProps = {
  setup: MapSetup
  /** What the map shows, for those who hear it: "Palautteet kartalla". */
  label: string
  points?: MapPoint[]
  /** Asked as `…bbox=west,south,east,north&zoom=…` at every move, in place of `points`; answers `{ items, clusters }`. */
  fetchUrl?: string
  selectedId?: string | null
  /** A pin was pressed; without it a pin is a link to its `href`. */
  onSelect?: (id: string | null) => void
  /** The box in view, after every move: for a list in step. */
  onView?: (box: BBox) => void
  /** Words in the card of the selected pin; by default its label and a link. */
  card?: (point: MapPoint) => ReactNode
  openWords?: string
  /** Where the map starts; by default what holds all points. */
  box?: BBox
  still?: ReactNode
  wide?: boolean
}

const load = () => import('./point-map-live').then((m) => m.PointMapLive)

/** Points on the map: pins, and clusters where pins would stand over each other. Always beside a list of the same things. */
export function PointMap({ still, wide, ...live }: PointMapProps) {
  return <MapShell setup={live.setup} label={live.label} still={still} kind={wide ? 'wide' : 'plain'} load={load} live={live} />
}
