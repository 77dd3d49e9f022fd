import type { CSSProperties } from 'react'
import { statusLook } from '@/components/feedback/status-look'
import { MapSources } from '@/components/map/map-sources'
import { Pin } from '@/components/map/pin'
import { mapSetup } from '@/components/map/setup'
import { StillPoint } from '@/components/map/still-map'
import type { FeedbackListItem } from '@/lib/feedback/types'
import { project, unproject } from '@/lib/geo/projection'
import type { BBox } from '@/lib/geo/types'
import type { Locale } from '@/lib/i18n/locales'

const size = { width: 640, height: 360 }
const center = { lat: 62.8915, lon: 27.675 }
const zoom = 12
const corner = project(center, zoom)
const at = (dx: number, dy: number) => unproject({ x: corner.x + dx, y: corner.y + dy }, zoom)

/** What even a phone's crop of the picture shows, with room for a whole pin: pixels from the middle. */
export const nearBox: BBox = [at(-165, 0).lon, at(0, 120).lat, at(165, 0).lon, at(0, -92).lat]

const placed = (lat: number, lon: number): CSSProperties => {
  const p = project({ lat, lon }, zoom)
  return { left: `${((p.x - corner.x) / size.width + 0.5) * 100}%`, top: `${((p.y - corner.y) / size.height + 0.5) * 100}%` }
}

/** The middle of the city as a still picture with the pins of the rows below it; no script. */
export async function NearMap({ locale, label, items }: { locale: Locale; label: string; items: FeedbackListItem[] }) {
  const setup = await mapSetup(locale)
  return (
    <div className="map near__map">
      <div className="near__pic" role="img" aria-label={label}>
        <StillPoint point={center} zoom={zoom} {...size} />
        {items.map((f) => f.lat !== null && f.lon !== null && <span key={f.number} className="near__pin" style={placed(f.lat, f.lon)}><Pin state={statusLook[f.status].tone} icon={f.icon} /></span>)}
      </div>
      <MapSources setup={setup} />
    </div>
  )
}
