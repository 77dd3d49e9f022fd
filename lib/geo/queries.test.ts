import { describe, expect, it } from 'vitest'
import { createTranslator } from 'use-intl/core'
import { getDb } from '@/db/client'
import { seedAreas } from '@/db/seed/areas'
import { areas } from '@/db/schema/areas'
import { finnishSortKey } from '@/lib/i18n/sort-key'
import fi from '@/lib/i18n/messages/fi/map.json'
import en from '@/lib/i18n/messages/en/map.json'
import sv from '@/lib/i18n/messages/sv/map.json'
import { useTestDatabase } from '@/lib/testing/database'
import { contains } from './polygon'
import { placeInWords, type Words } from './place-words'
import { areaAt, findPlaces, listAreaNames, loadOutlines, placeVerdict } from './queries'

useTestDatabase()

const words = (locale: 'fi' | 'en' | 'sv') => {
  const t = createTranslator({ locale, messages: { fi, en, sv }[locale] as Record<string, unknown> })
  return ((key, values) => t(key as never, values as never)) as Words
}

describe('the seeded areas', () => {
  it('are the municipality, six parishes, 28 districts, 154 villages and the neighbours, in Finnish order', async () => {
    const names = await listAreaNames(await getDb())
    const count = (kind: string) => names.filter((a) => a.kind === kind).length
    expect([count('municipality'), count('parish'), count('district'), count('village')]).toEqual([1, 6, 28, 154])
    const order = names.map((a) => a.name.fi)
    expect(order.indexOf('Ahkiolahti')).toBeLessThan(order.indexOf('Venäjänsaari'))
    expect([...names].sort((a, b) => new Intl.Collator('fi').compare(a.name.fi.replaceAll('-', ' '), b.name.fi.replaceAll('-', ' '))).map((a) => finnishSortKey(a.name.fi))).toEqual(names.map((a) => finnishSortKey(a.name.fi)))
  })

  it('are seeded once, and what staff have renamed stays', async () => {
    const db = await getDb()
    const before = await db.$count(areas)
    await seedAreas(db)
    expect(await db.$count(areas)).toBe(before)
  })

  it('lie inside the municipality, and each village in its own parish', async () => {
    const db = await getDb()
    const outlines = await loadOutlines(db)
    expect(outlines).toHaveLength(7)
    const kuopio = outlines.find((o) => o.kind === 'municipality')
    for (const area of await listAreaNames(db)) {
      if (area.kind === 'neighbour') continue
      expect(kuopio && contains(kuopio.geometry, area), area.name.fi).toBe(true)
      expect((await placeVerdict(db, area)).kind, area.name.fi).toBe('inside')
      const parish = outlines.find((o) => o.id === area.parentId && o.kind === 'parish')
      if (parish) expect(contains(parish.geometry, area), area.name.fi).toBe(true)
    }
  })
})

describe('whose place it is', () => {
  it('refuses a neighbour by name, asks near the border, takes the city', async () => {
    const db = await getDb()
    expect(await placeVerdict(db, { lat: 62.8925, lon: 27.678 })).toEqual({ kind: 'inside' })
    expect(await placeVerdict(db, { lat: 62.495, lon: 27.79 })).toMatchObject({ kind: 'outside', neighbour: { name: { fi: 'Leppävirta' } } })
    expect(await placeVerdict(db, { lat: 59.33, lon: 18.07 })).toEqual({ kind: 'outside', neighbour: null })
  })

  it('names the smallest area', async () => {
    const db = await getDb()
    expect((await areaAt(db, { lat: 62.892, lon: 27.679 }))?.name.fi).toBe('Keskusta')
    expect((await areaAt(db, { lat: 62.97, lon: 28.125 }))?.kind).toBe('village')
  })
})

describe('places by name', () => {
  it.each([
    ['Melalahti', 'Melalahti'], ['sarkiniemi', 'Särkiniemi'], ['Puijonlakso', 'Puijonlaakso'], ['nilsia', 'Nilsiä'], ['Vehmersalmella', 'Vehmersalmi'],
    ['mannisto', 'Männistö'], ['kallavesi', 'Kallavesi'], ['petone', 'Petonen'], ['Juanksoki', 'Juankoski'], ['Pitkälahti, Vehmersalmi', 'Pitkälahti'],
  ])('finds %s', async (typed, name) => {
    expect((await findPlaces(typed))[0]?.name.fi).toBe(name)
  })

  it('tells places of one name apart by their parish', async () => {
    const hits = await findPlaces('Pitkälahti, Vehmersalmi')
    expect(hits.map((h) => h.within?.fi)).toContain('Vehmersalmi')
    expect(hits[0]?.within?.fi).toBe('Vehmersalmi')
  })

  it('finds every seeded name by itself, also without its dots', async () => {
    const db = await getDb()
    for (const area of await listAreaNames(db)) {
      if (area.kind === 'neighbour') continue
      expect((await findPlaces(area.name.fi))[0]?.name.fi, area.name.fi).toBe(area.name.fi)
      const plain = area.name.fi.replace(/[äå]/gi, 'a').replace(/ö/gi, 'o')
      expect((await findPlaces(plain)).map((h) => h.name.fi), plain).toContain(area.name.fi)
    }
  })

  it('finds nothing for nothing, and stays calm on bad input', async () => {
    for (const bad of ['', 'a', 'xyzzy qwert', '%', '\u0000\u0000', 'a'.repeat(10_000), '́'.repeat(90)]) expect(await findPlaces(bad)).toEqual([])
  })
})

describe('the place in words', () => {
  it('says where a point is in three languages', async () => {
    const names = await listAreaNames(await getDb())
    const village = names.find((a) => a.name.fi === 'Räsälä')
    if (!village) throw new Error('no village')
    const near = { lat: village.lat - 0.008, lon: village.lon + 0.0165 }
    expect(placeInWords(near, names, 'fi', words('fi')).replace(/\u00a0/g, ' ')).toBe('Räsälä (Vehmersalmi), 1,2 km kylän keskeltä kaakkoon')
    expect(placeInWords(near, names, 'en', words('en'))).toBe('Räsälä (Vehmersalmi), 1.2 km southeast of the centre of the village')
    expect(placeInWords(near, names, 'sv', words('sv')).replace(/\u00a0/g, ' ')).toBe('Räsälä (Vehmersalmi), 1,2 km sydost om centrum av byn')
  })

  it('has a sentence without gaps for every seeded place, and one far from any', async () => {
    const names = await listAreaNames(await getDb())
    for (const locale of ['fi', 'en', 'sv'] as const) {
      for (const area of names) expect(placeInWords({ lat: area.lat + 0.01, lon: area.lon }, names, locale, words(locale))).toMatch(/^[^{}]{8,120}$/)
      expect(placeInWords({ lat: 63.5, lon: 26.6 }, names, locale, words(locale))).toMatch(/^Kuopio/)
    }
  })
})
