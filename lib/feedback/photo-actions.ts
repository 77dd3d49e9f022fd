'use server'
import { redirect } from 'next/navigation'
import type { Actor } from '@/lib/auth/actor'
import { formAction } from '@/lib/core/action'
import { fieldLocale, fieldText } from '@/lib/core/form-fields'
import { href } from '@/lib/i18n/href'
import { boxesOfForm } from '@/lib/media/boxes'
import { describePhoto, hidePhoto } from '@/lib/media/edit'
import { redactPhoto, removePhoto } from '@/lib/media/redact'
import { feedbackPhotoGuard } from './commands/photos'

/** One act on one picture; the page says afterwards what was done. */
const deed = (done: string, run: (actor: Actor, attachmentId: string, form: FormData) => Promise<unknown>) =>
  formAction({ byDevice: 'staffByPerson' }, async ({ actor, form }) => {
    const id = fieldText(form, 'id')
    const number = fieldText(form, 'number').slice(0, 40)
    const at = fieldLocale(form)
    await run(actor, id, form)
    redirect(done === 'removed' ? href(at, '/staff/feedback/[number]', { number }) : href(at, '/staff/feedback/[number]/photos/[id]', { number, id }, { done }))
  })

export const redactAction = deed('redacted', (actor, attachmentId, form) => redactPhoto(actor, { attachmentId, boxes: boxesOfForm(form), reason: fieldText(form, 'reason') }, feedbackPhotoGuard))
export const removePhotoAction = deed('removed', (actor, attachmentId, form) => removePhoto(actor, { attachmentId, reason: fieldText(form, 'reason') }, feedbackPhotoGuard))
export const hidePhotoAction = deed('hidden', (actor, attachmentId, form) => hidePhoto(actor, { attachmentId, hidden: true, reason: fieldText(form, 'reason') }, feedbackPhotoGuard))
export const showPhotoAction = deed('shown', (actor, attachmentId) => hidePhoto(actor, { attachmentId, hidden: false }, feedbackPhotoGuard))
export const describePhotoAction = deed('alt', (actor, attachmentId, form) => describePhoto(actor, { attachmentId, fi: fieldText(form, 'fi'), sv: fieldText(form, 'sv'), en: fieldText(form, 'en') }, feedbackPhotoGuard))
