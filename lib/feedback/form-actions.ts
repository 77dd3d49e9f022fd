'use server'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cookieAttributes } from '@/lib/auth/cookies'
import { formAction, type ActionContext } from '@/lib/core/action'
import { AppError, type FieldErrors } from '@/lib/core/errors'
import { fieldLocale, fieldText } from '@/lib/core/form-fields'
import { idleForm, type FormState } from '@/lib/core/form-state'
import { isSoundText } from '@/lib/core/text'
import { settlePlaceForm } from '@/lib/geo/place-answers'
import type { PlaceDescription } from '@/lib/geo/types'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { photosOfForm, receiveFormPhotos } from '@/lib/media/form'
import { maxPhotos, photoFilesField } from '@/lib/media/types'
import { checkAnswers, type Question } from './answers'
import { submitFeedback } from './commands/submit'
import { answersFromForm, reportOf, type DraftData } from './draft-data'
import { draftCookie, sentCookieOf } from './draft-cookie'
import { dropDraft, saveDraft, startDraft } from './commands/drafts'
import { findDraft } from './queries/drafts'
import { findCategory } from './queries/categories'
import type { Answers, QuestionDto } from './types'
import { contactInput, wordsInput } from './validation'

const step = (locale: Locale, name: string): string => href(locale, '/feedback/new', undefined, { step: name })

/** Keeps a page's fields in the draft of this browser; a first or swept one begins anew. */
async function keep(fields: DraftData): Promise<void> {
  const jar = await cookies()
  const secret = jar.get(draftCookie())?.value
  if (secret && (await saveDraft(secret, fields))) return
  const made = await startDraft(fields)
  jar.set({ ...cookieAttributes(), name: draftCookie(), value: made.secret, maxAge: 24 * 3600 })
}

async function current(): Promise<{ secret: string; key: string; data: DraftData } | null> {
  const secret = (await cookies()).get(draftCookie())?.value
  const draft = secret ? await findDraft(secret) : null
  return draft && secret ? { secret, key: draft.key, data: draft.data as DraftData } : null
}

/** Page 1: the topic. */
export const chooseTopicAction = formAction({ byIp: 'apiReadByIp' }, async ({ form }) => {
  const code = fieldText(form, 'categoryCode')
  const locale = fieldLocale(form)
  if (!(await findCategory(code, locale))) throw new AppError('invalid', 'invalid', { fields: { categoryCode: [code ? 'unknownCategory' : 'required'] } })
  await keep({ categoryCode: code })
  redirect(step(locale, 'place'))
})

/** Pictures of a plain file field, one after the other; those sent by script come as tokens. A refused one does not take the others with it. */
async function takePhotos(form: FormData, before: NonNullable<DraftData['photos']>): Promise<{ photos: NonNullable<DraftData['photos']>; errors: string[] }> {
  const kept = photosOfForm(form).slice(0, maxPhotos).map(({ token, alt }) => ({ id: before.find((p) => p.token === token)?.id ?? '', token: token.slice(0, 200), alt: alt.slice(0, 300) }))
  const { uploads, errors } = await receiveFormPhotos(form)
  return { photos: [...kept, ...uploads.map(({ id, token }) => ({ id, token, alt: '' }))], errors }
}

/** Page 2: the category's questions, the place, the pictures. `intent` findPlace gives candidates to choose from. */
export const placeAction = formAction({ byDevice: 'uploadByDevice', byIp: 'uploadByIp' }, async ({ form }): Promise<FormState | void> => {
  const locale = fieldLocale(form)
  const draft = await current()
  const category = draft?.data.categoryCode ? await findCategory(draft.data.categoryCode, locale) : null
  if (!draft || !category) redirect(step(locale, 'topic'))
  const { photos, errors } = await takePhotos(form, draft.data.photos ?? [])
  const answers = answersFromForm(category.questions, form)
  const placeFields = { lat: form.get('lat'), lon: form.get('lon'), placeSearch: form.get('placeSearch'), placeCoordinates: form.get('placeCoordinates'), placeChoice: form.get('placeChoice') }
  const settled = await settlePlaceForm(placeFields, locale, await getTranslations({ locale, namespace: 'map' }))
  const place = settled.place
  await keep({ photos, answers, lat: place?.lat ?? null, lon: place?.lon ?? null, placeText: place?.text, nearBorderConfirmed: form.get('nearBorderConfirmed') === 'on' })
  if (!errors.length && (form.get('intent') === 'findPlace' || (!place && settled.options.length))) {
    redirect(href(locale, '/feedback/new', undefined, { step: 'place', search: (fieldText(form, 'placeCoordinates') || fieldText(form, 'placeSearch')).slice(0, 100) }))
  }
  // Everything that is wrong on the page is told at once.
  const wrongPlace = placeError(place?.verdict, category.placeRequired, form.get('nearBorderConfirmed') === 'on')
  const fields = { ...questionErrors(category.questions, answers), ...(wrongPlace ? { lat: [wrongPlace] } : {}), ...(errors.length ? { [photoFilesField]: errors } : {}) }
  if (Object.keys(fields).length) throw new AppError('invalid', 'invalid', { fields })
  redirect(step(locale, 'words'))
})

function placeError(verdict: PlaceDescription['verdict'] | undefined, required: boolean, confirmed: boolean): string | null {
  if (!verdict) return required ? 'placeRequired' : null
  if (verdict === 'outside') return 'outside'
  return verdict === 'nearBorder' && !confirmed ? 'nearBorder' : null
}

/** Field names of the page are `q-<code>`; the check speaks of `answers.<code>`. */
function questionErrors(questions: QuestionDto[], answers: Answers): FieldErrors {
  try {
    // The rules ask for keys and kinds, never for words.
    checkAnswers(questions as unknown as Question[], answers)
    return {}
  } catch (error) {
    if (!(error instanceof AppError) || !error.fields) throw error
    return Object.fromEntries(Object.entries(error.fields).map(([k, v]) => [k.replace(/^answers\./, 'q-'), v]))
  }
}

/** Page 3: the words and, if wanted, the contacts. */
export const wordsAction = formAction({ byIp: 'apiReadByIp' }, async ({ form }) => {
  const locale = fieldLocale(form)
  const fields = { title: fieldText(form, 'title'), description: fieldText(form, 'description'), publishable: form.get('publishable') === 'on', reporterName: fieldText(form, 'reporterName'), reporterEmail: fieldText(form, 'reporterEmail'), reporterPhone: fieldText(form, 'reporterPhone') }
  if (!(await current())) redirect(step(locale, 'topic'))
  // What the database cannot hold, or far too much of it, stays on the page alone.
  if (Object.values(fields).every((v) => typeof v !== 'string' || (v.length <= 10_000 && isSoundText(v)))) await keep(fields)
  const wrong = [...(wordsInput.safeParse(fields).error?.issues ?? []), ...(contactInput.safeParse(fields).error?.issues ?? [])]
  if (wrong.length) throw new AppError('invalid', 'invalid', { fields: Object.fromEntries(wrong.map((i) => [i.path.join('.'), [i.message]])) })
  redirect(step(locale, 'review'))
})

async function send({ actor, form, soft }: ActionContext): Promise<FormState | void> {
  const locale = fieldLocale(form)
  const draft = await current()
  if (!draft) redirect(step(locale, 'topic'))
  const { data, key } = draft
  const sent = await submitFeedback(actor, { ...reportOf(data, locale), key, held: soft })
  const jar = await cookies()
  jar.delete(draftCookie())
  // The receipt is shown from the key, for ten minutes and in this browser only.
  jar.set({ ...cookieAttributes(), ...sentCookieOf(sent.number, key) })
  await dropDraft(draft.secret)
  redirect(href(locale, '/feedback/sent'))
}

/** Page 4: sends. The draft's key makes a double click, or the back button, one report. */
export const sendAction = formAction({ byDevice: 'reportByDevice', byIp: 'reportByIp' }, async (context) => (await send(context)) ?? idleForm)
