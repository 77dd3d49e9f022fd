import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { messagesOf } from '@/lib/i18n/messages'
import { BlackBoxEditor } from './black-box-editor'
import { PhotoField } from './photo-field'
import { PhotoGallery } from './photo-gallery'
import { nudge, numbersOf } from './use-boxes'
import { boxWords, galleryWords, photoFieldWords } from './words'

const media = (await messagesOf('fi')).media ?? {}
const t = { raw: (key: string) => media[key] }

describe('without script', () => {
  it('photos are chosen with a plain file field, and those of before can be taken off and told in words', () => {
    const html = renderToStaticMarkup(<PhotoField words={photoFieldWords(t)} kept={[{ id: 'one', token: 'secret', alt: 'Kuoppa' }]} />)
    expect(html).toMatch(/<input[^>]* type="file"[^>]* multiple=""[^>]* name="photos"/)
    expect(html).toMatch(/<label for="f-photos-files">Valitse kuvat<\/label>/)
    expect(html).toContain('<input type="hidden" name="photoToken" value="secret"/>')
    expect(html).toMatch(/<label[^>]*><input type="checkbox" name="removePhoto" value="secret"\/> Poista kuva 1/)
    expect(html).toMatch(/name="photoAlt"[^>]*value="Kuoppa"/)
  })

  it('pictures are links to the large ones, named by their words', () => {
    const photo = { id: 'one', alt: 'Kuoppa', width: 600, height: 800, smallUrl: '/s', largeUrl: '/l' }
    const html = renderToStaticMarkup(<PhotoGallery words={galleryWords(t)} photos={[photo, { ...photo, id: 'two', alt: '' }]} />)
    expect(html).toMatch(/<a[^>]*href="\/l"[^>]*aria-label="Avaa suurempana: Kuoppa"/)
    expect(html).toContain('aria-label="Avaa kuva 2 suurempana"')
    expect(renderToStaticMarkup(<PhotoGallery words={galleryWords(t)} photos={[]} />)).toBe('')
  })

  it('black boxes are typed into three rows of numbers', () => {
    const html = renderToStaticMarkup(<BlackBoxEditor words={boxWords(t)} photo={{ src: '/l', width: 6, height: 8, alt: '' }} />)
    for (const name of ['boxX', 'boxY', 'boxW', 'boxH']) expect(html.match(new RegExp(`name="${name}"`, 'g'))).toHaveLength(3)
  })
})

describe('a box', () => {
  const box = { x: 40, y: 40, w: 20, h: 20 }
  it('is moved and resized by arrows and never leaves the picture', () => {
    expect(nudge(box, 1, 0, false)).toEqual({ ...box, x: 41 })
    expect(nudge({ ...box, x: 80 }, 1, 0, false).x).toBe(80)
    expect(nudge({ ...box, y: 0 }, 0, -1, false).y).toBe(0)
    expect(nudge(box, 0, 1, true)).toEqual({ ...box, h: 21 })
    expect(nudge({ ...box, w: 1 }, -1, 0, true).w).toBe(1)
    expect(nudge({ ...box, h: 60 }, 0, 1, true).h).toBe(60)
  })
  it('is drawn once all its numbers are typed', () => {
    expect(numbersOf({ x: '10,5', y: '0', w: '3', h: '4' })).toEqual({ x: 10.5, y: 0, w: 3, h: 4 })
    expect(numbersOf({ x: '10', y: '', w: '3', h: '4' })).toBeNull()
    expect(numbersOf({ x: 'a', y: '0', w: '3', h: '4' })).toBeNull()
  })
})
