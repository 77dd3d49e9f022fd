import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { answered } from '@/app/answered'
import { TemplateEditor } from '@/components/feedback/template-editor'
import { Main } from '@/components/layout/main'
import { getActor } from '@/lib/auth/get-actor'
import { saveTemplateAction } from '@/lib/feedback/editor-actions'
import { listCategoriesForEditing, listTemplatesForEditing } from '@/lib/feedback/queries/editing'
import { defaultLocale, isLocale } from '@/lib/i18n/locales'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ done?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await getTranslations({ locale: (await params).locale, namespace: 'feedbackEditors' }))('templates.title'), robots: { index: false } }
}

/** Answer templates for who may edit them. */
async function TemplatesPage({ params, searchParams }: Props) {
  const { locale: given } = await params
  const actor = await getActor()
  const templates = await listTemplatesForEditing(actor)
  const groups = await listCategoriesForEditing(actor)
  return <Main frame="narrow"><TemplateEditor templates={templates} groups={groups} locale={isLocale(given) ? given : defaultLocale} done={(await searchParams).done === '1'} save={saveTemplateAction} /></Main>
}

export default answered(TemplatesPage)
