'use client'
import { Component, useEffect, useRef, useState, type ComponentType, type ReactNode } from 'react'
import { MapSources } from './map-sources'
import type { Tiles } from './tiles-layer'
import type { MapSetup } from './words'

export type LiveProps = { onReady: () => void; onFail: () => void; onTiles: (tiles: Tiles | null) => void }

/** A map that breaks leaves its still picture standing, and the page whole. */
class Guard extends Component<{ children: ReactNode; onFail: () => void }, { broken: boolean }> {
  override state = { broken: false }
  static getDerivedStateFromError() {
    return { broken: true }
  }
  override componentDidCatch() {
    this.props.onFail()
  }
  override render() {
    return this.state.broken ? null : this.props.children
  }
}

/** True once the element has come near the window. */
function useNear<T extends Element>() {
  const ref = useRef<T>(null)
  const [near, setNear] = useState(false)
  useEffect(() => {
    const element = ref.current
    if (!element || near) return
    const observer = new IntersectionObserver((entries) => { if (entries.some((e) => e.isIntersecting)) setNear(true) }, { rootMargin: '200px' })
    observer.observe(element)
    return () => observer.disconnect()
  }, [near])
  return { ref, near }
}

type Props<P> = {
  setup: MapSetup
  label: string
  /** Stands until the live map is ready, where there is no script, and on paper that cannot wait. */
  still?: ReactNode
  kind?: 'wide' | 'pick' | 'plain'
  load: () => Promise<ComponentType<P & LiveProps>>
  live: P
}

/** The frame of every live map: a still picture first, Leaflet only when the frame comes near the window. */
export function MapShell<P extends object>({ setup, label, still, kind = 'plain', load, live }: Props<P>) {
  const { ref, near } = useNear<HTMLElement>()
  const [Live, setLive] = useState<{ part: ComponentType<P & LiveProps> }>()
  const [state, setState] = useState<'still' | 'ready' | 'failed'>('still')
  const [tiles, setTiles] = useState<Tiles | null>(null)
  const first = useRef(load)
  const [acts] = useState(() => ({ onReady: () => setState('ready'), onFail: () => setState('failed'), onTiles: setTiles }))
  useEffect(() => {
    if (!near) return
    let on = true
    first.current().then((part) => { if (on) setLive({ part }) }, () => { if (on) setState('failed') })
    return () => { on = false }
  }, [near])
  return (
    <section className={`map map--${kind}`} ref={ref} aria-label={label} data-map={state}>
      {state !== 'ready' && still && <div className="map__still">{still}</div>}
      {Live && <Guard onFail={acts.onFail}><Live.part {...live} {...acts} /></Guard>}
      {state === 'failed' && <p className="map__note" role="status">{setup.words.failed}</p>}
      <MapSources setup={setup} tiles={tiles} />
    </section>
  )
}
