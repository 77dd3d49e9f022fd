import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { answered } from '@/app/answered'
import { CategoryList } from '@/components/feedback/editor-categories'
import { Main } from '@/components/layout/main'
import { getActor } from '@/lib/auth/get-actor'
import { saveGroupAction } from '@/lib/feedback/editor-actions'
import { listCategoriesForEditing } from '@/lib/feedback/queries/editing'
import { defaultLocale, isLocale } from '@/lib/i18n/locales'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ done?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await getTranslations({ locale: (await params).locale, namespace: 'feedbackEditors' }))('categories.title'), robots: { index: false } }
}

/** Groups and topics for who may edit them. */
async function CategoriesPage({ params, searchParams }: Props) {
  const { locale: given } = await params
  const groups = await listCategoriesForEditing(await getActor())
  return <Main frame="narrow"><CategoryList groups={groups} locale={isLocale(given) ? given : defaultLocale} done={(await searchParams).done === '1'} save={saveGroupAction} /></Main>
}

export default answered(CategoriesPage)
