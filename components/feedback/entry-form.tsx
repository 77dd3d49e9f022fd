import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { Checkbox, RadioGroup } from '@/components/form/choices'
import { Form, GetForm } from '@/components/form/form'
import type { FormAction } from '@/components/form/form-client'
import { Select } from '@/components/form/select'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { DateField, TextField } from '@/components/form/text-field'
import { mapSetup, pickerWords } from '@/components/map/setup'
import { StillPoint } from '@/components/map/still-map'
import { photoFieldWords } from '@/components/media/words'
import { LinkButton } from '@/components/ui/button'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Icon } from '@/components/ui/icon'
import { Note } from '@/components/ui/note'
import { PageHead, Panel } from '@/components/ui/panel'
import { MetaLine } from '@/components/ui/facts'
import type { CategoryDto, CategoryGroupDto } from '@/lib/feedback/types'
import { href } from '@/lib/i18n/href'
import { localeNames, locales, type Locale } from '@/lib/i18n/locales'
import { EntryPlace, KeptField } from './entry-place'
import { Question, stopWords } from './form-parts'

const center = { lat: 62.8915, lon: 27.675 }
const channels = ['phone', 'visit', 'paper', 'email'] as const

async function EntryHead({ locale }: { locale: Locale }) {
  const t = await getTranslations('feedbackEditors.entry')
  const staff = await getTranslations('feedbackStaff.queue')
  const common = await getTranslations('common')
  return <PageHead above={<Breadcrumbs label={common('breadcrumbs')} items={[{ href: href(locale, '/staff/feedback'), label: staff('title') }, { label: t('title') }]} />} title={t('title')} lead={t('lead')} />
}

/** The first question, because the topic brings its own: an ordinary form whose answer stands in the address. */
export async function EntryTopic({ groups, locale }: { groups: CategoryGroupDto[]; locale: Locale }) {
  const t = await getTranslations('feedbackEditors.entry')
  return (
    <>
      <EntryHead locale={locale} />
      <Panel>
        <GetForm action={href(locale, '/staff/feedback/new')} className="form" label={t('chooseCategory')} prefix="topic">
          <Select name="category" label={t('chooseCategory')} groups={groups.map((g) => ({ label: g.name, options: g.categories.map((c) => ({ value: c.code, label: c.name })) }))} />
          <div className="btns"><SubmitButton>{t('next')}</SubmitButton></div>
        </GetForm>
      </Panel>
    </>
  )
}

type Props = { category: CategoryDto; locale: Locale; /** Now, as the browser's own field takes it. */ latest: string; action: FormAction }

/** A report entered for a caller or from paper, on one page. */
export async function EntryForm({ category, locale, latest, action }: Props) {
  const t = await getTranslations('feedbackEditors.entry')
  const place = await getTranslations('feedbackForm.place')
  const words = stopWords(await getTranslations('feedbackForm.stop'))
  const labels = {
    channel: t('channel'), arrivedAt: t('arrived'), observedAt: t('observed'), lat: t('place'), photos: t('photos'), title: t('heading'), description: t('description'),
    reporterName: t('name'), reporterEmail: t('email'), reporterPhone: t('phone'), ...Object.fromEntries(category.questions.map((q) => [`q-${q.code}`, q.label])),
  }
  return (
    <>
      <EntryHead locale={locale} />
      <div><MetaLine items={[{ icon: category.icon as 'tag', text: category.name }, { text: <a href={href(locale, '/staff/feedback/new')}>{t('change')}</a> }]} /></div>
      <Form action={action} labels={labels} className="form entry">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="categoryCode" value={category.code} />
        <KeptField name="key" value={randomUUID()} />
        <Panel title={t('how')} id="h-how"><div className="form">
          <RadioGroup name="channel" label={t('channel')} choices={channels.map((c) => ({ value: c, label: t(`channels.${c}`) }))} value="phone" />
          <DateField name="arrivedAt" label={t('arrived')} hint={t('arrivedHint')} optional time max={latest} />
          <DateField name="observedAt" label={t('observed')} hint={t('observedHint')} optional time max={latest} />
        </div></Panel>
        <Panel title={t('what')} id="h-what"><div className="form">
          {category.notice && <Note>{category.notice}</Note>}
          {category.questions.map((q) => <Question key={q.code} question={q} value={undefined} words={words} />)}
          <TextField name="title" label={t('heading')} hint={t('titleHint')} maxLength={120} />
          <TextArea name="description" label={t('description')} maxLength={4000} rows={6} />
        </div></Panel>
        <Panel title={t('place')} id="h-place"><div className="form">
          <EntryPlace setup={await mapSetup(locale)} words={await pickerWords(locale)} photoWords={photoFieldWords(await getTranslations('media'))} icon={category.icon}
            offer={{ text: place('photoPlace'), use: place('usePhotoPlace') }} still={<StillPoint point={center} zoom={12} width={640} height={360} />} />
        </div></Panel>
        <Panel title={t('contact')} id="h-contact"><div className="form">
          <p className="hint">{t('contactHint')}</p>
          <TextField name="reporterName" label={t('name')} optional autoComplete="off" maxLength={120} />
          <TextField name="reporterPhone" type="tel" label={t('phone')} optional autoComplete="off" maxLength={40} />
          <TextField name="reporterEmail" type="email" label={t('email')} optional autoComplete="off" maxLength={254} />
          <RadioGroup name="language" label={t('language')} hint={t('languageHint')} choices={locales.map((l) => ({ value: l, label: localeNames[l], lang: l }))} value="fi" />
          <Checkbox name="publishable" label={t('publishable')} hint={t('publishHint')} checked={category.publicByDefault} />
        </div></Panel>
        <div className="actions"><LinkButton look="quiet" href={href(locale, '/staff/feedback')} icon={<Icon name="arrow-left" />}>{(await getTranslations('feedbackForm'))('back')}</LinkButton><SubmitButton icon={<Icon name="send" />}>{t('send')}</SubmitButton></div>
      </Form>
    </>
  )
}
