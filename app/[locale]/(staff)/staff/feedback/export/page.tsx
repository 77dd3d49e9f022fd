import { notFound } from 'next/navigation'
import { answered } from '@/app/answered'
import { localeOf, personalTitle, type PageProps } from '@/app/page-parts'
import { ExportPage } from '@/components/feedback/editor-export'
import { Main } from '@/components/layout/main'
import { getActor } from '@/lib/auth/get-actor'
import { now } from '@/lib/core/clock'
import { canExport } from '@/lib/feedback/policy'
import { listCategoryGroups } from '@/lib/feedback/queries/categories'
import { countExport } from '@/lib/feedback/queries/export'
import { readQueueAddress } from '@/lib/feedback/queue-address'
import { listAreaOptions } from '@/lib/geo/queries'

export const generateMetadata = personalTitle('feedbackEditors.export.title')

/** The queue as a file, by the same filters. */
async function ExportRoute({ params, searchParams }: PageProps) {
  const locale = await localeOf(params)
  const actor = await getActor()
  if (!canExport(actor)) notFound()
  const address = readQueueAddress(await searchParams)
  const total = await countExport(actor, address.filters, { view: address.view, now: now() })
  return <Main frame="narrow"><ExportPage address={address} total={total} groups={await listCategoryGroups(locale)} areas={await listAreaOptions(locale)} locale={locale} /></Main>
}

export default answered(ExportRoute)
