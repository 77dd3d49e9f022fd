import { parse } from 'csv-parse/sync'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import type { FeatureCollection, Point } from 'geojson'
import { describe, expect, it } from 'vitest'
import { write } from '@/lib/open311/write'
import type { ServiceRequest } from '@/lib/open311/types'
import { seeded } from '@/lib/testing/reports'
import { atomFeed } from './atom'
import { csvStream, type Cell } from './csv'
import { geoJsonStream, pointFeature } from './geojson'

const random = seeded(45)
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
/** What people write, and what breaks files: separators, quotes, line ends, markup, formulas, other scripts. */
const bits = ['Kuoppa', 'ä', 'Å', ' ', '  ', ';', ',', '"', '""', "'", '\n', '\t', '=', '+', '-', '@', '＝', '<', '>', '&', '&amp;', ']]>', '<!--', '?>', '😀', 'ы', 'עברית', '\\', '/', '{', '}', '0', '00123', '1e5', 'null', 'true', '\u00A0', '\u2028']
const words = (most = 8) => Array.from({ length: Math.floor(random() * most) }, () => pick(bits)).join('')
async function* each<T>(list: T[]): AsyncGenerator<T> { for (const item of list) yield await Promise.resolve(item) }
const textOf = async (stream: ReadableStream<Uint8Array>) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(await new Response(stream).arrayBuffer())

describe('CSV', () => {
  const header = ['a', 'b', 'c', 'd']
  const rows = Array.from({ length: 2000 }, () => header.map(() => words()))
  it.each([true, false])('is read back cell by cell, with the mark for Excel: %s', async (bom) => {
    const text = await textOf(csvStream(header, each(rows), { bom }))
    expect(text.startsWith('\uFEFF')).toBe(bom)
    const back = parse(text, { delimiter: ';', bom: true, record_delimiter: '\r\n' }) as string[][]
    expect(back).toHaveLength(rows.length + 1)
    expect(back[0]).toEqual(header)
    for (const [i, row] of rows.entries()) for (const [j, cell] of row.entries()) {
      const read = back[i + 1]![j]!
      // The guard is one apostrophe in front, and only where a spreadsheet would calculate.
      expect([cell, `'${cell}`]).toContain(read)
      expect(read).not.toMatch(/^[\s\u00A0]*[=+\-@＝]/)
    }
  })
  it('writes numbers, dates, yes and no, and nothing as machines read them', async () => {
    const cells: Cell[] = [-12.5, 0, new Date('2026-03-29T01:30:00Z'), true, false, null, undefined, Number.NaN]
    const [row] = parse(await textOf(csvStream(['x'], each([cells]))), { delimiter: ';', from: 2, relax_column_count: true }) as string[][]
    expect(row).toEqual(['-12.5', '0', '2026-03-29T01:30:00.000Z', '1', '0', '', '', ''])
  })
  it('comes in few pieces, the header alone first, and stops reading when its reader does', async () => {
    let taken = 0
    let closed = false
    const source = (async function* () { try { for (;;) { taken++; yield ['x'.repeat(100)] as Cell[] } } finally { closed = true } })()
    const reader = csvStream(['sarake'], source).getReader()
    expect(new TextDecoder().decode((await reader.read()).value)).toBe('sarake\r\n')
    const piece = (await reader.read()).value!
    expect(piece.length).toBeGreaterThan(10_000)
    expect(taken).toBeLessThan(1000)
    await reader.cancel()
    expect(closed).toBe(true)
  })
})

describe('GeoJSON', () => {
  it('is read back point by point, whatever the words', async () => {
    const points = Array.from({ length: 1500 }, (_, i) => pointFeature(`P-${i}`, 62 + random(), 27 + random(), { title: words(), n: i, none: null }))
    const text = await textOf(geoJsonStream(each(points)))
    const back = JSON.parse(text) as FeatureCollection<Point>
    expect(back.features).toEqual(JSON.parse(JSON.stringify(points)))
    for (const { geometry: { coordinates: [lon = 0, lat = 0] } } of back.features) expect([lat >= 62 && lat <= 63, lon >= 27 && lon <= 28]).toEqual([true, true])
    expect(JSON.parse(await textOf(geoJsonStream(each([]))))).toEqual({ type: 'FeatureCollection', features: [] })
  })
  it('breaks off when its source does, rather than end as if it were whole', async () => {
    const broken = (async function* () { yield pointFeature('1', 62, 27, {}); throw new Error('database lost') })()
    await expect(textOf(geoJsonStream(broken))).rejects.toThrow('database lost')
    const lines = (async function* () { yield ['a'] as Cell[]; throw new Error('database lost') })()
    await expect(textOf(csvStream(['x'], lines))).rejects.toThrow('database lost')
  })
})

/** XML folds a line end within text as written, and an attribute's into a space; nothing else may change. */
const parser = new XMLParser({ ignoreAttributes: false, trimValues: false, parseTagValue: false, processEntities: true, htmlEntities: false, isArray: (name, path) => ['request', 'entry'].includes(name) || String(path).endsWith('media_urls.media_url') })

describe('Open311', () => {
  const request = (i: number): ServiceRequest => ({
    service_request_id: `P-${i}`, status: pick(['open', 'closed']), status_notes: words(), service_name: words(), service_code: '101', description: words(20), agency_responsible: words(), service_notice: '',
    requested_datetime: '2026-03-29T01:30:00.000Z', updated_datetime: '2026-10-25T00:30:00.000Z', expected_datetime: '', address: words(), address_id: '', zipcode: '', lat: i % 3 ? 62.5 : null, long: i % 3 ? 27.5 : null, media_url: '',
    extended_attributes: { title: words(), detailed_status: 'received', media_urls: Array.from({ length: i % 3 }, (_, n) => `https://yhessa.example.fi/kuva?a=${n}&b=2`) },
  })
  const items = Array.from({ length: 300 }, (_, i) => request(i))
  it('says the same in XML and in JSON', () => {
    const json = JSON.parse(write({ kind: 'requests', items }, 'json').body) as ServiceRequest[]
    expect(json).toEqual(items)
    const { body, type } = write({ kind: 'requests', items }, 'xml')
    expect(type).toContain('xml')
    expect(XMLValidator.validate(body)).toBe(true)
    const back = (parser.parse(body) as { service_requests: { request: Record<string, unknown>[] } }).service_requests.request
    expect(back).toHaveLength(items.length)
    for (const [i, read] of back.entries()) for (const [name, value] of Object.entries(items[i]!)) {
      if (name === 'extended_attributes') continue
      expect(read[name] ?? '', `${i} ${name}`).toBe(value === null ? '' : String(value))
    }
    expect(back.map((r) => ((r.extended_attributes as { media_urls: '' | { media_url: string[] } }).media_urls || { media_url: [] }).media_url)).toEqual(items.map((r) => r.extended_attributes!.media_urls))
  })
  it('keeps a list a list when it holds one or none', () => {
    for (const n of [0, 1]) {
      expect(JSON.parse(write({ kind: 'requests', items: items.slice(0, n) }, 'json').body)).toHaveLength(n)
      expect(XMLValidator.validate(write({ kind: 'requests', items: items.slice(0, n) }, 'xml').body)).toBe(true)
    }
    expect(write({ kind: 'errors', items: [{ code: 404, description: '<&>' }] }, 'xml').body).toContain('<errors><error><code>404</code><description>&lt;&amp;&gt;</description></error></errors>')
  })
})

it('Atom keeps every word of every entry', () => {
  const at = new Date('2026-10-25T00:30:00Z')
  const entries = Array.from({ length: 200 }, (_, i) => ({ id: `urn:x:${i}`, title: words() || 'x', url: `https://yhessa.example.fi/${i}?a=1&b=2`, published: at, updated: at, summary: words(20) || 'x', category: { term: '101', label: 'Kadut & tiet' } }))
  const xml = atomFeed({ id: 'urn:x', title: 'Palautteet <&>', selfUrl: 'https://x.fi/?a=1&b=2', pageUrl: 'https://x.fi/', language: 'fi', updated: at, author: 'Kuopio', entries })
  expect(XMLValidator.validate(xml)).toBe(true)
  const read = (parser.parse(xml) as { feed: { title: string; entry: { id: string; title: string; summary: { '#text': string }; updated: string; category: { '@_label': string } }[] } }).feed
  expect(read.title).toBe('Palautteet <&>')
  expect(read.entry.map((e) => [e.id, e.title, e.summary['#text']])).toEqual(entries.map((e) => [e.id, e.title, e.summary]))
  expect(new Set(read.entry.map((e) => e.category['@_label']))).toEqual(new Set(['Kadut & tiet']))
})
