import { Icon } from '@/components/ui/icon'
import type { PinState } from '@/lib/geo/types'
import { pinClass } from './pin-class'

/** A pin for a still picture: silent, its words stand beside it. */
export function Pin({ state, icon, selected }: { state: PinState; icon: string; selected?: boolean }) {
  return <span className={pinClass(state, selected)} aria-hidden="true"><Icon name={icon} /></span>
}
