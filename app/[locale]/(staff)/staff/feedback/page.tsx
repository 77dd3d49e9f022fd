import { notFound } from 'next/navigation'
import { answered } from '@/app/answered'
import { localeOf, personalTitle, type PageProps } from '@/app/page-parts'
import { QueueFilters } from '@/components/feedback/queue-filters'
import { QueueRail } from '@/components/feedback/queue-rail'
import { QueuePage } from '@/components/feedback/queue-view'
import { Main } from '@/components/layout/main'
import { getActor } from '@/lib/auth/get-actor'
import { canSomewhere } from '@/lib/auth/permissions'
import { now } from '@/lib/core/clock'
import { listHandlersOf } from '@/lib/feedback/queries/case'
import { listCategoryGroups } from '@/lib/feedback/queries/categories'
import { countQueueViews, listQueue, listSavedFilters } from '@/lib/feedback/queries/queue'
import { readQueueAddress } from '@/lib/feedback/queue-address'
import { bulkAction, removeFilterAction, saveFilterAction } from '@/lib/feedback/staff-actions'
import { readRefused } from '@/lib/feedback/staff-form'
import { listAreaOptions } from '@/lib/geo/queries'

export const generateMetadata = personalTitle('feedbackStaff.queue.title')

/** The handler's queue, filtered by its address. */
async function QueuePageRoute({ params, searchParams }: PageProps) {
  const locale = await localeOf(params)
  const actor = await getActor()
  if (!canSomewhere(actor, 'feedback.read')) notFound()
  const asked = await searchParams
  const address = readQueueAddress(asked)
  const at = now()
  const groups = await listCategoryGroups(locale)
  const outcome = typeof asked.done === 'string' ? { done: Number.parseInt(asked.done, 10) || 0, refused: readRefused(typeof asked.refused === 'string' ? asked.refused : undefined) } : null
  return (
    <Main frame="staff">
      <QueuePage address={address} groups={groups} locale={locale} outcome={outcome} moved={typeof asked.moved === 'string' ? asked.moved.slice(0, 40) : undefined} bulk={bulkAction}
        page={await listQueue(actor, address, locale, at)} handlers={await listHandlersOf(actor, groups.map((g) => g.id))}
        may={{ handle: canSomewhere(actor, 'feedback.handle'), enter: canSomewhere(actor, 'feedback.enterOnBehalf'), export: canSomewhere(actor, 'feedback.export') }}
        filters={<QueueFilters address={address} groups={groups} areas={await listAreaOptions(locale)} locale={locale} />}
        rail={<QueueRail address={address} counts={await countQueueViews(actor, at)} saved={await listSavedFilters(actor)} locale={locale} save={saveFilterAction} remove={removeFilterAction} />} />
    </Main>
  )
}

export default answered(QueuePageRoute)
