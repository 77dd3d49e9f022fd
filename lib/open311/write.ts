import { textElement, xmlDocument, type XmlNode } from '@/lib/formats/xml'
import type { CreatedRequest, Discovery, Format, Problem, Service, ServiceDefinition, ServiceRequest } from './types'

/** What can be answered: the standard's name of the list and of its members. */
type Answer =
  | { kind: 'services'; items: Service[] }
  | { kind: 'definition'; item: ServiceDefinition }
  | { kind: 'requests'; items: ServiceRequest[] }
  | { kind: 'created'; items: CreatedRequest[] }
  | { kind: 'errors'; items: Problem[] }
  | { kind: 'discovery'; item: Discovery }

const names = { services: ['services', 'service'], requests: ['service_requests', 'request'], created: ['service_requests', 'request'], errors: ['errors', 'error'] } as const

/** Lists have a word for their members: `media_urls` holds `media_url`. */
const memberOf: Record<string, string> = { media_urls: 'media_url', attributes: 'attribute', values: 'value', endpoints: 'endpoint', formats: 'format' }

function element(name: string, value: unknown): XmlNode {
  if (Array.isArray(value)) return { name, children: value.map((one: unknown) => element(memberOf[name] ?? 'item', one)) }
  if (typeof value === 'object' && value !== null) return { name, children: Object.entries(value).map(([k, v]) => element(k, v)) }
  return textElement(name, typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null)
}

function asXml(answer: Answer): string {
  if (answer.kind === 'discovery') return xmlDocument({ ...element('discovery', answer.item), attributes: { xmlns: 'http://wiki.open311.org/GeoReport_v2' } })
  if (answer.kind === 'definition') return xmlDocument(element('service_definition', answer.item))
  const [list, member] = names[answer.kind]
  return xmlDocument({ name: list, children: answer.items.map((item) => element(member, item)) })
}

/** The body in the asked format; lists stay lists also when they hold one, as the standard says. */
export function write(answer: Answer, format: Format): { body: string; type: string } {
  if (format === 'xml') return { body: asXml(answer), type: 'text/xml; charset=utf-8' }
  return { body: JSON.stringify('items' in answer ? answer.items : answer.item), type: 'application/json; charset=utf-8' }
}
