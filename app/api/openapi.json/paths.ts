import { feedbackStatuses, sortOrders } from '@/lib/feedback/types'
import { answer, inPath, query, ref, refusals, type Paths } from './describe'

const locale = query('locale', { type: 'string', enum: ['fi', 'en', 'sv'], default: 'fi' })
const format = query('format', { type: 'string', enum: ['json', 'geojson', 'csv'] }, 'Goes before the Accept header')
const bom = query('bom', { type: 'string', enum: ['1'] }, 'UTF-8 mark for spreadsheets (CSV)')
const point = [query('lat', { type: 'number' }), query('lon', { type: 'number' })]
const filters = [
  query('group', { type: 'string' }), query('category', { type: 'string' }, 'Codes, comma-separated'), query('status', { type: 'string' }, `Comma-separated: ${feedbackStatuses.join(', ')}`),
  query('phase', { type: 'string', enum: ['open', 'closed'] }), query('area', { type: 'string' }), query('from', { type: 'string', format: 'date' }), query('to', { type: 'string', format: 'date' }),
  query('text', { type: 'string', maxLength: 100 }), query('bbox', { type: 'string' }, 'west,south,east,north'), query('sort', { type: 'string', enum: [...sortOrders] }),
]
const idempotencyKey = { name: 'Idempotency-Key', in: 'header' as const, required: true, schema: { type: 'string', format: 'uuid' } }
const binary = { type: 'string', format: 'binary' }
const anything = { type: 'object' }
const text = { type: 'string' }

/** Every address under `/api/v1`; a test holds this list to the folders of `app/api/v1`. */
export const paths: Paths = {
  '/api/v1/feedback': {
    get: { operationId: 'listFeedback', summary: 'Public reports: JSON in pages, GeoJSON and CSV whole', parameters: [...filters, query('page', { type: 'integer', minimum: 1 }), query('size', { type: 'integer', minimum: 1, maximum: 200 }), format, bom, locale], responses: { 200: answer('reports', { 'application/json': ref('PublicReportPage'), 'application/geo+json': anything, 'text/csv': text }), 304: { description: 'unchanged' }, ...refusals(422) } },
    post: { operationId: 'sendFeedback', summary: 'Send one report; the same key and body are one report', parameters: [idempotencyKey], requestBody: { required: true, content: { 'application/json': { schema: ref('NewReport') } } }, responses: { 201: answer('received whole', { 'application/json': ref('SentReport') }), ...refusals(403, 413, 422) } },
  },
  '/api/v1/feedback/{number}': { get: { operationId: 'getFeedback', summary: 'One public report', parameters: [inPath('number'), format, bom, locale], responses: { 200: answer('report', { 'application/json': ref('PublicReportDetail'), 'application/geo+json': anything, 'text/csv': text }), 304: { description: 'unchanged' }, ...refusals(404, 422) } } },
  '/api/v1/feedback/nearby': { get: { operationId: 'nearbyFeedback', summary: 'Open public reports of the same group within 250 metres', parameters: [...point, query('category', { type: 'string' }), locale], responses: { 200: answer('reports', { 'application/json': ref('NearbyReports') }), ...refusals(422) } } },
  '/api/v1/feedback/map': { get: { operationId: 'feedbackMap', summary: 'Points or clusters of a view', parameters: [...filters, query('zoom', { type: 'number', minimum: 3, maximum: 19 }), locale], responses: { 200: answer('points', { 'application/json': anything }), ...refusals(422) } } },
  '/api/v1/categories': { get: { operationId: 'listCategories', summary: 'Groups, categories and questions in use', parameters: [locale], responses: { 200: answer('categories', { 'application/json': anything }), 304: { description: 'unchanged' }, ...refusals() } } },
  '/api/v1/places': { get: { operationId: 'searchPlaces', summary: 'Places by name or coordinates', parameters: [query('q', { type: 'string', maxLength: 200 }), locale], responses: { 200: answer('places', { 'application/json': anything }), ...refusals() } } },
  '/api/v1/places/describe': { get: { operationId: 'describePlace', summary: 'A point in words', parameters: [...point, locale], responses: { 200: answer('place', { 'application/json': anything }), ...refusals(422) } } },
  '/api/v1/map/base': { get: { operationId: 'baseMap', summary: 'The imported base map', parameters: [query('v', { type: 'string' })], responses: { 200: answer('map', { 'application/json': anything }), 304: { description: 'unchanged' }, ...refusals(404) } } },
  '/api/v1/map/tiles': { get: { operationId: 'mapTiles', summary: 'Online tiles that may be laid over the base map', responses: { 200: answer('tiles', { 'application/json': anything }), ...refusals() } } },
  '/api/v1/attachments': { post: { operationId: 'sendPhoto', summary: 'One picture of at most 10 MB as the raw body', parameters: [idempotencyKey], requestBody: { required: true, content: { 'image/jpeg': { schema: binary }, 'image/png': { schema: binary }, 'image/webp': { schema: binary } } }, responses: { 201: answer('received whole', { 'application/json': anything }), ...refusals(403, 413, 415, 422) } } },
  '/api/v1/attachments/{id}': { delete: { operationId: 'discardPhoto', summary: 'Take back a picture that no report holds yet', parameters: [inPath('id'), query('token', { type: 'string' })], responses: { 204: { description: 'gone' }, ...refusals(403, 404) } } },
  '/api/v1/photos/{id}/{size}': { get: { operationId: 'getPhoto', summary: 'A picture, as far as its report is seen', parameters: [inPath('id'), inPath('size', { type: 'string', enum: ['small', 'large'] }), query('token', { type: 'string' })], responses: { 200: answer('picture', { 'image/jpeg': binary }), 304: { description: 'unchanged' }, ...refusals(404) } } },
  '/api/v1/unsubscribe': {
    get: { operationId: 'unsubscribePage', summary: 'To the page with the button', parameters: [query('token', { type: 'string' })], responses: { 303: { description: 'the page' } } },
    post: { operationId: 'unsubscribe', summary: 'One-click unsubscribe of mail programs (RFC 8058)', parameters: [query('token', { type: 'string' })], responses: { 204: { description: 'ended' }, ...refusals(404) } },
  },
}
