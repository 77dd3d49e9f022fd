import { readdirSync, readFileSync } from 'node:fs'

/** The roles of the walk, each by a person of the demo. Paula handles streets and parks; Lauri sports and leisure. */
export const people = {
  anonymous: null, resident: 'Aino Asukas', handler: 'Paula Palaute', otherHandler: 'Lauri Liikunta', moderator: 'Maija Moderaattori', editor: 'Silja Sisältö', administrator: 'Päivi Pääkäyttäjä',
} as const
/** Their addresses in the demo. */
export const emails: Record<NonNullable<(typeof people)[keyof typeof people]>, string> = {
  'Aino Asukas': 'asukas@demo.example', 'Paula Palaute': 'palaute@demo.example', 'Lauri Liikunta': 'palaute2@demo.example', 'Maija Moderaattori': 'moderaattori@demo.example',
  'Silja Sisältö': 'sisalto@demo.example', 'Päivi Pääkäyttäjä': 'paakayttaja@demo.example',
}
export type Role = keyof typeof people
export const roles = Object.keys(people) as Role[]

/** What a role gets: a status, or several where the answer may be either. */
export type Expected = Record<Role, number>
const everyone = (status: number): Expected => Object.fromEntries(roles.map((role) => [role, status])) as Expected
/** These get the page, the others are told that there is none. */
const only = (...allowed: Role[]): Expected => ({ ...everyone(404), ...Object.fromEntries(allowed.map((role) => [role, 200])) })
/** A page of one's own: who is not signed in is sent to sign in. */
const signedIn: Expected = { ...everyone(200), anonymous: 307 }

const staff = only('handler', 'otherHandler', 'moderator', 'editor', 'administrator')
const readers = only('handler', 'otherHandler', 'moderator', 'administrator')
/** A case of the streets group. */
const streetsCase = only('handler', 'moderator', 'administrator')

/**
 * Every page and every method of every route handler, with what each role gets. `{number}` is a waiting report of the
 * streets group, `{photo}` its picture. A file that is not here fails the walk: add a line, and think who may.
 */
export const rules: Record<string, { path?: string; expected: Expected; headers?: Record<string, string> }> = {
  'page /': { expected: everyone(200) },
  'page /about': { expected: everyone(200) },
  'page /accessibility': { expected: everyone(200) },
  'page /privacy': { expected: everyone(200) },
  'page /open-data': { expected: everyone(200) },
  'page /outbox': { expected: everyone(200) },
  'page /style-guide': { expected: everyone(200) },
  'page /feedback': { expected: everyone(200) },
  'page /feedback/kept/[filters]': { path: '/feedback/kept/phase.open', expected: everyone(200) },
  'page /feedback/[number]': { path: '/feedback/{number}', expected: everyone(404) },
  'page /feedback/new': { expected: everyone(200) },
  'page /feedback/sent': { expected: everyone(307) },
  'page /feedback/follow': { expected: everyone(200) },
  'page /feedback/statistics': { expected: everyone(200) },
  'page /subscriptions/confirm': { expected: everyone(200) },
  'page /subscriptions/end': { expected: everyone(200) },
  'page /sign-in': { expected: everyone(200) },
  'page /sign-in/sent': { expected: everyone(200) },
  'page /sign-in/confirm': { expected: everyone(200) },
  'page /[...rest]': { path: '/no-such-page', expected: everyone(404) },
  'page /own': { expected: signedIn },
  'page /staff': { expected: staff },
  'page /staff/mail': { expected: only('administrator') },
  'page /staff/feedback': { expected: readers },
  'page /staff/feedback/new': { expected: only('handler', 'otherHandler', 'administrator') },
  // Only for who entered the report, and nobody did: a resident sent it.
  'page /staff/feedback/[number]/receipt': { path: '/staff/feedback/{number}/receipt', expected: everyone(404) },
  'page /staff/feedback/[number]/photos/[id]': { path: '/staff/feedback/{number}/photos/{photo}', expected: streetsCase },
  'page /staff/feedback/export': { expected: only('handler', 'otherHandler', 'administrator') },
  'page /staff/categories': { expected: only('editor', 'administrator') },
  'page /staff/categories/[code]': { path: '/staff/categories/101', expected: only('editor', 'administrator') },
  'page /staff/templates': { expected: only('editor', 'administrator') },
  'page /staff/people': { expected: only('administrator') },
  'page /staff/people/[id]': { path: '/staff/people/{photo}', expected: everyone(404) },
  'page /staff/api-keys': { expected: only('administrator') },
  'page /staff/audit': { expected: only('administrator') },
  'page /staff/feedback/[number]': { path: '/staff/feedback/{number}', expected: streetsCase },

  'GET /.well-known/security.txt': { expected: everyone(200) },
  'GET /api/health': { expected: everyone(200) },
  'GET /api/ready': { expected: everyone(200) },
  'GET /api/me': { expected: everyone(200) },
  'GET /api/openapi.json': { expected: everyone(200) },
  // Without a secret in the settings there is no such address.
  'GET /api/cron': { expected: everyone(404) },
  'POST /api/cron': { expected: everyone(404) },
  'GET /api/demo/mail': { expected: everyone(200) },
  'GET /api/demo/mail/[id]': { path: '/api/demo/mail/00000000-0000-4000-8000-000000000000', expected: everyone(404) },
  'GET /api/auth/[...nextauth]': { path: '/api/auth/csrf', expected: everyone(404) },
  'POST /api/auth/[...nextauth]': { path: '/api/auth/no-such-provider', expected: everyone(404) },
  'GET /api/v1/categories': { expected: everyone(200) },
  'GET /api/v1/feedback': { expected: everyone(200) },
  'GET /api/v1/feedback/[number]': { path: '/api/v1/feedback/{number}', expected: everyone(404) },
  'GET /api/v1/feedback/map': { path: '/api/v1/feedback/map?zoom=9&bbox=27,62,29,64', expected: everyone(200) },
  'GET /api/v1/feedback/nearby': { path: '/api/v1/feedback/nearby?lat=62.9&lon=27.7&category=101', expected: everyone(200) },
  // Writes from elsewhere than the service's own pages.
  'POST /api/v1/feedback': { expected: everyone(403), headers: { origin: 'https://elsewhere.example' } },
  'POST /api/v1/attachments': { expected: everyone(403), headers: { origin: 'https://elsewhere.example' } },
  'DELETE /api/v1/attachments/[id]': { path: '/api/v1/attachments/{photo}', expected: everyone(403), headers: { origin: 'https://elsewhere.example' } },
  'GET /api/v1/map/base': { expected: everyone(200) },
  'GET /api/v1/map/tiles': { expected: everyone(200) },
  'GET /api/v1/photos/[id]/[size]': { path: '/api/v1/photos/{photo}/small', expected: streetsCase },
  'GET /api/v1/places': { path: '/api/v1/places?q=Nilsi%C3%A4', expected: everyone(200) },
  'GET /api/v1/places/describe': { path: '/api/v1/places/describe?lat=62.9&lon=27.7', expected: everyone(200) },
  'GET /api/v1/unsubscribe': { path: '/api/v1/unsubscribe?token=x', expected: everyone(303) },
  'POST /api/v1/unsubscribe': { path: '/api/v1/unsubscribe?token=x', expected: everyone(404) },
  'GET /open311/[...path]': { path: '/open311/v2/requests/{number}.json', expected: everyone(404) },
  'POST /open311/[...path]': { path: '/open311/v2/requests.json', expected: everyone(403), headers: { 'content-type': 'application/x-www-form-urlencoded' } },
  'GET /api/staff/feedback-export': { path: '/api/staff/feedback-export?format=csv', expected: only('handler', 'otherHandler', 'administrator') },
  'GET /api/staff/audit-export': { path: '/api/staff/audit-export?bom=1', expected: only('administrator') },
  'GET /syote/palautteet.atom': { expected: everyone(200) },
}

const method = /export (?:const|async function|function) (GET|HEAD|POST|PUT|PATCH|DELETE)\b|\bas (GET|HEAD|POST|PUT|PATCH|DELETE)\b/g

/** What the folder `app` holds, in the words of `rules`. */
export function routesOfApp(): string[] {
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'))
  const address = (file: string) => `/${file.replace(/\/?(page\.tsx|route\.ts)$/, '').replace(/\([^)]*\)\/?/g, '').replace(/^\[locale\]\/?/, '').replace(/\/$/, '')}`
  return files.flatMap((file) => {
    if (file.endsWith('/page.tsx')) return [`page ${address(file)}`]
    if (!/(^|\/)route\.ts$/.test(file)) return []
    return [...readFileSync(`app/${file}`, 'utf8').matchAll(method)].map((m) => `${m[1] ?? m[2]} ${address(file)}`)
  })
}
