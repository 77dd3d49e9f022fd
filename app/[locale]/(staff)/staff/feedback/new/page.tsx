import { notFound } from 'next/navigation'
import { answered } from '@/app/answered'
import { localeOf, personalTitle, type PageProps } from '@/app/page-parts'
import { EntryForm, EntryTopic } from '@/components/feedback/entry-form'
import { Main } from '@/components/layout/main'
import { getActor } from '@/lib/auth/get-actor'
import { now } from '@/lib/core/clock'
import { localMinute } from '@/lib/core/time'
import { enterAction } from '@/lib/feedback/entry-actions'
import { canEnterOnBehalf } from '@/lib/feedback/policy'
import { listCategoryGroups } from '@/lib/feedback/queries/categories'

export const generateMetadata = personalTitle('feedbackEditors.entry.title')

/** A report entered for a caller or from paper. The topic stands in the address, because it brings its own questions. */
async function EntryPage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params)
  if (!canEnterOnBehalf(await getActor())) notFound()
  const { category: code } = await searchParams
  const groups = await listCategoryGroups(locale)
  const category = groups.flatMap((g) => g.categories).find((c) => c.code === code)
  return <Main frame="narrow">{category ? <EntryForm category={category} locale={locale} latest={localMinute(now())} action={enterAction} /> : <EntryTopic groups={groups} locale={locale} />}</Main>
}

export default answered(EntryPage)
