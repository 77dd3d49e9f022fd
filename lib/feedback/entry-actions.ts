'use server'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { Actor } from '@/lib/auth/actor'
import { formAction, refused } from '@/lib/core/action'
import { AppError, isAppError, notFound } from '@/lib/core/errors'
import { fieldLocale, fieldText } from '@/lib/core/form-fields'
import type { FormState } from '@/lib/core/form-state'
import { settlePlaceForm, type PlaceFormAnswer } from '@/lib/geo/place-answers'
import { href } from '@/lib/i18n/href'
import { photosOfForm } from '@/lib/media/form'
import { maxPhotos, photoFilesField } from '@/lib/media/types'
import { storeUpload } from '@/lib/media/upload'
import { submitFeedback } from './commands/submit'
import { answersFromForm } from './draft-data'
import { photoKeyOf, typedInstant } from './entry-form'
import { canEnterOnBehalf } from './policy'
import { findCategory } from './queries/categories'
import { behalfChannel } from './validation'

type Kept = { id: string; token: string; alt: string }[]

/** Pictures sent by script, and those of a plain file field: sent twice, the same ones. */
async function takePhotos(form: FormData): Promise<Kept> {
  const kept: Kept = photosOfForm(form).map((p) => ({ id: '', ...p }))
  const files = form.getAll(photoFilesField).filter((f): f is File => f instanceof File && f.size > 0)
  if (kept.length + files.length > maxPhotos) throw new AppError('invalid', 'invalid', { fields: { [photoFilesField]: ['media.tooMany'] } })
  for (const [i, file] of files.entries()) {
    const { id, token } = await storeUpload(file.stream(), { key: photoKeyOf(fieldText(form, 'key'), kept.length + i), declared: file.size })
    kept.push({ id, token, alt: '' })
  }
  return kept
}

async function takePlace(form: FormData): Promise<PlaceFormAnswer> {
  const locale = fieldLocale(form)
  const point = { lat: form.get('lat'), lon: form.get('lon') }
  // A point that has moved was chosen by script; only without it do the typed words decide.
  const moved = `${fieldText(form, 'lat')},${fieldText(form, 'lon')}` !== fieldText(form, 'placeWas')
  const fields = moved ? point : { ...point, placeChoice: form.get('placeChoice'), placeSearch: form.get('placeSearch'), placeCoordinates: form.get('placeCoordinates') }
  return settlePlaceForm(fields, locale, await getTranslations({ locale, namespace: 'map' }))
}

async function send(actor: Actor, form: FormData, photos: Kept, place: PlaceFormAnswer): Promise<{ number: string }> {
  const categoryCode = fieldText(form, 'categoryCode')
  const category = await findCategory(categoryCode, 'fi')
  const channel = behalfChannel.safeParse(form.get('channel'))
  if (!channel.success) throw new AppError('invalid', 'invalid', { fields: { channel: ['required'] } })
  return submitFeedback(actor, {
    key: fieldText(form, 'key'), channel: channel.data, categoryCode, answers: answersFromForm(category?.questions ?? [], form),
    title: fieldText(form, 'title'), description: fieldText(form, 'description'), publishable: form.get('publishable') === 'on',
    lat: place.place?.lat ?? null, lon: place.place?.lon ?? null, placeText: place.place?.text, nearBorderConfirmed: form.get('nearBorderConfirmed') === 'on',
    observedAt: typedInstant(fieldText(form, 'observedAt')), arrivedAt: typedInstant(fieldText(form, 'arrivedAt')),
    photos: photos.map(({ token, alt }) => ({ token, alt })), locale: fieldLocale(form, 'language'),
    reporterName: fieldText(form, 'reporterName'), reporterEmail: fieldText(form, 'reporterEmail'), reporterPhone: fieldText(form, 'reporterPhone'),
  })
}

/** The form again with what was found and received so far, for a browser without script. */
function again(state: FormState, photos: Kept, place: PlaceFormAnswer | null): FormState {
  return { ...state, values: { ...state.values, keptPhotos: photos, placeFound: place?.place ?? null, placeOptions: place?.options ?? [], placeMessage: place?.message ?? null } }
}

/** Field names of the page are `q-<code>`; the command speaks of `answers.<code>`. */
function byPageNames(state: FormState): FormState {
  return { ...state, fieldErrors: Object.fromEntries(Object.entries(state.fieldErrors).map(([k, v]) => [k.replace(/^answers\./, 'q-'), v])) }
}

/** Enters a report for a caller or from paper. The form's key makes a double click one report; ends in the receipt. */
export const enterAction = formAction({ byDevice: 'staffByPerson' }, async ({ actor, form }): Promise<FormState> => {
  if (!canEnterOnBehalf(actor)) throw notFound()
  let photos: Kept = []
  let place: PlaceFormAnswer | null = null
  let sent: { number: string }
  try {
    photos = await takePhotos(form)
    place = await takePlace(form)
    if (form.get('intent') === 'findPlace' || (!place.place && place.options.length)) {
      return again({ ...refused(form, new AppError('invalid')), status: 'idle', formError: undefined }, photos, place)
    }
    sent = await send(actor, form, photos, place)
  } catch (error) {
    if (!isAppError(error)) throw error
    return again(byPageNames(refused(form, error)), photos, place)
  }
  redirect(href(fieldLocale(form), '/staff/feedback/[number]/receipt', { number: sent.number }))
})
