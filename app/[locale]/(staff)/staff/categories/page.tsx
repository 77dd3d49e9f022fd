import { answered } from '@/app/answered'
import { personalTitle, type PageProps } from '@/app/page-parts'
import { CategoryList } from '@/components/feedback/editor-categories'
import { Main } from '@/components/layout/main'
import { getActor } from '@/lib/auth/get-actor'
import { saveGroupAction } from '@/lib/feedback/editor-actions'
import { listCategoriesForEditing } from '@/lib/feedback/queries/editing'
import { toLocale } from '@/lib/i18n/locales'

export const generateMetadata = personalTitle('feedbackEditors.categories.title')

/** Groups and topics for who may edit them. */
async function CategoriesPage({ params, searchParams }: PageProps) {
  const { locale: given } = await params
  const groups = await listCategoriesForEditing(await getActor())
  return <Main frame="narrow"><CategoryList groups={groups} locale={toLocale(given)} done={(await searchParams).done === '1'} save={saveGroupAction} /></Main>
}

export default answered(CategoriesPage)
