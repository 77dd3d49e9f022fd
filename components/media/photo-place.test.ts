import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { phonePhoto, phonePhotoPlace } from '@/lib/testing/pictures'
import { readPhotoPlace } from './photo-place'

const blobOf = (bytes: Uint8Array) => new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' })
const place = (north: string, east: string) =>
  sharp({ create: { width: 20, height: 20, channels: 3, background: '#fff' } }).withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: north, GPSLongitudeRef: 'E', GPSLongitude: east } }).jpeg().toBuffer()

describe('the place in a photo', () => {
  it('is read with its time', async () => {
    const found = await readPhotoPlace(blobOf(await phonePhoto()))
    expect(found?.lat).toBeCloseTo(phonePhotoPlace.lat, 5)
    expect(found?.lon).toBeCloseTo(phonePhotoPlace.lon, 5)
    expect(found?.takenAt).toBe(new Date(2026, 10, 20, 8, 15, 30).toISOString())
  })

  it('without a time is still a place', async () => {
    expect(await readPhotoPlace(blobOf(await place('62/1 30/1 0/1', '27/1 0/1 0/1')))).toEqual({ lat: 62.5, lon: 27, takenAt: null })
  })

  it('is none when there is no metadata, zeros, nonsense or no picture', async () => {
    const bare = await sharp({ create: { width: 20, height: 20, channels: 3, background: '#fff' } }).jpeg().toBuffer()
    for (const bytes of [bare, await place('0/1 0/1 0/1', '0/1 0/1 0/1'), await place('200/1 0/1 0/1', '27/1 0/1 0/1'), Buffer.from('no picture'), Buffer.alloc(0)]) {
      expect(await readPhotoPlace(blobOf(bytes))).toBeNull()
    }
  })
})
