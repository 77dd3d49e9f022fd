/** What `getTranslations('media')` gives; words go to the browser as plain data. */
type Translate = { raw: (key: 'field' | 'gallery' | 'boxes') => unknown }

export type PhotoFieldWords = {
  legend: string; optional: string; hint: string; plainHint: string; choose: string; add: string; remove: string; retry: string; retryOne: string
  preparing: string; sending: string; progress: string; waiting: string; failedShort: string; picture: string
  altsTitle: string; altsHint: string; alt: string
  said: { added: string; sent: string; removed: string; waiting: string; failed: string }
}
export type GalleryWords = { title: string; open: string; openWithAlt: string; noAlt: string; count: string; close: string; next: string; previous: string; zoomIn: string; zoomOut: string }
export type BoxWords = {
  title: string; hint: string; permanent: string; picture: string; box: string; x: string; y: string; w: string; h: string
  move: string; moveHint: string; add: string; remove: string; reason: string; reasonHint: string; submit: string; added: string; removed: string
}

/** Words of the photo field, for a server component to pass on: `<PhotoField words={photoFieldWords(await getTranslations('media'))} />`. */
export const photoFieldWords = (t: Translate) => t.raw('field') as PhotoFieldWords
export const galleryWords = (t: Translate) => t.raw('gallery') as GalleryWords
export const boxWords = (t: Translate) => t.raw('boxes') as BoxWords
