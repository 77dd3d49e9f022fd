import type { Instrumentation } from 'next'

/** Before the first request: settings, database, content, listeners, background work. A failure here ends the process. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const { followAnswers } = await import('@/lib/core/answer-status')
  followAnswers()
  const { boot } = await import('@/lib/ops/boot')
  await boot()
}

/** Errors that reach Next itself: logged without bodies, with the digest that the error page shows as its reference. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { logPageError } = await import('@/lib/core/problem')
  logPageError(error, { path: request.path.split('?')[0] ?? '', method: request.method, route: context.routePath })
}
