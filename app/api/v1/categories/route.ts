import { conditional, handle } from '@/lib/core/http'
import { listCategoryGroups } from '@/lib/feedback/queries/categories'
import { countRead, localeOf } from '../feedback/read'

export const dynamic = 'force-dynamic'

/** Groups, categories and their questions in use, in one language: what a form needs. */
export const GET = handle(async (request) => {
  const rate = await countRead(request)
  const groups = await listCategoryGroups(localeOf(new URL(request.url).searchParams))
  return conditional(request, JSON.stringify({ groups }), 'application/json; charset=utf-8', rate)
})
