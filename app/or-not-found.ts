import { notFound } from 'next/navigation'
import { isAppError } from '@/lib/core/errors'

/** What a page asked for, or the page of what does not exist: the same for a missing and for a forbidden thing. */
export async function orNotFound<T>(wanted: Promise<T>): Promise<T> {
  try {
    return await wanted
  } catch (error) {
    if (isAppError(error) && error.code === 'not_found') notFound()
    throw error
  }
}
