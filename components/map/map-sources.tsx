import type { MapSetup } from './words'
import type { Tiles } from './tiles-layer'

/** Whose the map is that is shown now: the base map's sources, or the tiles' over it. Opens without script. */
export function MapSources({ setup, tiles }: { setup: MapSetup; tiles?: Tiles | null }) {
  const credit = tiles?.credit ?? null
  return (
    <details className="map__src">
      <summary>{setup.sources}</summary>
      <p>
        {!tiles && setup.credit}
        {tiles && (credit ? setup.tilesCredit.replace('{credit}', credit) : <a href="https://www.openstreetmap.org/copyright">{setup.osm}</a>)}
      </p>
    </details>
  )
}
