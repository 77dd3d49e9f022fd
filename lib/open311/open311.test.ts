import { XMLParser } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { fieldsOfJson, readNewRequest, readRequestsQuery, titleFrom } from './ask'
import type { ServiceRequest } from './types'
import { write } from './write'

const now = new Date('2026-11-24T10:00:00Z')
const day = 86_400_000
const asked = (query: string) => readRequestsQuery(new URLSearchParams(query), now)
const fieldsOf = (run: () => unknown) => { try { run() } catch (error) { return (error as { fields?: object }).fields } return undefined }

describe('what a list of requests asks for', () => {
  it('is the last 90 days and the first thousand when nothing is said', () => {
    expect(asked('')).toEqual({ filters: { start: new Date(now.getTime() - 90 * day) }, page: 1, size: 1000 })
  })

  it('takes numbers before every other filter', () => {
    expect(asked('service_request_id=P-1, P-2&status=open&start_date=2020-01-01').filters).toEqual({ ids: ['P-1', 'P-2'] })
  })

  it('completes a period from one end, and refuses one over 90 days', () => {
    const start = new Date('2026-01-01T00:00:00Z')
    expect(asked('start_date=2026-01-01T00:00:00Z').filters).toEqual({ start, end: new Date(start.getTime() + 90 * day) })
    expect(asked('end_date=2026-04-01').filters.start).toEqual(new Date('2026-01-01T00:00:00Z'))
    expect(fieldsOf(() => asked('start_date=2025-01-01&end_date=2026-01-01'))).toEqual({ end_date: ['spanTooLong'] })
    expect(fieldsOf(() => asked('start_date=2026-02-01&end_date=2026-01-01'))).toEqual({ end_date: ['badDate'] })
  })

  it('is not bound to 90 days when it goes on from a change', () => {
    expect(asked('updated_after=2026-01-01T00:00:00%2B02:00').filters).toEqual({ updatedAfter: new Date('2025-12-31T22:00:00Z') })
  })

  it('reads state, place and pages', () => {
    expect(asked('status=open,closed').filters.status).toBeUndefined()
    expect(asked('status=closed&page=3&per_page=20')).toMatchObject({ filters: { status: 'closed' }, page: 3, size: 20 })
    expect(asked('bbox=27.1,62.1,28.2,63.2').filters.bbox).toEqual([27.1, 62.1, 28.2, 63.2])
    expect(asked('lat=62.9&long=27.7&radius=500').filters.near).toEqual({ lat: 62.9, lon: 27.7, metres: 500 })
  })

  it.each([
    ['status=lost', 'status'], ['start_date=275760-01-01', 'start_date'], ['start_date=yesterday', 'start_date'], ['page=0', 'page'], ['lat=62.9', 'long'], ['long=27.7', 'lat'], ['page=NaN', 'page'],
    ['per_page=100000', 'per_page'], ['lat=NaN&long=1', 'lat'], ['lat=991&long=1', 'lat'], ['bbox=1,2,3', 'bbox'], ['bbox=a,b,c,d', 'bbox.0'],
  ])('refuses %s by the name of the argument', (query, field) => {
    expect(Object.keys(fieldsOf(() => asked(query)) ?? {})).toContain(field)
  })
})

describe('a new request', () => {
  const base: [string, string][] = [['service_code', '101'], ['description', 'Kuoppa sillan jälkeen'], ['lat', '62.9'], ['long', '27.7']]

  it('reads attributes of one and of many', () => {
    const got = readNewRequest([...base, ['attribute[road]', 'street'], ['attribute[when][]', 'day'], ['attribute[when][]', 'night'], ['unknown', 'x']])
    expect(got.attributes).toEqual({ road: ['street'], when: ['day', 'night'] })
    expect(got).toMatchObject({ service_code: '101', lat: 62.9, long: 27.7 })
  })

  it('reads the same from JSON', () => {
    const fields = fieldsOfJson({ service_code: 101, description: 'Kuoppa', lat: 62.9, long: 27.7, attribute: { road: 'street', when: ['day', 'night'] }, media_url: ['https://x.example/a.jpg'] })
    expect(readNewRequest(fields)).toMatchObject({ service_code: '101', media_url: ['https://x.example/a.jpg'], attributes: { road: ['street'], when: ['day', 'night'] } })
    for (const body of [null, [], 'x', 4]) expect(() => fieldsOfJson(body)).toThrow()
    expect(fieldsOf(() => fieldsOfJson({ service_code: '101', description: ['Kuoppa', 'toinen'] }))).toEqual({ description: ['invalid'] })
  })

  it('keeps names such as __proto__ from being anything', () => {
    const got = readNewRequest([...base, ['__proto__', 'x'], ['attribute[__proto__]', 'x']])
    expect(Object.getPrototypeOf(got.attributes)).toBe(Object.prototype)
    expect(Object.keys(got.attributes)).toEqual([])
  })

  it.each([
    [[['service_code', '101']] as [string, string][], 'description'], [[['description', 'Kuoppa']] as [string, string][], 'service_code'],
    [[...base.slice(0, 3)], 'long'], [[...base, ['media_url', 'javascript:alert(1)']] as [string, string][], 'media_url.0'], [[...base.slice(0, 2), ['lat', '1e9'], ['long', '1']] as [string, string][], 'lat'],
  ])('refuses what is missing or wrong by its name (%#)', (fields, name) => {
    expect(Object.keys(fieldsOf(() => readNewRequest(fields)) ?? {}).some((k) => k === name || name.startsWith(k))).toBe(true)
  })

  it('gets a heading from its words', () => {
    expect(titleFrom('Valo on rikki. Se vilkkuu koko yön.', 'Valaistus')).toBe('Valo on rikki')
    expect(titleFrom('Valo', 'Valaistus')).toBe('Valo')
    expect(titleFrom('.', 'Valaistus')).toBe('Valaistus')
    const long = titleFrom('sana '.repeat(60), 'Valaistus')
    expect(long.length).toBeLessThanOrEqual(100)
    expect(long.endsWith('sana…')).toBe(true)
  })
})

describe('the answers', () => {
  const request: ServiceRequest = {
    service_request_id: 'P-1', status: 'open', status_notes: 'Työn alla <&>', service_name: 'Katu', service_code: '101', description: 'Kuoppa "sillan" jälkeen\u0001', agency_responsible: 'Kadut', service_notice: '',
    requested_datetime: now.toISOString(), updated_datetime: now.toISOString(), expected_datetime: '', address: '', address_id: '', zipcode: '', lat: 62.9, long: 27.7, media_url: '',
    extended_attributes: { title: 'Kuoppa', detailed_status: 'inProgress', media_urls: ['https://x.example/1', 'https://x.example/2'] },
  }
  const parser = new XMLParser({ parseTagValue: false })

  it('are a list in both formats, also of one', () => {
    const xml = parser.parse(write({ kind: 'requests', items: [request] }, 'xml').body) as { service_requests: { request: Record<string, unknown> } }
    expect(xml.service_requests.request).toMatchObject({ service_request_id: 'P-1', status_notes: 'Työn alla <&>', description: 'Kuoppa "sillan" jälkeen', lat: '62.9', media_url: '', extended_attributes: { media_urls: { media_url: ['https://x.example/1', 'https://x.example/2'] } } })
    expect(JSON.parse(write({ kind: 'requests', items: [request] }, 'json').body)).toEqual([JSON.parse(JSON.stringify(request))])
    expect(write({ kind: 'requests', items: [] }, 'xml').body).toContain('<service_requests/>')
    expect(write({ kind: 'requests', items: [] }, 'json').body).toBe('[]')
  })

  it('name their parts as the standard does', () => {
    const definition = { service_code: '101', attributes: [{ variable: true, code: 'road', datatype: 'singlevaluelist' as const, required: true, datatype_description: '', order: 1, description: 'Tie', values: [{ key: 'a', name: 'A' }, { key: 'b', name: 'B' }] }] }
    const xml = parser.parse(write({ kind: 'definition', item: definition }, 'xml').body) as { service_definition: { attributes: { attribute: { values: { value: unknown[] } } } } }
    expect(xml.service_definition.attributes.attribute.values.value).toEqual([{ key: 'a', name: 'A' }, { key: 'b', name: 'B' }])
    const errors = parser.parse(write({ kind: 'errors', items: [{ code: 404, description: 'x' }] }, 'xml').body) as { errors: unknown }
    expect(errors.errors).toEqual({ error: { code: '404', description: 'x' } })
  })
})
