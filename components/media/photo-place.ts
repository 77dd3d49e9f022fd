/** Where and when a photo was taken, by its own metadata. */
export type PhotoPlace = { lat: number; lon: number; /** ISO instant. Photos hold a local time: this device's time zone is taken. */ takenAt: string | null }

type Found = { latitude?: number; longitude?: number; DateTimeOriginal?: Date | string }

/**
 * Reads the place and time from the file as it was chosen, before scaling drops them. Never leaves this device.
 * The reader (21 kB gz) is loaded at the first photo. Null when the photo says nothing, or nothing sensible.
 */
export async function readPhotoPlace(file: Blob): Promise<PhotoPlace | null> {
  try {
    const { parse } = await import('exifr/dist/lite.esm.mjs')
    // A JPEG tells it at its start; only HEIC may keep it further on.
    const start = /^image\/(jpeg|png|webp)$/.test(file.type) ? file.slice(0, 524_288) : file
    const found = (await parse(await start.arrayBuffer(), { gps: true, exif: true })) as Found | undefined
    const { latitude: lat, longitude: lon, DateTimeOriginal: taken } = found ?? {}
    if (typeof lat !== 'number' || typeof lon !== 'number' || !Number.isFinite(lat) || !Number.isFinite(lon)) return null
    // Phones without a fix write zeros.
    if ((lat === 0 && lon === 0) || Math.abs(lat) > 90 || Math.abs(lon) > 180) return null
    return { lat, lon, takenAt: taken instanceof Date && !Number.isNaN(taken.getTime()) ? taken.toISOString() : null }
  } catch {
    // Odd metadata is no reason to refuse a photo: it simply offers no place.
    return null
  }
}
