import type { PhotoSize } from './types'

/** The address of a picture. `token` is the uploader's secret, for a picture that no form has claimed yet. */
export function photoUrl(id: string, size: PhotoSize, token?: string): string {
  return `/api/v1/photos/${id}/${size}${token ? `?token=${encodeURIComponent(token)}` : ''}`
}
