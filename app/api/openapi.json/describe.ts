import { z } from 'zod'

type Schema = Record<string, unknown>
export type Parameter = { name: string; in: 'query' | 'path' | 'header'; required?: boolean; schema: Schema; description?: string }
export type Operation = {
  operationId: string
  summary: string
  parameters?: Parameter[]
  requestBody?: { required: true; content: Record<string, { schema: Schema }> }
  responses: Record<string, { description: string; headers?: Record<string, { schema: Schema }>; content?: Record<string, { schema: Schema }> }>
}
export type Paths = Record<string, Partial<Record<'get' | 'post' | 'delete', Operation>>>

/** The JSON Schema of a zod schema: what may be sent (`input`), or what is answered (`output`). */
export function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Schema {
  const { $schema: _dialect, ...body } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return body
}

export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` })
export const query = (name: string, schema: Schema, description?: string): Parameter => ({ name, in: 'query', schema, ...(description ? { description } : {}) })
export const inPath = (name: string, schema: Schema = { type: 'string' }): Parameter => ({ name, in: 'path', required: true, schema })

const rateLimit = { 'RateLimit-Limit': { schema: { type: 'integer' } }, 'RateLimit-Remaining': { schema: { type: 'integer' } }, 'RateLimit-Reset': { schema: { type: 'integer' } } }
/** An answer with its formats. */
export const answer = (description: string, content: Record<string, Schema>) => ({ description, headers: rateLimit, content: Object.fromEntries(Object.entries(content).map(([type, schema]) => [type, { schema }])) })
/** Refusals in RFC 9457's form, by status. */
export const refusals = (...statuses: number[]) => Object.fromEntries([...statuses, 429, 503].map((status) => [String(status), { description: 'problem', content: { 'application/problem+json': { schema: ref('Problem') } } }]))

export const problem = z.object({ type: z.string(), title: z.string(), status: z.int(), detail: z.string(), fields: z.record(z.string(), z.array(z.string())).optional(), reference: z.string().optional() })
