import { z } from 'zod'
import { textInput } from '@/lib/core/text'
import { questionTypes } from './types'
import { limits, localTextInput, statusInput } from './validation'

const slug = (max: number) => z.string({ error: 'required' }).min(1, { error: 'required' }).max(max, { error: 'tooLong' }).regex(/^[a-z0-9][a-z0-9-]*$/, { error: 'badCode' })
const icon = slug(40)
const version = z.number({ error: 'badNumber' }).int().min(0).max(2_000_000_000)
const position = z.number({ error: 'badNumber' }).int().min(0).max(10_000).default(0)
/** A text that may be missing altogether: no Finnish, no text. */
const optionalLocalText = (max: number) => localTextInput(max, { required: false }).transform((v) => (v.fi ? v : undefined)).optional()

const stopInput = z.strictObject({
  title: localTextInput(120, { oneLine: true }),
  body: localTextInput(600),
  phone: z.string().max(20).regex(/^\+?[\d ]{3,}$/, { error: 'phone' }).optional(),
  url: z.url({ protocol: /^https$/, error: 'badAddress' }).max(300).optional(),
})
const optionInput = z.strictObject({ key: slug(40), label: localTextInput(120, { oneLine: true }), stop: stopInput.optional() })
const questionInput = z.strictObject({
  code: z.string().regex(/^[a-z][a-zA-Z0-9_]{0,39}$/, { error: 'badCode' }),
  type: z.enum(questionTypes, { error: 'required' }),
  label: localTextInput(200, { oneLine: true }),
  hint: optionalLocalText(300),
  required: z.boolean(),
  options: z.array(optionInput).max(30).default([]),
}).refine((q) => (q.type === 'one' || q.type === 'many') === q.options.length > 0, { error: 'badOptions', path: ['options'] })
  .refine((q) => new Set(q.options.map((o) => o.key)).size === q.options.length, { error: 'twice', path: ['options'] })

/** A category group and the unit that answers for it. */
export const groupInput = z.strictObject({
  id: slug(40), version, name: localTextInput(80, { oneLine: true }), unit: localTextInput(120, { oneLine: true }), icon, position, retired: z.boolean().default(false),
})

/** A category with its questions, as staff edit it. */
export const categoryInput = z.strictObject({
  code: slug(20), version, groupId: slug(40),
  name: localTextInput(80, { oneLine: true }), description: localTextInput(400), keywords: localTextInput(1000, { oneLine: true }), notice: optionalLocalText(600),
  icon, placeRequired: z.boolean(), publicByDefault: z.boolean(), moderateBefore: z.boolean(),
  targetDays: z.number({ error: 'badNumber' }).int().min(1, { error: 'badNumber' }).max(250, { error: 'badNumber' }),
  statutoryDays: z.number({ error: 'badNumber' }).int().min(1, { error: 'badNumber' }).max(366, { error: 'badNumber' }).nullable().default(null),
  position, retired: z.boolean().default(false),
  questions: z.array(questionInput).max(20).default([]).refine((v) => new Set(v.map((q) => q.code)).size === v.length, { error: 'twice' }),
})
export type CategoryData = z.output<typeof categoryInput>

/** An answer template; `id` absent makes a new one. */
export const templateInput = z.strictObject({
  id: z.uuid({ error: 'not_found' }).optional(), version, groupId: slug(40).optional(), categoryCode: slug(20).optional(), status: statusInput.optional(),
  name: textInput({ min: 1, max: 80, oneLine: true }), body: localTextInput(limits.answer), position, retired: z.boolean().default(false),
})
