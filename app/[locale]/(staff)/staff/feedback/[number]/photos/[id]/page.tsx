import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { answered } from '@/app/answered'
import { PhotoEditor } from '@/components/feedback/editor-photo'
import { Main } from '@/components/layout/main'
import { getActor } from '@/lib/auth/get-actor'
import * as act from '@/lib/feedback/photo-actions'
import { getCasePhoto } from '@/lib/feedback/queries/case-photo'
import { defaultLocale, isLocale } from '@/lib/i18n/locales'

type Props = { params: Promise<{ locale: string; number: string; id: string }>; searchParams: Promise<{ done?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await getTranslations({ locale: (await params).locale, namespace: 'feedbackEditors' }))('photo.heading'), robots: { index: false } }
}

/** Black boxes, words, hiding and removing of one picture; for who may moderate the case. */
async function PhotoPage({ params, searchParams }: Props) {
  const { locale: given, number, id } = await params
  const { done } = await searchParams
  const photo = await getCasePhoto(await getActor(), number, id)
  const actions = { redact: act.redactAction, hide: act.hidePhotoAction, show: act.showPhotoAction, remove: act.removePhotoAction, describe: act.describePhotoAction }
  return <Main frame="narrow"><PhotoEditor photo={photo} locale={isLocale(given) ? given : defaultLocale} done={typeof done === 'string' ? done : ''} actions={actions} /></Main>
}

export default answered(PhotoPage)
