import type { Locale } from '@/lib/i18n/locales'

export const mapWordKeys = ['map', 'loading', 'zoomIn', 'zoomOut', 'locate', 'whole', 'cluster', 'close', 'open', 'failed', 'help'] as const
export const pickerWordKeys = [
  'search', 'searchHint', 'searchButton', 'resultsNone', 'resultsOne', 'resultsMany', 'resultsLabel', 'choose', 'coordinates', 'coordinatesSummary', 'coordinatesHint', 'coordinatesButton',
  'locate', 'locating', 'located', 'locatedCoarse', 'locateDenied', 'locateFailed', 'clear', 'pin', 'chosen', 'none', 'confirm', 'mapHelp', 'failed', 'swapped', 'wgs84', 'tm35fin',
] as const

export type MapWords = Record<(typeof mapWordKeys)[number], string>
export type PickerWords = Record<(typeof pickerWordKeys)[number], string>

/** What a map gets from the server: see `mapSetup`. */
export type MapSetup = { locale: Locale; baseUrl: string; credit: string; words: MapWords; sources: string; tilesCredit: string; osm: string }
