import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { answered } from '@/app/answered'
import { localeOf, one, type PageProps } from '@/app/page-parts'
import { FeedbackForm } from '@/components/feedback/feedback-form'
import { Main } from '@/components/layout/main'
import { findDraft } from '@/lib/feedback/queries/drafts'
import { draftCookie } from '@/lib/feedback/draft-cookie'
import type { DraftData } from '@/lib/feedback/draft-data'
import { chooseTopicAction, placeAction, sendAction, wordsAction } from '@/lib/feedback/form-actions'
import { listCategoryGroups } from '@/lib/feedback/queries/categories'
import { findNearbyOpen } from '@/lib/feedback/queries/lists'
import { settlePlaceForm } from '@/lib/geo/place-answers'
import { pageMetadata } from '@/lib/i18n/metadata'

/** A form of one browser. */
export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = await localeOf(params)
  return pageMetadata(locale, '/feedback/new', { title: (await getTranslations({ locale, namespace: 'feedbackForm' }))('title') })
}

async function NewFeedbackPage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params)
  const asked = await searchParams
  const secret = (await cookies()).get(draftCookie())?.value
  const draft = secret ? await findDraft(secret) : null
  const data = (draft?.data ?? {}) as DraftData
  const groups = await listCategoryGroups(locale)
  const group = groups.find((g) => g.categories.some((c) => c.code === data.categoryCode))
  const place = await settlePlaceForm({ lat: data.lat, lon: data.lon, placeSearch: one(asked.search) }, locale, await getTranslations({ locale, namespace: 'map' }))
  const nearby = place.place && group ? await findNearbyOpen(place.place, group.id, locale) : []
  const actions = { topic: chooseTopicAction, place: placeAction, words: wordsAction, review: sendAction }
  return <Main frame="formpage"><FeedbackForm asked={one(asked.step)} typed={one(asked.words)} searched={one(asked.search)} data={data} draftKey={draft?.key ?? ''} groups={groups} place={place} nearby={nearby} locale={locale} actions={actions} /></Main>
}

export default answered(NewFeedbackPage)
