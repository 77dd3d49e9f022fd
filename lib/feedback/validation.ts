import { z } from 'zod'
import { emailInput, optionalText, textInput } from '@/lib/core/text'
import { holdsIdentityCode } from './personal-data'
import { channels, feedbackStatuses, hidingRules, sortOrders, type Answers } from './types'

const noIdentityCode = <S extends z.ZodType<string>>(schema: S) => schema.refine((v) => !holdsIdentityCode(v), { error: 'identityCode' })

export const limits = { title: 120, description: 4000, placeText: 300, answer: 5000, note: 4000, photos: 5, name: 120, phone: 40 } as const

export const titleInput = noIdentityCode(textInput({ min: 3, max: limits.title, oneLine: true }))
export const descriptionInput = noIdentityCode(textInput({ min: 10, max: limits.description }))
export const keyInput = z.uuid({ error: 'badKey' })
export const versionInput = z.coerce.number({ error: 'badNumber' }).int().min(1).max(2_000_000_000)
export const latInput = z.number({ error: 'badPoint' }).min(-90, { error: 'badPoint' }).max(90, { error: 'badPoint' })
export const lonInput = z.number({ error: 'badPoint' }).min(-180, { error: 'badPoint' }).max(180, { error: 'badPoint' })
export const numberInput = z.string({ error: 'required' }).max(40)

const answerValue = z.union([textInput({ max: 1000 }), z.number().min(-1e9).max(1e9), z.array(z.string().max(60)).max(30)])
/** Answers to a category's questions by code. A fresh object: keys such as `__proto__` stay plain words or are refused. */
export const answersInput = z
  .record(z.string().regex(/^[a-z][a-zA-Z0-9_]{0,39}$/, { error: 'badAnswer' }), answerValue, { error: 'badAnswer' })
  .refine((v) => Object.keys(v).length <= 30, { error: 'badAnswer' })
  .transform((v): Answers => ({ ...v }))

/** An instant of the recent past; a minute of clock difference is forgiven by the command. */
export const observedInput = z.iso.datetime({ offset: true, error: 'badDate' }).transform((v) => new Date(v)).refine((v) => !Number.isNaN(v.getTime()) && v.getUTCFullYear() >= 2000 && v.getUTCFullYear() < 2200, { error: 'badDate' })

const phoneInput = textInput({ max: limits.phone, oneLine: true }).refine((v) => v === '' || /^\+?[\d\s()-]{5,}$/.test(v), { error: 'phone' })
/** What the sender tells of themself, all of it voluntary. An empty field is nothing. */
export const contactShape = {
  reporterName: optionalText({ max: limits.name, oneLine: true }),
  reporterEmail: z.union([z.literal('').transform(() => undefined), emailInput]).optional(),
  reporterPhone: phoneInput.transform((v) => v || undefined).optional(),
}

const reporterReason = optionalText({ max: 1000 }).refine((v) => v === undefined || !holdsIdentityCode(v), { error: 'identityCode' })
const place = { lat: latInput.nullish(), lon: lonInput.nullish(), placeText: optionalText({ max: limits.placeText, oneLine: true }) }
const bothOrNone = (v: { lat?: number | null; lon?: number | null }) => (v.lat ?? null) === null === ((v.lon ?? null) === null)

const photosInput = z.array(z.strictObject({ token: z.string().min(20).max(200), alt: optionalText({ max: 300, oneLine: true }) })).max(limits.photos, { error: 'tooManyPhotos' }).default([])

/** One report without its key, as the API takes it. Unknown fields are refused. */
const reportShape = z
  .strictObject({
    categoryCode: z.string({ error: 'required' }).min(1, { error: 'required' }).max(40, { error: 'unknownCategory' }).regex(/^[\p{L}\p{N}_.:-]*$/u, { error: 'unknownCategory' }),
    title: titleInput,
    description: descriptionInput,
    answers: answersInput.default({}),
    ...place,
    /** The person has been told that the point is near the border and still means it. */
    nearBorderConfirmed: z.boolean().default(false),
    photos: photosInput,
    observedAt: observedInput.optional(),
    publishable: z.boolean().default(true),
    locale: z.enum(['fi', 'en', 'sv']).default('fi'),
    ...contactShape,
  }, { error: 'invalid' })
export const reportInput = reportShape.refine(bothOrNone, { error: 'badPoint', path: ['lat'] })

/** One report with the key that makes it one act, as the form and the queue send it. */
export const submitFeedbackInput = reportShape.extend({ key: keyInput }).refine(bothOrNone, { error: 'badPoint', path: ['lat'] })
export type SubmitFeedbackInput = z.input<typeof submitFeedbackInput>
export type SubmitFeedbackData = z.output<typeof submitFeedbackInput>

/** How a report reached the staff who enter it. */
export const behalfChannel = z.enum(channels).exclude(['web', 'open311'])

/** Shows a report to be the sender's: by account it is enough to be signed in, else number and code. */
export const reporterInput = z.strictObject({ number: numberInput, code: z.string().max(40).optional() })

export const statusInput = z.enum(feedbackStatuses, { error: 'badStatus' })
export const hidingRuleInput = z.enum(hidingRules, { error: 'required' })
export const reasonInput = textInput({ min: 3, max: 1000 })
export const caseInput = z.strictObject({ number: numberInput, version: versionInput })

const list = <T extends z.ZodType>(item: T) => z.preprocess((v) => (typeof v === 'string' ? v.split(',').filter(Boolean) : v), z.array(item).max(40))
const dateInput = z.iso.date({ error: 'badDate' }).refine((v) => v >= '2000-01-01' && v < '2200-01-01', { error: 'badDate' })
const bboxInput = z.preprocess((v) => (typeof v === 'string' ? v.split(',').map(Number) : v), z.tuple([lonInput, latInput, lonInput, latInput]))

// A code or an id; what no code can hold (NUL above all) never reaches the database.
const codeInput = z.string().max(80).regex(/^[\p{L}\p{N}_.:-]*$/u, { error: 'badCode' })

const filters = {
  group: codeInput.optional(),
  category: list(codeInput).optional(),
  status: list(statusInput).optional(),
  phase: z.enum(['open', 'closed'], { error: 'badStatus' }).optional(),
  area: codeInput.optional(),
  from: dateInput.optional(),
  to: dateInput.optional(),
  text: optionalText({ max: 100, oneLine: true }),
  bbox: bboxInput.optional(),
  sort: z.enum(sortOrders, { error: 'badAnswer' }).optional(),
}

/** Filters as machines send them: a wrong one is refused, for a program must not take everything for what it asked. */
export const strictFiltersInput = z.object(filters)

/** Filters as they stand in a page's or feed's address. Each wrong one is left out rather than refused: an old link still opens. */
export const filtersInput = z.object({
  group: filters.group.catch(undefined), category: filters.category.catch(undefined), status: filters.status.catch(undefined), phase: filters.phase.catch(undefined),
  area: filters.area.catch(undefined), from: filters.from.catch(undefined), to: filters.to.catch(undefined), text: filters.text.catch(undefined),
  bbox: filters.bbox.catch(undefined), sort: filters.sort.catch(undefined),
})
export const pageInput = z.coerce.number().int().min(1).max(100_000).catch(1)

/** The sender's words on the own report. */
export const replyInput = z.strictObject({ ...reporterInput.shape, key: keyInput, body: noIdentityCode(textInput({ min: 3, max: limits.note })), photos: photosInput })
export const addPhotosInput = z.strictObject({ ...reporterInput.shape, photos: photosInput.refine((v) => v.length > 0, { error: 'required' }) })
export const correctPlaceInput = z.strictObject({ ...reporterInput.shape, lat: latInput, lon: lonInput, placeText: place.placeText, nearBorderConfirmed: z.boolean().default(false) })
export const withdrawInput = z.strictObject({ ...reporterInput.shape, reason: reporterReason })
export const reopenInput = z.strictObject({ ...reporterInput.shape, reason: noIdentityCode(textInput({ min: 3, max: limits.note })) })

/** A new state, an official answer, an internal note, or several at once. Placeholders of templates may stand in the answer. */
export const changeStatusInput = z.strictObject({
  ...caseInput.shape,
  status: statusInput,
  publicAnswer: optionalText({ max: limits.answer }).refine((v) => v === undefined || !holdsIdentityCode(v), { error: 'identityCode' }),
  /** The language the answer is written in. */
  answerLocale: z.enum(['fi', 'en', 'sv']).default('fi'),
  internalNote: optionalText({ max: limits.note }),
  transferredTo: optionalText({ max: 200, oneLine: true }),
  duplicateOf: numberInput.optional(),
})
export type ChangeStatusData = z.output<typeof changeStatusInput>

export const flagInput = z.strictObject({ number: numberInput, kind: z.enum(['outdated', 'improper'], { error: 'required' }), body: textInput({ max: 1000 }) })
export const mendInput = z.strictObject({ ...caseInput.shape, title: titleInput, description: descriptionInput, reason: reasonInput })

/** A text in the service's languages; Finnish is required, an empty other language is none. */
export const localTextInput = (max: number, options: { oneLine?: boolean; required?: boolean } = {}) =>
  z.strictObject({
    fi: textInput({ min: options.required === false ? 0 : 1, max, oneLine: options.oneLine ?? false }),
    sv: optionalText({ max, oneLine: options.oneLine ?? false }),
    en: optionalText({ max, oneLine: options.oneLine ?? false }),
  }).transform(({ fi, sv, en }) => ({ fi, ...(sv ? { sv } : {}), ...(en ? { en } : {}) }))

/** The words of a report, and the contacts, as the pages of the form check them before sending. */
export const wordsInput = z.object({ title: titleInput, description: descriptionInput })
export const contactInput = z.object(contactShape)
