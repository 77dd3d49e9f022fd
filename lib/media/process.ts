import 'server-only'
import sharp, { type Sharp } from 'sharp'
import { AppError } from '@/lib/core/errors'
import { enterQueue } from './queue'
import type { BlackBox } from './types'

// Only three readers stay open: the others (HEIC, SVG, TIFF, PDF, GIF…) have had holes that run code.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] })
sharp.concurrency(1)
sharp.cache(false)

const maxPixels = 40_000_000
const input = { limitInputPixels: maxPixels, failOn: 'truncated', sequentialRead: true, pages: 1 } as const
const largeEdge = 1600
const smallEdge = 480
/** Both sizes are JPEG: at equal quality WebP saved under 15 % here, and JPEG opens in every Open311 client and mail program. */
export const photoMime = 'image/jpeg'
const asJpeg = (image: Sharp) => image.jpeg({ quality: 78, mozjpeg: true })

export type ProcessedPhoto = { large: Buffer; small: Buffer; width: number; height: number }

const starts = (bytes: Uint8Array, ...signs: number[]) => signs.every((s, i) => bytes[i] === s)
const ascii = (bytes: Uint8Array, from: number, to: number) => Buffer.from(bytes.subarray(from, to)).toString('latin1')

/** What the bytes are, by their own first signs; names and headers are not asked. */
function kindOf(bytes: Uint8Array): 'picture' | 'heic' | 'drawing' | 'other' {
  if (starts(bytes, 0xff, 0xd8, 0xff) || starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'picture'
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'picture'
  if (ascii(bytes, 4, 8) === 'ftyp' && /^(hei|hev|mif1|msf1|avi)/.test(ascii(bytes, 8, 12))) return 'heic'
  if (/<svg[\s/>]/i.test(ascii(bytes, 0, 1024))) return 'drawing'
  return 'other'
}

/** A refusal of the picture itself. @param key under `media` in `errors.json` */
const refuse = (key: string, cause?: unknown) => new AppError('unsupported_media', `media.${key}`, { cause, fields: { photos: [`media.${key}`] } })

/** A WebP says its length at the start. */
const endsEarly = (bytes: Buffer) => ascii(bytes, 0, 4) === 'RIFF' && bytes.length > 8 && bytes.readUInt32LE(4) + 8 > bytes.length

function explain(error: unknown, bytes: Uint8Array): AppError {
  if (endsEarly(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))) return refuse('truncated', error)
  const message = error instanceof Error ? error.message : ''
  if (/pixel limit|too large|dimensions exceed/i.test(message)) return refuse('tooManyPixels', error)
  if (/timeout/i.test(message)) return refuse('tooSlow', error)
  if (/truncat|premature|end of stream|read error|not enough data|unexpected end/i.test(message)) return refuse('truncated', error)
  return refuse('notPicture', error)
}

type Pixels = { data: Buffer; info: { width: number; height: number; channels: 1 | 2 | 3 | 4 } }

/** Both sizes from pixels, so that nothing but pixels can come through. */
async function encode({ data, info }: Pixels): Promise<ProcessedPhoto> {
  const raw = { raw: { width: info.width, height: info.height, channels: info.channels } }
  const large = await asJpeg(sharp(data, raw)).timeout({ seconds: 10 }).toBuffer()
  const small = await asJpeg(sharp(data, raw).resize(smallEdge, smallEdge, { fit: 'inside', withoutEnlargement: true })).timeout({ seconds: 10 }).toBuffer()
  return { large, small, width: info.width, height: info.height }
}

/** Pixels in sRGB without transparency. */
const pixelsOf = (image: Sharp) => image.flatten({ background: '#ffffff' }).toColourspace('srgb').removeAlpha().raw().timeout({ seconds: 10 }).toBuffer({ resolveWithObject: true })

/**
 * Reads a JPEG, PNG or WebP, turns it upright, scales it to two sizes (1600 and 480 px on the longer edge) and drops
 * everything else: place, time, device, thumbnails, comments. Of a moving picture the first frame is kept.
 * Refuses, with a key of `errors.json` under `media`: `notPicture`, `heic`, `drawing`, `truncated`, `tooManyPixels` (over 40 million), `tooSlow` (10 s).
 * @throws AppError unavailable when too many pictures wait already.
 */
export async function processPhoto(bytes: Uint8Array): Promise<ProcessedPhoto> {
  const kind = kindOf(bytes)
  if (kind === 'heic' || kind === 'drawing') throw refuse(kind)
  if (kind === 'other') throw refuse('notPicture')
  return enterQueue(async () => {
    try {
      return await encode(await pixelsOf(sharp(bytes, input).autoOrient().resize(largeEdge, largeEdge, { fit: 'inside', withoutEnlargement: true })))
    } catch (error) {
      throw explain(error, bytes)
    }
  })
}

/** The rectangle in whole pixels, grown outwards, within the picture. */
function toPixels(box: BlackBox, width: number, height: number): { left: number; top: number; width: number; height: number } {
  const left = Math.min(width - 1, Math.max(0, Math.floor(box.x * width)))
  const top = Math.min(height - 1, Math.max(0, Math.floor(box.y * height)))
  const right = Math.min(width, Math.max(left + 1, Math.ceil((box.x + box.w) * width)))
  const bottom = Math.min(height, Math.max(top + 1, Math.ceil((box.y + box.h) * height)))
  return { left, top, width: right - left, height: bottom - top }
}

/** Burns black boxes into a stored picture and makes both sizes anew from what is left. */
export async function burnBoxes(stored: Uint8Array, boxes: readonly BlackBox[]): Promise<ProcessedPhoto> {
  return enterQueue(async () => {
    const pixels = await pixelsOf(sharp(stored, input))
    const { width, height, channels } = pixels.info
    for (const box of boxes) {
      const area = toPixels(box, width, height)
      for (let y = area.top; y < area.top + area.height; y++) {
        const from = (y * width + area.left) * channels
        pixels.data.fill(0, from, from + area.width * channels)
      }
    }
    return encode(pixels)
  })
}
