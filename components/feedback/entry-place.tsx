'use client'
import { useContext, type ReactNode } from 'react'
import { FormContext } from '@/components/form/form-context'
import type { MapSetup, PickerWords } from '@/components/map/words'
import type { KeptPhoto } from '@/components/media/use-photo-uploads'
import type { PhotoFieldWords } from '@/components/media/words'
import type { PlaceDescription, PlaceOption } from '@/lib/geo/types'
import { PlaceAndPhotos } from './place-and-photos'

type Props = { setup: MapSetup; words: PickerWords; photoWords: PhotoFieldWords; icon: string; still: ReactNode; offer: { text: string; use: string } }

/** A hidden field that keeps its value when the form comes back. */
export function KeptField({ name, value }: { name: string; value: string }) {
  const { state } = useContext(FormContext)
  const kept = state.values[name]
  return <input type="hidden" name={name} value={typeof kept === 'string' && kept ? kept : value} />
}

/** Place and pictures; without script the form comes back with the candidates and the pictures it has received. */
export function EntryPlace(props: Props) {
  const { values } = useContext(FormContext).state
  const found = (values.placeFound ?? null) as PlaceDescription | null
  return (
    <>
      <input type="hidden" name="placeWas" value={found ? `${found.lat},${found.lon}` : ','} />
      <PlaceAndPhotos {...props} initial={found} options={(values.placeOptions ?? []) as PlaceOption[]} message={(values.placeMessage ?? null) as string | null}
        searched={typeof values.placeSearch === 'string' ? values.placeSearch : ''} kept={((values.keptPhotos ?? []) as KeptPhoto[]).filter((p) => p.id)} />
    </>
  )
}
