import exifr from 'exifr'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { bombPng, phonePhoto, randomFrom } from '@/lib/testing/pictures'
import { burnBoxes, processPhoto } from './process'

const picture = (format: 'jpeg' | 'png' | 'webp', width = 90, height = 60) =>
  sharp({ create: { width, height, channels: 3, background: '#3366aa' } }).toFormat(format).toBuffer()
const pixel = async (file: Buffer, left: number, top: number) =>
  [...await sharp(file).extract({ left, top, width: 1, height: 1 }).raw().toBuffer()]
const refusal = (key: string) => ({ code: 'unsupported_media', messageKey: `media.${key}` })

describe('a photo that is received', () => {
  it('stands upright and carries nothing but pixels', async () => {
    const sent = await phonePhoto()
    expect(await exifr.gps(sent)).toMatchObject({ latitude: expect.closeTo(62.76, 2) as number })
    expect((await sharp(sent).metadata()).orientation).toBe(6)
    const { large, small, width, height } = await processPhoto(sent)
    expect([width, height]).toEqual([600, 800])
    for (const file of [large, small]) {
      const meta = await sharp(file).metadata()
      expect(meta.format).toBe('jpeg')
      expect([meta.exif, meta.icc, meta.xmp, meta.iptc, meta.orientation, meta.comments]).toEqual(Array(6).fill(undefined))
      expect(await exifr.parse(file, true)).toSatisfy((found: unknown) => !found || !JSON.stringify(found).includes('Testipuhelin'))
      expect(await exifr.gps(file)).toBeUndefined()
      expect(file.includes('Testipuhelin')).toBe(false)
    }
    const [r = 0, , b = 255] = await pixel(large, 300, 50)
    expect(r).toBeGreaterThan(b + 100)
    const below = await pixel(large, 300, 750)
    expect(below[2]).toBeGreaterThan((below[0] ?? 255) + 100)
  })

  it('is scaled to 1600 and 480 px and never enlarged', async () => {
    const big = await processPhoto(await picture('png', 3000, 1500))
    expect([big.width, big.height]).toEqual([1600, 800])
    expect(await sharp(big.small).metadata()).toMatchObject({ width: 480, height: 240 })
    const little = await processPhoto(await picture('webp', 90, 60))
    expect([little.width, little.height]).toEqual([90, 60])
  })

  it.each(['grey', 'grey 16 bit', 'palette', 'transparent', 'cmyk'])('may be %s', async (kind) => {
    const base = sharp({ create: { width: 40, height: 30, channels: 4, background: { r: 200, g: 0, b: 0, alpha: kind === 'transparent' ? 0 : 1 } } })
    const sent = await { grey: base.toColourspace('b-w').png(), 'grey 16 bit': base.toColourspace('grey16').png(), palette: base.png({ palette: true }), transparent: base.png(), cmyk: base.toColourspace('cmyk').jpeg() }[kind]?.toBuffer()
    const { large } = await processPhoto(sent ?? Buffer.alloc(0))
    expect(await sharp(large).metadata()).toMatchObject({ format: 'jpeg', width: 40, height: 30, channels: 3 })
    if (kind === 'transparent') expect(await pixel(large, 5, 5)).toEqual([255, 255, 255])
  })

  it('keeps the first frame of a moving picture', async () => {
    const frames = Buffer.concat([Buffer.alloc(20 * 20 * 3, 255), Buffer.alloc(20 * 20 * 3, 0)])
    const moving = await sharp(frames, { raw: { width: 20, height: 40, channels: 3, pageHeight: 20 } }).webp({ loop: 0, delay: [100, 100] }).toBuffer()
    expect((await sharp(moving, { animated: true }).metadata()).pages).toBe(2)
    const { large, height } = await processPhoto(moving)
    expect(height).toBe(20)
    expect((await pixel(large, 10, 10))[0]).toBeGreaterThan(240)
  })
})

describe('a file that is refused', () => {
  it('is told apart by its content, not its name', async () => {
    const svg = Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>')
    await expect(processPhoto(svg)).rejects.toMatchObject(refusal('drawing'))
    await expect(processPhoto(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'))).rejects.toMatchObject(refusal('heic'))
    await expect(processPhoto(Buffer.from('%PDF-1.7 not a picture'))).rejects.toMatchObject(refusal('notPicture'))
    await expect(processPhoto(Buffer.from('GIF89a'))).rejects.toMatchObject(refusal('notPicture'))
    await expect(processPhoto(Buffer.alloc(0))).rejects.toMatchObject(refusal('notPicture'))
    await expect(processPhoto(await sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } }).tiff().toBuffer())).rejects.toMatchObject(refusal('notPicture'))
  })

  it.each(['jpeg', 'png', 'webp'] as const)('is a truncated %s', async (format) => {
    const noise = Buffer.from(Array.from({ length: 120 * 90 * 3 }, randomFrom(7)).map((v) => v * 255))
    const whole = await sharp(noise, { raw: { width: 120, height: 90, channels: 3 } }).toFormat(format).toBuffer()
    await expect(processPhoto(whole)).resolves.toBeTruthy()
    await expect(processPhoto(whole.subarray(0, whole.length / 2))).rejects.toMatchObject(refusal('truncated'))
  })

  it('opens to more than 40 million pixels', async () => {
    const bomb = bombPng()
    expect(bomb.length).toBeLessThan(100_000)
    await expect(processPhoto(bomb)).rejects.toMatchObject(refusal('tooManyPixels'))
  })

  it('has signs of a picture and another kind of content behind them', async () => {
    const jpeg = await picture('jpeg')
    // A page, a script or an archive hidden after or inside a picture does not come through.
    const polyglots = [
      Buffer.concat([jpeg, Buffer.from('<script>alert(1)</script>PK\x03\x04')]),
      await sharp(jpeg).withExif({ IFD0: { ImageDescription: '<?php echo 1 ?><svg onload=alert(1)>' } }).jpeg().toBuffer(),
      Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xfe, 0, 27]), Buffer.from('<html><script>x</script>\n'), jpeg.subarray(2)]),
    ]
    for (const sent of polyglots) {
      const { large, small } = await processPhoto(sent)
      for (const file of [large, small]) expect(/<script|<\?php|<svg|PK\x03\x04/.test(file.toString('latin1'))).toBe(false)
    }
    await expect(processPhoto(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('<svg></svg>')]))).rejects.toMatchObject({ code: 'unsupported_media' })
  })

  it('was damaged at random, two hundred times, and never brings the service down', async () => {
    const random = randomFrom(20_261_124)
    const originals = [await phonePhoto({ width: 160, height: 120 }), await picture('png', 160, 120), await picture('webp', 160, 120)]
    const outcomes = { read: 0, refused: 0 }
    for (let i = 0; i < 200; i++) {
      const damaged = Buffer.from(originals[i % 3] ?? Buffer.alloc(0))
      for (let n = 1 + Math.floor(random() * 12); n > 0; n--) damaged[Math.floor(random() * damaged.length)] = Math.floor(random() * 256)
      try {
        const { large } = await processPhoto(damaged)
        expect((await sharp(large).metadata()).exif).toBeUndefined()
        outcomes.read++
      } catch (error) {
        expect(error).toMatchObject({ name: 'AppError', code: 'unsupported_media' })
        outcomes.refused++
      }
    }
    expect(outcomes.read + outcomes.refused).toBe(200)
    expect(outcomes.refused).toBeGreaterThan(20)
  })
})

describe('black boxes', () => {
  it('are black in both sizes and leave the rest as it was', async () => {
    const { large } = await processPhoto(await picture('png', 1000, 600))
    const burnt = await burnBoxes(large, [{ x: 0.1, y: 0.5, w: 0.2, h: 0.25 }, { x: 0.9, y: 0.9, w: 0.1, h: 0.1 }])
    for (const [left, top] of [[105, 305], [200, 400], [295, 445], [995, 595]] as const) {
      expect(Math.max(...await pixel(burnt.large, left, top))).toBeLessThan(12)
      expect(Math.max(...await pixel(burnt.small, Math.floor(left * 0.48), Math.floor(top * 0.48)))).toBeLessThan(24)
    }
    const [r = 0, g = 0, b = 0] = await pixel(burnt.large, 500, 100)
    expect([Math.abs(r - 0x33) < 6, Math.abs(g - 0x66) < 6, Math.abs(b - 0xaa) < 6]).toEqual([true, true, true])
  })
})
