'use client'
import { useState, type ReactNode } from 'react'
import { PlacePicker } from '@/components/map/place-picker'
import type { MapSetup, PickerWords } from '@/components/map/words'
import { PhotoField } from '@/components/media/photo-field'
import type { PhotoPlace } from '@/components/media/photo-place'
import type { KeptPhoto } from '@/components/media/use-photo-uploads'
import type { PhotoFieldWords } from '@/components/media/words'
import type { PlaceDescription, PlaceOption } from '@/lib/geo/types'

type Props = {
  setup: MapSetup; words: PickerWords; photoWords: PhotoFieldWords
  initial: PlaceDescription | null; options: PlaceOption[]; message: string | null; searched: string; icon: string
  kept: readonly KeptPhoto[]; still: ReactNode
  /** "The photo knows its place" and the button that uses it. */
  offer: { text: string; use: string }
}

/** Place and pictures together, because a picture may know the place. */
export function PlaceAndPhotos({ photoWords, kept, offer, initial, ...picker }: Props) {
  const [found, setFound] = useState<PhotoPlace | null>(null)
  const [used, setUsed] = useState<{ place: PlaceDescription; key: number } | null>(null)
  const use = async () => {
    if (!found) return
    const response = await fetch(`/api/v1/places/describe?lat=${found.lat}&lon=${found.lon}&locale=${picker.setup.locale}`)
    if (!response.ok) return
    setUsed({ place: (await response.json()) as PlaceDescription, key: Date.now() })
    setFound(null)
  }
  return (
    <>
      <PlacePicker key={used?.key ?? 0} {...picker} initial={used?.place ?? initial} />
      <PhotoField words={photoWords} kept={kept} onPlaceFound={setFound} />
      {found && <div className="note" role="status"><p>{offer.text}</p><p><button type="button" className="btn btn--secondary btn--s" onClick={() => void use()}>{offer.use}</button></p></div>}
    </>
  )
}
