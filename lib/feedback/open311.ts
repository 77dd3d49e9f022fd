import { endOfDay } from '@/lib/core/time'
import type { NewRequest } from '@/lib/open311/ask'
import { titleFrom } from '@/lib/open311/ask'
import type { Attribute, Service, ServiceDefinition, ServiceRequest } from '@/lib/open311/types'
import type { Open311Row } from './queries/open311'
import { open311Status } from './rules/status'
import type { Answers, CategoryDto, CategoryGroupDto, FeedbackStatus, QuestionDto, QuestionType } from './types'
import type { SubmitFeedbackInput } from './validation'

/** Categories in use as the standard's services, in the order of the form. */
export const toServices = (groups: CategoryGroupDto[]): Service[] =>
  groups.flatMap((g) => g.categories.map((c) => ({ service_code: c.code, service_name: c.name, description: c.description, metadata: c.questions.length > 0, type: 'realtime' as const, keywords: c.keywords.join(','), group: g.name })))

const datatypes: Record<QuestionType, Attribute['datatype']> = { text: 'text', number: 'number', one: 'singlevaluelist', many: 'multivaluelist', date: 'datetime' }

/** A category's questions as the standard's attributes. Choices that end with advice are told by their names, and refused when sent. */
export const toDefinition = (category: CategoryDto): ServiceDefinition => ({
  service_code: category.code,
  attributes: category.questions.map((q, i) => ({
    variable: true, code: q.code, datatype: datatypes[q.type], required: q.required, datatype_description: q.hint ?? '', order: i + 1, description: q.label,
    values: q.options.map((o) => ({ key: o.key, name: o.label })),
  })),
})

/** A public report in the standard's words. `statusName` gives the finer state in words; the official answer goes before it. */
export function toServiceRequest(row: Open311Row, siteUrl: string, statusName: (status: FeedbackStatus) => string, extensions: boolean): ServiceRequest {
  const photos = row.photoUrls.map((url) => new URL(url, siteUrl).href)
  return {
    service_request_id: row.number, status: open311Status(row.detailedStatus), status_notes: row.answer ?? statusName(row.detailedStatus), service_name: row.serviceName, service_code: row.serviceCode,
    description: row.description, agency_responsible: row.transferredTo ?? row.unit, service_notice: row.notice ?? '',
    requested_datetime: row.receivedAt.toISOString(), updated_datetime: row.updatedAt.toISOString(), expected_datetime: row.dueOn ? new Date(endOfDay(row.dueOn).getTime() - 1000).toISOString() : '',
    address: row.address ?? '', address_id: '', zipcode: '', lat: row.lat, long: row.lon, media_url: photos[0] ?? '',
    ...(extensions ? { extended_attributes: { title: row.title, detailed_status: row.detailedStatus, media_urls: photos } } : {}),
  }
}

function answerTo(question: QuestionDto | undefined, values: string[]): Answers[string] {
  if (question?.type === 'many') return values.flatMap((v) => v.split(',')).map((v) => v.trim()).filter(Boolean)
  const [value = ''] = values
  if (question?.type === 'number') return Number(value.replace(',', '.'))
  return question?.type === 'date' ? value.slice(0, 10) : value
}

const shortest = 10
/** Words shorter than the form's rule are told together with the name of the service. */
const inWords = (description: string, serviceName: string) => (description.length >= shortest ? description : `${serviceName}: ${description}`)

/**
 * A new request as a report. Pictures given as addresses are not fetched (a server that fetches what it is told to is a
 * door): the address is kept at the end of the words, and such a report is always looked at before it is published.
 */
export function toReport(request: NewRequest, category: CategoryDto, point: { lat: number; lon: number; text?: string } | null, key: string): SubmitFeedbackInput & { held: boolean } {
  const links = request.media_url === undefined ? [] : [request.media_url].flat()
  const name = [request.first_name, request.last_name].filter(Boolean).join(' ')
  return {
    key, categoryCode: category.code, title: request.title ?? titleFrom(request.description, category.name),
    description: [inWords(request.description, category.name), ...links].join('\n\n').slice(0, 4000),
    answers: Object.fromEntries(Object.entries(request.attributes).map(([code, values]) => [code, answerTo(category.questions.find((q) => q.code === code), values)])),
    lat: request.lat ?? point?.lat, lon: request.long ?? point?.lon, placeText: request.address_string ?? point?.text, nearBorderConfirmed: true,
    publishable: category.publicByDefault, locale: request.locale ?? 'fi', held: links.length > 0,
    reporterName: name || undefined, reporterEmail: request.email, reporterPhone: request.phone,
  }
}
