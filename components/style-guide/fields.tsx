import { getTranslations } from 'next-intl/server'
import { Checkbox, CheckboxGroup, RadioGroup } from '@/components/form/choices'
import { Form, GetForm } from '@/components/form/form'
import type { FormAction } from '@/components/form/form-client'
import { Honeypot } from '@/components/form/honeypot'
import { SearchField } from '@/components/form/search-field'
import { Select } from '@/components/form/select'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { DateField, TextField } from '@/components/form/text-field'
import { Note } from '@/components/ui/note'
import { Panel } from '@/components/ui/panel'
import { Steps } from '@/components/ui/steps'

export async function Fields({ action }: { action: FormAction }) {
  const t = await getTranslations('style')
  const f = await getTranslations('form')
  const c = await getTranslations('common')
  const options = [{ value: 'light', label: t('optionLight') }, { value: 'road', label: t('optionRoad') }]
  return (
    <>
      <section><h2>{t('fields')}</h2>
        <Panel>
          <Form action={action} done={<Note tone="done">{t('formDone')}</Note>} labels={{ title: t('fieldTitle'), email: t('fieldEmail'), one: t('fieldOne'), words: t('fieldWords') }}
            initial={{ status: 'error', values: { title: t('caseTitle'), email: 'aino@esimerkki', kinds: ['light'] }, fieldErrors: { email: ['email'], one: ['required'] } }}>
            <Steps items={[t('step1'), t('step2'), t('step3')]} current={2} stepWord={c('step', { step: 2, steps: 3 })} />
            <Honeypot label={f('honeypot')} />
            <TextField name="title" label={t('fieldTitle')} hint={t('fieldTitleHint')} maxLength={120} />
            <TextField name="email" type="email" label={t('fieldEmail')} optional autoComplete="email" spellCheck={false} />
            <Select name="topic" label={t('fieldTopic')} options={options} />
            <RadioGroup name="one" label={t('fieldOne')} choices={options} />
            <CheckboxGroup name="kinds" label={t('fieldMany')} hint={t('fieldManyHint')} optional choices={options} />
            <DateField name="on" label={t('fieldDate')} optional />
            <TextArea name="words" label={t('fieldWords')} hint={t('fieldTitleHint')} maxLength={200} rows={3} />
            <Checkbox name="publish" label={t('fieldPublish')} hint={t('fieldPublishHint')} checked />
            <div className="btns"><SubmitButton>{t('send')}</SubmitButton></div>
          </Form>
        </Panel>
      </section>
      <section><h2>{t('search')}</h2><GetForm action="" search label={t('search')}><SearchField label={t('search')} placeholder={t('searchHint')} button={f('search')} id="sg-q" /></GetForm></section>
    </>
  )
}
