import type { Metadata } from 'next'
import { answered } from '@/app/answered'
import { localeOf, type PageProps } from '@/app/page-parts'
import { feedbackList, listMetadata } from './list'

/** With words searched for or a box of the map: made anew for each. The other lists are kept (`kept/[filters]`, by proxy.ts). */
export const dynamic = 'force-dynamic'

export const generateMetadata = async ({ params, searchParams }: PageProps): Promise<Metadata> => listMetadata(await localeOf(params), await searchParams)

async function FeedbackListPage({ params, searchParams }: PageProps) {
  return feedbackList(await localeOf(params), await searchParams)
}

export default answered(FeedbackListPage)
