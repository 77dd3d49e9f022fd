import { getTranslations } from 'next-intl/server'
import { AppError, isAppError } from '@/lib/core/errors'
import { asRefusal, logUnexpected } from '@/lib/core/problem'
import { isLocale, toLocale, type Locale } from '@/lib/i18n/locales'
import type { Format, Problem } from '@/lib/open311/types'
import { write } from '@/lib/open311/write'

export type Asked = { path: string[]; format: Format; query: URLSearchParams; locale: Locale; url: URL }
export type Answer = (request: Request, asked: Asked) => Promise<Response>

/** `services.json` is `services` in JSON. Another ending is an address that does not exist. */
function split(path: string[]): { path: string[]; format: Format } | null {
  const last = /^(.+)\.(xml|json)$/.exec(path.at(-1) ?? '')
  return last ? { path: [...path.slice(0, -1), last[1] ?? ''], format: last[2] as Format } : null
}

/** The standard knows 400, 403 and 404; what is worse or busier keeps its own number. */
const statusOf = (error: AppError): number => (error.code === 'invalid' ? 400 : error.code === 'unauthenticated' ? 403 : error.status)

async function problems(error: AppError, status: number, locale: Locale): Promise<Problem[]> {
  const t = (await getTranslations({ locale, namespace: 'errors' })) as unknown as { (key: string, values?: Record<string, string | number>): string; has: (key: string) => boolean }
  const words = (key: string) => t(t.has(key) ? key : 'invalid', error.params)
  const fields = Object.entries(error.fields ?? {})
  return fields.length ? fields.map(([field, keys]) => ({ code: status, description: `${field}: ${words(keys[0] ?? 'invalid')}` })) : [{ code: status, description: words(error.messageKey) }]
}

/** Answers, and tells every refusal in the standard's form and the asked format. */
export async function told(request: Request, given: string[], answer: Answer): Promise<Response> {
  const url = new URL(request.url)
  const found = split(given)
  const wanted = url.searchParams.get('locale')
  const locale = toLocale(wanted)
  const format = found?.format ?? 'xml'
  try {
    if (!found) throw new AppError('not_found')
    const jurisdiction = url.searchParams.get('jurisdiction_id')
    if (jurisdiction && jurisdiction !== 'kuopio.fi') throw new AppError('not_found', 'not_found', { fields: { jurisdiction_id: ['not_found'] } })
    return await answer(request, { ...found, query: url.searchParams, locale, url })
  } catch (error) {
    const refusal = asRefusal(error)
    const wrong = refusal && isAppError(refusal) ? refusal : null
    const status = wrong ? statusOf(wrong) : 500
    const items = wrong ? await problems(wrong, status, isLocale(wanted) ? wanted : 'en') : [{ code: 500, description: `internal ${logUnexpected(error, { method: request.method, path: url.pathname })}` }]
    const { body, type } = write({ kind: 'errors', items }, format)
    const retryAfter = wrong?.params.retryAfter
    return new Response(body, { status, headers: { 'Content-Type': type, 'Cache-Control': 'no-store', 'Access-Control-Allow-Origin': '*', ...(retryAfter ? { 'Retry-After': String(retryAfter) } : {}) } })
  }
}
