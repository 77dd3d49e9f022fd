import type { Actor } from '@/lib/auth/actor'

/** Kuva: a picture as readers see it. Addresses are of this service and obey the owner's visibility at each request. */
export type Photo = {
  id: string
  /** Words in place of the picture; empty when the sender gave none. */
  alt: string
  /** Pixels of the large size. */
  width: number
  height: number
  smallUrl: string
  largeUrl: string
}

/** A picture that was received and waits for the form that claims it. */
export type Upload = { id: string; token: string; width: number; height: number; previewUrl: string }

export const photoSizes = ['small', 'large'] as const
export type PhotoSize = (typeof photoSizes)[number]

export const maxPhotos = 5
/** Bytes of one picture as sent. */
export const maxPhotoBytes = 10_000_000
/** Names of a form's fields: chosen files (without script), and for each received picture its token and words. */
export const photoFilesField = 'photos'
export const photoTokenField = 'photoToken'
export const photoAltField = 'photoAlt'
/** Without script: a ticked box takes the picture with this token off the form. */
export const photoRemoveField = 'removePhoto'
/** Names of the black box fields, once per box, in percent of the picture. */
export const boxFields = { x: 'boxX', y: 'boxY', w: 'boxW', h: 'boxH' } as const

/** An upload that no form has claimed lives this long. */
export const unclaimedHours = 24

/** A box to be burnt black, as shares (0–1) of the picture's width and height from its upper left corner. */
export type BlackBox = { x: number; y: number; w: number; h: number }

/** What stands at an address: anyone may keep it for a moment (`public`), only this viewer (`private`), or nothing (`null`). */
export type Visibility = 'public' | 'private' | null

/**
 * How a domain answers for the pictures it owns. The service composes these in `app/api/v1/photos/owners.ts`.
 * `request` is there for owners that know a viewer by a cookie, such as a sender with a follow code.
 */
export type SeeOwner = (viewer: { actor: Actor; request: Request }, owner: { id: string; slot: string; /** Staff hide it: only handlers may see it. */ hidden: boolean }) => Promise<Visibility>

/** Where the bytes of pictures lie. A key is one word of small letters, digits, dashes and a dot. */
export type FileStore = {
  /** Durable when it returns. Never leaves half a file under the key. */
  put: (key: string, bytes: Uint8Array, mime: string) => Promise<void>
  get: (key: string) => Promise<Uint8Array | null>
  /** No complaint when there is no such file. */
  delete: (key: string) => Promise<void>
  /** Every file with the time it was written. */
  list: () => AsyncIterable<{ key: string; at: Date }>
}
