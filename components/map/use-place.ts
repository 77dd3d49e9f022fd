'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { fill } from '@/components/form/form-context'
import type { PlaceDescription, Point } from '@/lib/geo/types'
import type { PickerWords } from './words'

const round = (p: Point): Point => ({ lat: Math.round(p.lat * 1e6) / 1e6, lon: Math.round(p.lon * 1e6) / 1e6 })

/** The chosen point and its words from the server. `said` is told aloud; `notice` also stands on the page. */
export function usePlace(initial: PlaceDescription | null, locale: string, words: PickerWords, onChange?: (point: Point | null) => void) {
  const [point, setPoint] = useState<Point | null>(initial && { lat: initial.lat, lon: initial.lon })
  const [known, setKnown] = useState<PlaceDescription | null>(initial)
  const [said, setSaid] = useState('')
  const [notice, setNotice] = useState('')
  const [goTo, setGoTo] = useState(0)
  const listener = useRef(onChange)
  useEffect(() => { listener.current = onChange })
  const described = known && point && known.lat === point.lat && known.lon === point.lon ? known : null

  useEffect(() => {
    if (!point || described) return
    const stop = new AbortController()
    const wait = setTimeout(() => {
      fetch(`/api/v1/places/describe?${new URLSearchParams({ lat: String(point.lat), lon: String(point.lon), locale })}`, { signal: stop.signal })
        .then((r) => (r.ok ? (r.json() as Promise<PlaceDescription>) : Promise.reject(new Error(String(r.status)))))
        .then((d) => { setKnown({ ...d, ...point }); setSaid(d.warning ? `${d.text}. ${d.warning}` : d.text) })
        .catch(() => { if (!stop.signal.aborted) setNotice(words.failed) })
    }, 250)
    return () => {
      clearTimeout(wait)
      stop.abort()
    }
  }, [point, described, locale, words.failed])

  const choose = useCallback((next: Point | null, options: { go?: boolean; say?: string } = {}) => {
    const rounded = next && round(next)
    setPoint(rounded)
    setNotice(options.say ?? '')
    if (options.go) setGoTo((n) => n + 1)
    listener.current?.(rounded)
  }, [])

  const locate = useCallback(() => {
    if (!('geolocation' in navigator)) return setNotice(words.locateFailed)
    setNotice(words.locating)
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const metres = Math.round(coords.accuracy)
        const accuracy = new Intl.NumberFormat(locale, { style: 'unit', unit: metres < 1000 ? 'meter' : 'kilometer', maximumFractionDigits: 1 }).format(metres < 1000 ? metres : metres / 1000)
        choose({ lat: coords.latitude, lon: coords.longitude }, { go: true, say: fill(metres <= 100 ? words.located : words.locatedCoarse, { accuracy }) })
      },
      (error) => setNotice(error.code === error.PERMISSION_DENIED ? words.locateDenied : words.locateFailed),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 30_000 },
    )
  }, [choose, locale, words])

  return { point, described, said, setSaid, notice, setNotice, goTo, choose, locate }
}
