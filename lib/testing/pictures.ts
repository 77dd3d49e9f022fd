import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'

/** Noise with a seed, so that pictures are as hard to compress as photos and the same at each run. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Where `phonePhoto` says it was taken: Vehmersalmi. */
export const phonePhotoPlace = { lat: 62 + 45 / 60 + 36 / 3600, lon: 28 + 1 / 60 + 12 / 3600 }

/**
 * A JPEG as a phone writes it when held upright: stored lying (orientation 6), with place, time and make in its EXIF.
 * Upright it is `height` × `width`: red above, blue below.
 */
export async function phonePhoto({ width = 800, height = 600, seed = 1 } = {}): Promise<Buffer> {
  const random = randomFrom(seed)
  const data = Buffer.alloc(width * height * 3)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 3
      // Turned a quarter clockwise, the left half comes to the top.
      const [r, g, b] = x < width / 2 ? [210, 40, 40] : [40, 40, 210]
      const noise = random() * 24
      data[at] = r + noise
      data[at + 1] = g + noise
      data[at + 2] = b + noise
    }
  }
  return sharp(data, { raw: { width, height, channels: 3 } })
    .withExif({
      IFD0: { Make: 'Testipuhelin', Model: 'T1' },
      IFD2: { DateTimeOriginal: '2026:11:20 08:15:30' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '62/1 45/1 36/1', GPSLongitudeRef: 'E', GPSLongitude: '28/1 1/1 12/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 90 })
    .toBuffer()
}

const chunk = (type: string, body: Buffer) => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(body.length, 0)
  const sum = typeof crc32 === 'function' ? crc32(named) : slowCrc(named)
  frame.writeUInt32BE(sum >>> 0, 4)
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)])
}

/** Node before 20.15 has no `crc32`. */
function slowCrc(bytes: Buffer): number {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let k = 0; k < 8; k++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return ~crc
}

/** A one-bit PNG of any size: a few dozen kilobytes that would open to hundreds of megabytes. */
export function bombPng(edge = 16_000): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(edge, 0)
  header.writeUInt32BE(edge, 4)
  header[8] = 1
  const rows = deflateSync(Buffer.alloc(edge * (1 + Math.ceil(edge / 8))), { level: 9 })
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}

/** A stream of the bytes in pieces, as a network gives them. */
export function streamOf(bytes: Uint8Array, piece = 65_536): ReadableStream<Uint8Array> {
  let at = 0
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close()
      controller.enqueue(bytes.subarray(at, at + piece))
      at += piece
    },
  })
}
