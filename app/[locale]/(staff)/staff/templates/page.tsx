import { answered } from '@/app/answered'
import { personalTitle, type PageProps } from '@/app/page-parts'
import { TemplateEditor } from '@/components/feedback/template-editor'
import { Main } from '@/components/layout/main'
import { getActor } from '@/lib/auth/get-actor'
import { saveTemplateAction } from '@/lib/feedback/editor-actions'
import { listCategoriesForEditing, listTemplatesForEditing } from '@/lib/feedback/queries/editing'
import { toLocale } from '@/lib/i18n/locales'

export const generateMetadata = personalTitle('feedbackEditors.templates.title')

/** Answer templates for who may edit them. */
async function TemplatesPage({ params, searchParams }: PageProps) {
  const { locale: given } = await params
  const actor = await getActor()
  const templates = await listTemplatesForEditing(actor)
  const groups = await listCategoriesForEditing(actor)
  return <Main frame="narrow"><TemplateEditor templates={templates} groups={groups} locale={toLocale(given)} done={(await searchParams).done === '1'} save={saveTemplateAction} /></Main>
}

export default answered(TemplatesPage)
