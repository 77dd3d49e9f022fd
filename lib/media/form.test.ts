import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useTestDatabase } from '@/lib/testing/database'
import { phonePhoto } from '@/lib/testing/pictures'
import { boxesOfForm } from './boxes'
import { photosOfForm, receiveFormPhotos } from './form'
import { setFileStore } from './store'
import { folderStore } from './store-folder'
import { blackBoxes } from './validation'

useTestDatabase()
let root = ''
beforeAll(async () => { root = await mkdtemp(join(tmpdir(), 'files-')); setFileStore(folderStore(root)) })
afterAll(async () => { setFileStore(undefined); await rm(root, { recursive: true, force: true }) })

const formOf = (...fields: [string, string | File][]) => { const form = new FormData(); for (const [k, v] of fields) form.append(k, v); return form }
const fileOf = (bytes: Uint8Array, name = 'kuva.jpg') => new File([new Uint8Array(bytes)], name, { type: 'image/jpeg' })

describe('a form sent without script', () => {
  it('has its good pictures received and its bad ones named', async () => {
    const photo = await phonePhoto({ width: 64, height: 48 })
    const form = formOf(['photos', fileOf(photo)], ['photos', fileOf(Buffer.from('<svg></svg>'))], ['photos', fileOf(new Uint8Array(), '')], ['photos', fileOf(photo, '../../etc/passwd')], ['photos', 'text'])
    const { uploads, errors } = await receiveFormPhotos(form)
    expect([uploads.length, errors]).toEqual([2, ['media.drawing']])
  })

  it('has room for five pictures, those of before counted', async () => {
    const photo = await phonePhoto({ width: 32, height: 32 })
    const held = ['a', 'b', 'c', 'd'].map((t): [string, string] => ['photoToken', t])
    const { uploads, errors } = await receiveFormPhotos(formOf(...held, ['photos', fileOf(photo)], ['photos', fileOf(photo)]))
    expect([uploads.length, errors]).toEqual([1, ['media.tooMany']])
  })

  it('keeps tokens beside their words', () => {
    expect(photosOfForm(formOf(['photoToken', 'a'], ['photoAlt', 'Kuoppa'], ['photoToken', 'b'], ['photoAlt', '']))).toEqual([{ token: 'a', alt: 'Kuoppa' }, { token: 'b', alt: '' }])
    expect(photosOfForm(formOf(['photoToken', 'a'], ['photoAlt', 'Kuoppa'], ['photoToken', 'b'], ['photoAlt', 'Kyltti'], ['removePhoto', 'a']))).toEqual([{ token: 'b', alt: 'Kyltti' }])
    expect(photosOfForm(formOf())).toEqual([])
  })
})

describe('black boxes of a form', () => {
  it('are read from percent with a comma or a point, empty rows left out', () => {
    const form = formOf(['boxX', '10,5'], ['boxY', '20'], ['boxW', '30 %'], ['boxH', '5.5'], ['boxX', ''], ['boxY', ' '], ['boxW', ''], ['boxH', ''])
    const boxes = boxesOfForm(form)
    expect(boxes).toHaveLength(1)
    expect(boxes[0]).toMatchObject({ x: expect.closeTo(0.105, 6) as number, y: 0.2, w: 0.3, h: expect.closeTo(0.055, 6) as number })
    expect(blackBoxes.safeParse(boxes).success).toBe(true)
  })

  it.each([['a half row', '10', '10', '', ''], ['words', 'vasen', '1', '1', '1'], ['outside', '90', '0', '20', '10'], ['1e999', '1e999', '0', '1', '1'], ['a negative one', '-1', '0', '5', '5']])('with %s are refused', (_, x, y, w, h) => {
    expect(blackBoxes.safeParse(boxesOfForm(formOf(['boxX', x], ['boxY', y], ['boxW', w], ['boxH', h]))).success).toBe(false)
  })

  it('are bounded in number', () => {
    const many = Array.from({ length: 60 }, () => ({ x: 0, y: 0, w: 0.1, h: 0.1 }))
    expect(blackBoxes.safeParse(many).success).toBe(false)
  })
})
