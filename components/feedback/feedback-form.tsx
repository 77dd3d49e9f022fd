import type { FormAction } from '@/components/form/form-client'
import { formSteps, reachedStep, type DraftData, type FormStep } from '@/lib/feedback/draft-data'
import type { CategoryGroupDto, FeedbackListItem } from '@/lib/feedback/types'
import type { PlaceFormAnswer } from '@/lib/geo/place-answers'
import type { Locale } from '@/lib/i18n/locales'
import { FormPlace } from './form-place'
import { FormReview } from './form-review'
import { FormTopic } from './form-topic'
import { FormWords } from './form-words'

type Props = {
  asked: string; typed: string; searched: string; data: DraftData; draftKey: string; groups: CategoryGroupDto[]; place: PlaceFormAnswer
  nearby: (FeedbackListItem & { metres: number })[]; locale: Locale; actions: Record<FormStep, FormAction>
}

/** The page of the form that was asked for, or the furthest that the draft has come to. */
export function FeedbackForm({ asked, typed, searched, data, draftKey, groups, place, nearby, locale, actions }: Props) {
  const group = groups.find((g) => g.categories.some((c) => c.code === data.categoryCode))
  const category = group?.categories.find((c) => c.code === data.categoryCode)
  const reached = reachedStep(category ? data : {}, category?.placeRequired ?? true)
  const wanted = formSteps.find((s) => s === asked) ?? 'topic'
  const step = formSteps.indexOf(wanted) <= formSteps.indexOf(reached) ? wanted : reached
  if (step === 'topic' || !category || !group) return <FormTopic groups={groups} chosen={data.categoryCode} typed={typed} locale={locale} action={actions.topic} />
  const shared = { category, unit: group.unit, data, locale }
  if (step === 'place') return <FormPlace {...shared} place={place} searched={searched} nearby={nearby} action={actions.place} />
  if (step === 'words') return <FormWords {...shared} action={actions.words} />
  return <FormReview {...shared} draftKey={draftKey} action={actions.review} />
}
