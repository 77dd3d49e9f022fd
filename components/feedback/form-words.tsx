import { getTranslations } from 'next-intl/server'
import { Checkbox } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import type { FormAction } from '@/components/form/form-client'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import { LinkButton } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Panel } from '@/components/ui/panel'
import type { DraftData } from '@/lib/feedback/draft-data'
import type { CategoryDto } from '@/lib/feedback/types'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { FormPage } from './form-steps'

/** Page 3: the words and, if wanted, the contacts. */
export async function FormWords({ category, unit, data, locale, action }: { category: CategoryDto; unit: string; data: DraftData; locale: Locale; action: FormAction }) {
  const t = await getTranslations('feedbackForm')
  const labels = { title: t('words.heading'), description: t('words.description'), reporterEmail: t('words.email'), reporterPhone: t('words.phone'), reporterName: t('words.name') }
  return (
    <FormPage step="words" title={t('words.title')} unit={unit} days={category.targetDays}>
      <Form action={action} labels={labels}>
        <input type="hidden" name="locale" value={locale} />
        <TextField name="title" label={t('words.heading')} hint={t('words.headingHint')} value={data.title} maxLength={120} />
        <TextArea name="description" label={t('words.description')} hint={t('words.descriptionHint')} value={data.description} maxLength={4000} rows={7} />
        <Checkbox name="publishable" label={t('words.publish')} hint={t('words.publishHint')} checked={data.publishable ?? category.publicByDefault} />
        <Panel title={t('words.contact')} id="h-contact">
          <div className="form">
            <p className="hint">{t('words.contactHint')}</p>
            <TextField name="reporterEmail" type="email" label={t('words.email')} hint={t('words.emailHint')} optional value={data.reporterEmail} autoComplete="email" maxLength={254} />
            <TextField name="reporterName" label={t('words.name')} optional value={data.reporterName} autoComplete="name" maxLength={120} />
            <TextField name="reporterPhone" type="tel" label={t('words.phone')} optional value={data.reporterPhone} autoComplete="tel" maxLength={40} />
          </div>
        </Panel>
        <div className="actions"><LinkButton look="quiet" href={href(locale, '/feedback/new', undefined, { step: 'place' })} icon={<Icon name="arrow-left" />}>{t('back')}</LinkButton><SubmitButton>{t('next')}</SubmitButton></div>
      </Form>
    </FormPage>
  )
}
