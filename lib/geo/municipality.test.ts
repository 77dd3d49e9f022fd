import { afterEach, describe, expect, it, vi } from 'vitest'
import { createTranslator } from 'use-intl/core'
import { useTestDatabase } from '@/lib/testing/database'
import fi from '@/lib/i18n/messages/fi/map.json'
import { compass, distance } from './distance'
import { checkPoint } from './municipality'
import { describePoint, searchPlaces, settlePlaceForm } from './place-answers'
import type { Words } from './place-words'
import { contains, distanceToBorder } from './polygon'
import { availableTiles } from './tiles'
import type { AreaName, Outline } from './types'

useTestDatabase()
const t = ((key, values) => createTranslator({ locale: 'fi', messages: fi as Record<string, unknown> })(key as never, values as never)) as Words

const ring = [[27, 62], [28, 62], [28, 63], [27, 63], [27, 62]]
const hole = [[27.4, 62.4], [27.6, 62.4], [27.6, 62.6], [27.4, 62.6], [27.4, 62.4]]
const outline = (source: Outline['source']): Outline => ({ id: 'k', kind: 'municipality', name: { fi: 'K' }, geometry: { type: 'Polygon', coordinates: [ring] }, source })
const neighbour: AreaName = { id: 'n', kind: 'neighbour', name: { fi: 'Naapuri' }, lat: 62.5, lon: 28.3, parentId: null }
/** A point so many metres east of the eastern border. */
const east = (metres: number) => ({ lat: 62.5, lon: 28 + metres / (111_195 * Math.cos((62.5 * Math.PI) / 180)) })

describe('the border', () => {
  it('asks within 3 km outside and 300 m inside a schematic line, and refuses beyond by the neighbour’s name', () => {
    const verdict = (metres: number) => checkPoint(east(metres), [outline('schematic')], [neighbour])
    expect(verdict(-400)).toEqual({ kind: 'inside' })
    expect(verdict(-200).kind).toBe('nearBorder')
    expect(verdict(2900)).toMatchObject({ kind: 'nearBorder', neighbour: { name: { fi: 'Naapuri' } } })
    expect(verdict(3100)).toMatchObject({ kind: 'outside', neighbour: { name: { fi: 'Naapuri' } } })
    expect(verdict(200_000)).toEqual({ kind: 'outside', neighbour: null })
  })

  it('is exact once imported, and no border at all refuses nobody', () => {
    expect(checkPoint(east(-5), [outline('imported')], [neighbour])).toEqual({ kind: 'inside' })
    expect(checkPoint(east(5), [outline('imported')], [neighbour]).kind).toBe('outside')
    expect(checkPoint(east(500_000), [], [])).toEqual({ kind: 'inside' })
  })

  it('knows holes and distances', () => {
    const area = { type: 'Polygon' as const, coordinates: [ring, hole] }
    expect(contains(area, { lat: 62.5, lon: 27.5 })).toBe(false)
    expect(contains(area, { lat: 62.5, lon: 27.2 })).toBe(true)
    expect(contains({ type: 'MultiPolygon', coordinates: [[ring], [[[0, 0], [1, 0], [1, 1], [0, 0]]]] }, { lat: 0.2, lon: 0.5 })).toBe(true)
    expect(distanceToBorder(area, east(1000))).toBeCloseTo(1000, -1)
  })

  it('measures and points as the earth is', () => {
    expect(distance({ lat: 62.8925, lon: 27.678 }, { lat: 60.1699, lon: 24.9384 })).toBeCloseTo(335_000, -4)
    expect(compass({ lat: 62, lon: 27 }, { lat: 61.9, lon: 27.21 })).toBe('southEast')
    expect(compass({ lat: 62, lon: 27 }, { lat: 62.1, lon: 27 })).toBe('north')
  })
})

describe('the place of a form without script', () => {
  it('takes one clear hit, offers several, says what it could not read, and keeps what it held', async () => {
    expect((await settlePlaceForm({ placeSearch: 'Vehmasmäki' }, 'fi', t)).place?.text).toMatch(/^Vehmasmäki/)
    expect((await settlePlaceForm({ placeSearch: 'lahti' }, 'fi', t)).options.length).toBeGreaterThan(3)
    expect(await settlePlaceForm({ placeSearch: 'xyzzyx', lat: '62.9', lon: '27.7' }, 'fi', t)).toMatchObject({ place: { lat: 62.9 }, options: [], message: expect.stringContaining('xyzzyx') as string })
    expect((await settlePlaceForm({ placeCoordinates: 'N 6976000, E 534000' }, 'fi', t)).place?.tm35fin).toBe('N 6976000, E 534000')
    expect((await settlePlaceForm({ placeCoordinates: 'kotona' }, 'fi', t)).message).toContain('62.8925')
    expect((await settlePlaceForm({ placeChoice: '62.9,27.7', placeSearch: 'lahti' }, 'fi', t)).place).toMatchObject({ lat: 62.9, lon: 27.7, verdict: 'inside' })
    for (const bad of [{}, { lat: 'NaN', lon: '1' }, { lat: ['62'], lon: {} }, { placeChoice: 'a,b' }, { placeSearch: 7 }]) expect(await settlePlaceForm(bad, 'fi', t)).toEqual({ place: null, options: [], message: null })
  })

  it('offers swapped coordinates corrected, to be chosen', async () => {
    const answer = await settlePlaceForm({ placeCoordinates: '27.6780, 62.8925' }, 'fi', t)
    expect(answer).toMatchObject({ place: null, options: [{ lat: 62.8925, lon: 27.678 }] })
    expect(answer.message).toContain('väärässä järjestyksessä')
  })

  it('warns outside and names the neighbour', async () => {
    expect(await describePoint({ lat: 62.495, lon: 27.79 }, 'fi', t)).toMatchObject({ verdict: 'outside', neighbour: 'Leppävirta', text: 'Kuopion ulkopuolella, lähin kunta on Leppävirta' })
    expect((await describePoint({ lat: 62.8925, lon: 27.678 }, 'fi', t)).warning).toBeNull()
    expect((await searchPlaces('59.33, 18.07', 'fi', t)).message).toContain('Suomessa')
  })
})

describe('online tiles', () => {
  afterEach(() => { vi.unstubAllGlobals() })

  it('are there only when a tile really comes, and a network that fails is no error', async () => {
    const day = 86_400_000
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('fetch failed')))
    expect(await availableTiles(day)).toBeNull()
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('<html>', { headers: { 'content-type': 'text/html' } })))
    expect(await availableTiles(2 * day)).toBeNull()
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('png', { headers: { 'content-type': 'image/png' } })))
    expect(await availableTiles(2 * day + 1000)).toBeNull()
    expect(await availableTiles(3 * day)).toEqual({ url: 'https://tile.openstreetmap.org/{z}/{x}/{y}.png', credit: null })
  })
})
