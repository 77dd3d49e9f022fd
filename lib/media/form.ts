import 'server-only'
import { randomUUID } from 'node:crypto'
import { isAppError } from '@/lib/core/errors'
import { maxPhotos, photoTokenField, photoAltField, photoFilesField, photoRemoveField, type Upload } from './types'
import { storeUpload } from './upload'

/** The pictures a form already holds and keeps: tokens with their words, in order. Bounds are checked by the form's own schema. */
export function photosOfForm(form: FormData): { token: string; alt: string }[] {
  const alts = form.getAll(photoAltField)
  const removed = new Set(form.getAll(photoRemoveField))
  return form.getAll(photoTokenField).slice(0, maxPhotos + 1).flatMap((token, i) => {
    const alt = alts[i]
    return typeof token === 'string' && token && !removed.has(token) ? [{ token, alt: typeof alt === 'string' ? alt : '' }] : []
  })
}

/**
 * Receives the files of a form that was sent without script, one after another. Files that are refused do not take the
 * others with them: each gives the key of a message. Files beyond the fifth picture of the form give `media.tooMany`.
 */
export async function receiveFormPhotos(form: FormData): Promise<{ uploads: Upload[]; errors: string[] }> {
  const free = maxPhotos - photosOfForm(form).length
  // A file field that was left empty arrives as a nameless file of no bytes.
  const files = form.getAll(photoFilesField).filter((f): f is File => typeof f !== 'string' && f.size > 0)
  const uploads: Upload[] = []
  const errors = new Set<string>()
  for (const [i, file] of files.entries()) {
    if (i >= free) {
      errors.add('media.tooMany')
      break
    }
    try {
      uploads.push(await storeUpload(file.stream(), { key: randomUUID(), declared: file.size }))
    } catch (error) {
      if (!isAppError(error)) throw error
      errors.add(error.messageKey)
    }
  }
  return { uploads, errors: [...errors] }
}
