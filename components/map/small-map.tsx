import type { Locale } from '@/lib/i18n/locales'
import type { PinState, Point } from '@/lib/geo/types'
import { MapSources } from './map-sources'
import { Pin } from './pin'
import { mapSetup } from './setup'
import { StillPoint } from './still-map'

type Props = { locale: Locale; point: Point; /** What is at the point, in words; the map says nothing more than this. */ label: string; state?: PinState; icon?: string; zoom?: number }

/** Where one thing is: a still picture with its pin, no script at all. The place in words stands beside it. */
export async function SmallMap({ locale, point, label, state = 'deep', icon = 'map-pin', zoom = 13 }: Props) {
  const setup = await mapSetup(locale)
  return (
    <div className="map">
      <div className="map__still" role="img" aria-label={label}>
        <StillPoint point={point} zoom={zoom} width={360} height={240} />
        <Pin state={state} icon={icon} selected />
      </div>
      <MapSources setup={setup} />
    </div>
  )
}
