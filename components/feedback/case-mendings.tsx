import { getTranslations } from 'next-intl/server'
import { Form } from '@/components/form/form'
import type { FormAction } from '@/components/form/form-client'
import { SubmitButton } from '@/components/form/submit-button'
import { Panel } from '@/components/ui/panel'
import { Originals } from './case-original'
import type { CaseAt } from './case-which'

/** That the words were mended, and a button that shows them as they were; pressing it is logged. */
export async function CaseOriginal({ at: { report, locale }, action }: { at: CaseAt; action: FormAction }) {
  const t = await getTranslations('feedbackStaff.case')
  return (
    <Panel title={t('original')} id="h-original">
      <Form action={action} prefix="original">
        <input type="hidden" name="number" value={report.number} /><input type="hidden" name="locale" value={locale} />
        <p>{t('originalText', { count: report.mendings.length })}</p><Originals locale={locale} /><SubmitButton look="secondary" size="s">{t('originalButton')}</SubmitButton>
      </Form>
    </Panel>
  )
}
