import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { answered } from '@/app/answered'
import { CategoryForm } from '@/components/feedback/editor-category'
import { Main } from '@/components/layout/main'
import { getActor } from '@/lib/auth/get-actor'
import { saveCategoryAction } from '@/lib/feedback/editor-actions'
import { getCategoryForEditing, listCategoriesForEditing } from '@/lib/feedback/queries/editing'
import { defaultLocale, isLocale } from '@/lib/i18n/locales'

type Props = { params: Promise<{ locale: string; code: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await getTranslations({ locale: (await params).locale, namespace: 'feedbackEditors' }))('categories.editCategory'), robots: { index: false } }
}

/** One topic to edit, or `new` to make one. */
async function CategoryPage({ params }: Props) {
  const { locale: given, code } = await params
  const actor = await getActor()
  const groups = await listCategoriesForEditing(actor)
  const category = code === 'new' ? null : await getCategoryForEditing(actor, code)
  return <Main frame="narrow"><CategoryForm category={category} groups={groups} locale={isLocale(given) ? given : defaultLocale} save={saveCategoryAction} /></Main>
}

export default answered(CategoryPage)
