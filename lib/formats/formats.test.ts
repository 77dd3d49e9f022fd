import fc from 'fast-check'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { atomFeed } from './atom'
import { csvCell, csvLine, csvStream } from './csv'
import { geoJsonStream, pointFeature } from './geojson'
import { escapeXml, textElement, xmlDocument } from './xml'

const anyText = fc.string({ unit: 'binary', maxLength: 60 })
async function* list<T>(...items: T[]): AsyncGenerator<T> {
  for (const item of items) yield await Promise.resolve(item)
}

/** A small reader of RFC 4180 with semicolons, of another make than the writer. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  let i = 0
  const cell = (): string => {
    if (text[i] !== '"') {
      const start = i
      while (i < text.length && text[i] !== ';' && text[i] !== '\r') i++
      return text.slice(start, i)
    }
    let out = ''
    for (i++; !(text[i] === '"' && text[i + 1] !== '"'); i++) {
      if (text[i] === '"') i++
      out += text[i]
    }
    i++
    return out
  }
  while (i < text.length) {
    rows.at(-1)?.push(cell())
    if (text[i] === ';') i++
    else if (text.startsWith('\r\n', i)) { i += 2; rows.push([]) }
  }
  return rows.slice(0, -1)
}

describe('XML', () => {
  it('is well formed for any text, and a parser of another make reads back what XML can hold', () => {
    const parser = new XMLParser({ ignoreAttributes: false, trimValues: false, parseTagValue: false, htmlEntities: true })
    fc.assert(fc.property(anyText, (text) => {
      const document = xmlDocument({ name: 'a', attributes: { b: text }, children: [textElement('c', text)] })
      expect(XMLValidator.validate(document)).toBe(true)
    }))
    const parsed = parser.parse(xmlDocument({ name: 'a', children: 'Ä < & > " \' 😀 \u0000' })) as { a: string }
    expect(parsed.a).toBe('Ä < & > " \' 😀 ')
  })

  it('leaves out lone surrogates and control characters', () => {
    expect(escapeXml('a\uD800b\u0001c\uDC00d😀')).toBe('abcd😀')
  })
})

describe('Atom', () => {
  it('holds ids, links and points', () => {
    const at = new Date('2026-11-24T08:15:30Z')
    const xml = atomFeed({
      id: 'https://x.example/syote', title: 'Palautteet', selfUrl: 'https://x.example/syote?a=1&b=2', pageUrl: 'https://x.example/fi/palaute', language: 'fi', updated: at, author: 'Kuopio',
      entries: [{ id: 'urn:p:1', title: 'Kuoppa <tiessä>', url: 'https://x.example/1', published: at, updated: at, summary: 'Iso & syvä', point: { lat: 62.9, lon: 27.7 } }],
    })
    const feed = (new XMLParser({ ignoreAttributes: false }).parse(xml) as { feed: Record<string, never> }).feed as unknown as { '@_xml:lang': string; entry: Record<string, unknown>; link: { '@_href': string }[] }
    expect(feed['@_xml:lang']).toBe('fi')
    expect(feed.link[0]?.['@_href']).toBe('https://x.example/syote?a=1&amp;b=2'.replace('&amp;', '&'))
    expect(feed.entry).toMatchObject({ title: 'Kuoppa <tiessä>', summary: { '#text': 'Iso & syvä' }, 'georss:point': '62.9 27.7' })
  })
})

describe('CSV', () => {
  it('reads back the same cells, apart from the guard', () => {
    fc.assert(fc.property(fc.array(fc.array(anyText, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
      const back = readCsv(rows.map(csvLine).join(''))
      expect(back.map((r) => r.map((c) => c.replace(/^'/, '')))).toEqual(rows.map((r) => r.map((c) => c.replace(/^'/, ''))))
    }))
  })

  it('never gives a spreadsheet a formula', () => {
    for (const start of ['=', '+', '-', '@', '\t=', '\r', ' =', '＝', '\u00A0+', '\0']) expect(csvCell(`${start}1+1`)).toMatch(/^"?'/)
    expect(csvCell(-12.5)).toBe('-12.5')
    expect(csvCell(Number.NaN)).toBe('')
  })

  it('streams with the mark for Excel', async () => {
    const bytes = new Uint8Array(await new Response(csvStream(['nro', 'asia'], list(['P-1', 'Kuoppa; iso']), { bom: true })).arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(new TextDecoder().decode(bytes)).toBe('nro;asia\r\nP-1;"Kuoppa; iso"\r\n')
  })
})

describe('GeoJSON', () => {
  it('streams a valid collection, empty or not, longitude first', async () => {
    expect(await new Response(geoJsonStream(list())).json()).toEqual({ type: 'FeatureCollection', features: [] })
    const two = (await new Response(geoJsonStream(list(pointFeature('1', 62.912345678, 27.6, { a: 1 }), pointFeature('2', 62, 27, {})))).json()) as { features: { geometry: { coordinates: number[] } }[] }
    expect(two.features.map((f) => f.geometry.coordinates)).toEqual([[27.6, 62.91235], [27, 62]])
  })
})
