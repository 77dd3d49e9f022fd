import { answered } from '@/app/answered'
import { personalTitle, type PageProps } from '@/app/page-parts'
import { PhotoEditor } from '@/components/feedback/editor-photo'
import { Main } from '@/components/layout/main'
import { getActor } from '@/lib/auth/get-actor'
import * as act from '@/lib/feedback/photo-actions'
import { getCasePhoto } from '@/lib/feedback/queries/case-photo'
import { toLocale } from '@/lib/i18n/locales'

export const generateMetadata = personalTitle('feedbackEditors.photo.heading')

/** Black boxes, words, hiding and removing of one picture; for who may moderate the case. */
async function PhotoPage({ params, searchParams }: PageProps<'number' | 'id'>) {
  const { locale: given, number, id } = await params
  const { done } = await searchParams
  const photo = await getCasePhoto(await getActor(), number, id)
  const actions = { redact: act.redactAction, hide: act.hidePhotoAction, show: act.showPhotoAction, remove: act.removePhotoAction, describe: act.describePhotoAction }
  return <Main frame="narrow"><PhotoEditor photo={photo} locale={toLocale(given)} done={typeof done === 'string' ? done : ''} actions={actions} /></Main>
}

export default answered(PhotoPage)
