import { Drawing } from '@/components/ui/icon'
import type { PinState } from '@/lib/geo/types'
import { pinIcon } from './pin-icons'

export const pinClass = (state: PinState, selected?: boolean) => `pin pin--${state}${selected ? ' is-on' : ''}`

/** A pin for a still picture: silent, its words stand beside it. */
export function Pin({ state, icon, selected }: { state: PinState; icon: string; selected?: boolean }) {
  return <span className={pinClass(state, selected)} aria-hidden="true"><Drawing node={pinIcon(icon)} /></span>
}
