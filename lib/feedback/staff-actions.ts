'use server'
import { redirect } from 'next/navigation'
import { personIdOf } from '@/lib/auth/actor'
import { formAction } from '@/lib/core/action'
import { AppError } from '@/lib/core/errors'
import { fieldLocale, fieldText } from '@/lib/core/form-fields'
import { href } from '@/lib/i18n/href'
import { handleMany } from './commands/bulk'
import { removeFilter, saveFilter } from './commands/saved-filters'
import { cleanQueueQuery } from './queue-address'
import { bulkActOf, pickedRows, refusedQuery } from './staff-form'

const missing = (field: string) => new AppError('invalid', 'invalid', { fields: { [field]: ['required'] } })
/** Back to the same queue, whose address came with the form. */
const queue = (form: FormData, more: Record<string, string | number | undefined> = {}): string =>
  href(fieldLocale(form), '/staff/feedback', undefined, { ...cleanQueueQuery(fieldText(form, 'back')), ...more })

/** One act on every picked row; what could not be done is told by number. */
export const bulkAction = formAction({ byDevice: 'staffByPerson' }, async ({ actor, form }) => {
  const rows = pickedRows(form)
  if (!rows.length) throw missing('pick')
  const act = bulkActOf(form, personIdOf(actor))
  if ('missing' in act) throw missing(act.missing)
  const results = await handleMany(actor, rows, act)
  redirect(queue(form, { done: results.filter((r) => r.ok).length, refused: refusedQuery(results) }))
})

/** Keeps the queue's filters under a name of the handler's own. */
export const saveFilterAction = formAction({ byDevice: 'staffByPerson' }, async ({ actor, form }) => {
  const query = Object.entries(cleanQueueQuery(fieldText(form, 'back'))).filter((e): e is [string, string] => e[1] !== undefined && e[0] !== 'page')
  await saveFilter(actor, { name: fieldText(form, 'name'), query: new URLSearchParams(query).toString() })
  redirect(queue(form))
})

export const removeFilterAction = formAction({ byDevice: 'staffByPerson' }, async ({ actor, form }) => {
  await removeFilter(actor, { id: fieldText(form, 'id') })
  redirect(queue(form))
})
