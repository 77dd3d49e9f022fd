import { answered } from '@/app/answered'
import { personalTitle, type PageProps } from '@/app/page-parts'
import { CategoryForm } from '@/components/feedback/editor-category'
import { Main } from '@/components/layout/main'
import { getActor } from '@/lib/auth/get-actor'
import { saveCategoryAction } from '@/lib/feedback/editor-actions'
import { getCategoryForEditing, listCategoriesForEditing } from '@/lib/feedback/queries/editing'
import { toLocale } from '@/lib/i18n/locales'

export const generateMetadata = personalTitle('feedbackEditors.categories.editCategory')

/** One topic to edit, or `new` to make one. */
async function CategoryPage({ params }: PageProps<'code'>) {
  const { locale: given, code } = await params
  const actor = await getActor()
  const groups = await listCategoriesForEditing(actor)
  const category = code === 'new' ? null : await getCategoryForEditing(actor, code)
  return <Main frame="narrow"><CategoryForm category={category} groups={groups} locale={toLocale(given)} save={saveCategoryAction} /></Main>
}

export default answered(CategoryPage)
