import type { ReactNode } from 'react'
import { notFound, unstable_rethrow } from 'next/navigation'
import { FailedContent } from '@/components/layout/failed-content'
import { NotFoundContent } from '@/components/layout/not-found-content'
import { answeredPath, setAnswerStatus } from '@/lib/core/answer-status'
import { isAppError } from '@/lib/core/errors'
import { asRefusal, logUnexpected } from '@/lib/core/problem'
import { toLocale, type Locale } from '@/lib/i18n/locales'

type PageProps = { params: Promise<{ locale: string }> }

/** A query's "no such thing for you", or Next's own. */
const isMissing = (error: unknown) =>
  error instanceof Error && ((isAppError(error) && error.code === 'not_found') || ('digest' in error && String(error.digest).endsWith(';404')))

function inWords(error: unknown, locale: Locale): ReactNode {
  if (isMissing(error)) {
    if (!setAnswerStatus(404)) notFound()
    return <><meta name="robots" content="noindex" /><NotFoundContent locale={locale} /></>
  }
  unstable_rethrow(error)
  const refusal = asRefusal(error)
  const status = refusal?.status ?? 500
  if (!setAnswerStatus(status, status === 503 ? 5 : undefined)) throw error
  const reference = refusal && status !== 503 ? undefined : logUnexpected(error, { path: answeredPath() })
  return <><meta name="robots" content="noindex" /><FailedContent locale={locale} status={status} refusal={refusal} reference={reference} /></>
}

/**
 * A page whose misses and failures are told by the server, in words and with their status: what is thrown past a page
 * leaves Next an empty body that only scripts fill. A missing and a forbidden thing are answered alike.
 */
export function answered<P extends PageProps>(page: (props: P) => Promise<ReactNode>): (props: P) => Promise<ReactNode> {
  return async (props) => {
    try {
      return await page(props)
    } catch (error) {
      const { locale } = await props.params
      return inWords(error, toLocale(locale))
    }
  }
}
