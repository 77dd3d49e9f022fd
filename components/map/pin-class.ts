import type { PinState } from '@/lib/geo/types'

export const pinClass = (state: PinState, selected?: boolean) => `pin pin--${state}${selected ? ' is-on' : ''}`
