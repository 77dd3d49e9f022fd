import { maxPhotoBytes } from '@/lib/media/types'

/** Longer edge of what is sent, in pixels: the server keeps 1600. */
const edge = 2048
/** A phone's whole picture may be larger than what may be sent, since it is scaled first. */
const maxOriginal = 60_000_000

/** A file that cannot be sent; `key` is a message of `errors.media`. */
export class PhotoRefused extends Error {
  constructor(readonly key: string) {
    super(key)
  }
}

const isHeic = (file: File) => /hei[cf]/i.test(file.type) || /\.hei[cf]$/i.test(file.name)
const sendable = (file: File) => /^image\/(jpeg|png|webp)$/.test(file.type) && file.size <= maxPhotoBytes

/** Upright pixels by the browser's own reader; Safari reads HEIC only through an image element. */
async function decode(file: File): Promise<ImageBitmap | HTMLImageElement> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' })
  } catch {
    const url = URL.createObjectURL(file)
    try {
      const image = new Image()
      image.src = url
      await image.decode()
      return image
    } finally {
      URL.revokeObjectURL(url)
    }
  }
}

/**
 * Scales a photo down to at most 2048 px as a JPEG, upright and without metadata, to save the sender's data.
 * A picture that this browser cannot open goes as it is when the server can read its kind.
 * @throws PhotoRefused heic, notPicture, tooLarge or tooLargeOriginal
 */
export async function scalePhoto(file: File): Promise<Blob> {
  if (file.size > maxOriginal) throw new PhotoRefused('tooLargeOriginal')
  let picture: ImageBitmap | HTMLImageElement
  try {
    picture = await decode(file)
  } catch {
    if (isHeic(file)) throw new PhotoRefused('heic')
    if (sendable(file)) return file
    throw new PhotoRefused(/^image\/(jpeg|png|webp)$/.test(file.type) ? 'tooLarge' : 'notPicture')
  }
  const width = 'naturalWidth' in picture ? picture.naturalWidth : picture.width
  const height = 'naturalHeight' in picture ? picture.naturalHeight : picture.height
  const scale = Math.min(1, edge / Math.max(width, height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width * scale))
  canvas.height = Math.max(1, Math.round(height * scale))
  const context = canvas.getContext('2d', { alpha: false })
  if (context) {
    context.fillStyle = '#fff'
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.imageSmoothingQuality = 'high'
    context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  }
  if ('close' in picture) picture.close()
  const blob = context && (await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85)))
  // Phones free a canvas's memory late unless it is emptied.
  canvas.width = canvas.height = 0
  if (blob && blob.size <= maxPhotoBytes) return blob
  if (sendable(file)) return file
  throw new PhotoRefused('tooLarge')
}
