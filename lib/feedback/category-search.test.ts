import { describe, expect, it } from 'vitest'
import content from '@/db/seed/categories.json'
import { searchCategories } from './category-search'

const categories = content.categories.map((c) => ({ code: c.code, name: c.name.fi, description: c.description.fi, keywords: c.keywords.fi.split(',').map((k) => k.trim()) }))
const first = (typed: string) => searchCategories(categories, typed)[0]?.code

describe('finding a category by own words', () => {
  it.each([
    ['kuoppa', '101'], ['kuopat tiessä', '101'], ['asfaltissa reikä', '101'], ['lumi', '102'], ['lunta ei ole aurattu', '102'], ['liukas', '102'], ['liukkaus', '102'],
    ['valo', '104'], ['lamppu pimeänä', '104'], ['katuvalot', '104'], ['pyoratie', '103'], ['roskis täynnä', '203'], ['grafiti', '203'], ['keinu rikki', '202'],
    ['uimaranta', '204'], ['latu', '301'], ['bussi', '106'], ['bussipysäkki', '106'], ['viemäri haisee', '401'], ['kaavoitus', '501'], ['kirjasto', '601'], ['asukastupa', '602'],
    ['kiitos', '702'], ['esteettömyys', '703'], ['aloite', '701'],
  ])('%s', (typed, code) => expect(first(typed)).toBe(code))

  it('finds nothing for nothing', () => expect([searchCategories(categories, ''), searchCategories(categories, 'x'), searchCategories(categories, 'qwrtp')]).toEqual([[], [], []]))
})
