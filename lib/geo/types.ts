/** A point in WGS84 decimal degrees. */
export type Point = { lat: number; lon: number }
/** An area as far as naming a place needs it. */
export type AreaName = { id: string; kind: 'municipality' | 'neighbour' | 'parish' | 'district' | 'village'; name: { fi: string; sv?: string; en?: string }; lat: number; lon: number; parentId: string | null }
