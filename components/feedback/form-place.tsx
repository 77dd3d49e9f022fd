import { getTranslations } from 'next-intl/server'
import { Checkbox } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import type { FormAction } from '@/components/form/form-client'
import { SubmitButton } from '@/components/form/submit-button'
import { mapSetup, pickerWords } from '@/components/map/setup'
import { StillPoint } from '@/components/map/still-map'
import { photoFieldWords } from '@/components/media/words'
import { LinkButton } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Note } from '@/components/ui/note'
import { Panel } from '@/components/ui/panel'
import { Glyph, Row, Rows } from '@/components/ui/row'
import type { DraftData } from '@/lib/feedback/draft-data'
import type { CategoryDto, FeedbackListItem } from '@/lib/feedback/types'
import type { PlaceFormAnswer } from '@/lib/geo/place-answers'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { statusLook } from './status-look'
import { FeedbackBadge } from './feedback-badge'
import { Question, stopWords } from './form-parts'
import { FormPage } from './form-steps'
import { PlaceAndPhotos } from './place-and-photos'

type Props = { category: CategoryDto; unit: string; data: DraftData; place: PlaceFormAnswer; searched: string; nearby: (FeedbackListItem & { metres: number })[]; locale: Locale; action: FormAction }
const center = { lat: 62.8915, lon: 27.675 }

/** Open reports of the same kind close by: "is it one of these?" */
async function Nearby({ items, locale }: { items: Props['nearby']; locale: Locale }) {
  const t = await getTranslations('feedbackForm.nearby')
  if (!items.length) return null
  return (
    <Panel title={t('title')} id="h-near">
      <p className="meta">{t('text', { count: items.length })}</p>
      <Rows bleed>{items.slice(0, 3).map((f) => (
        <Row key={f.number} glyph={<Glyph icon={f.icon} tone={statusLook[f.status].glyph} />} title={f.title} meta={t('meters', { metres: f.metres })}
          end={<LinkButton look="secondary" size="s" href={href(locale, '/feedback/[number]', { number: f.number })}>{t('same')}</LinkButton>}><FeedbackBadge status={f.status} /></Row>
      ))}</Rows>
    </Panel>
  )
}

/** Page 2: the category's questions, the place, the pictures. */
export async function FormPlace({ category, unit, data, place, searched, nearby, locale, action }: Props) {
  const t = await getTranslations('feedbackForm')
  const words = stopWords(await getTranslations('feedbackForm.stop'))
  const labels = { lat: t('review.place'), photos: t('review.photos', { count: 5 }), nearBorderConfirmed: t('place.confirmBorder'), ...Object.fromEntries(category.questions.map((q) => [`q-${q.code}`, q.label])) }
  return (
    <FormPage step="place" title={t('place.title')} unit={unit} days={category.targetDays} aside={<Nearby items={nearby} locale={locale} />}
      lead={<>{category.name}. <a href={href(locale, '/feedback/new', undefined, { step: 'topic' })}>{t('place.change')}</a>{!category.placeRequired && <> {t('place.optional')}</>}</>}>
      {category.notice && <Note>{category.notice}</Note>}
      <Form action={action} labels={labels}>
        <input type="hidden" name="locale" value={locale} />
        {category.questions.map((q) => <Question key={q.code} question={q} value={data.answers?.[q.code]} words={words} />)}
        <PlaceAndPhotos setup={await mapSetup(locale)} words={await pickerWords(locale)} photoWords={photoFieldWords(await getTranslations('media'))} initial={place.place} options={place.options} message={place.message} searched={searched} icon={category.icon}
          kept={(data.photos ?? []).filter((p) => p.id)} offer={{ text: t('place.photoPlace'), use: t('place.usePhotoPlace') }} still={<StillPoint point={place.place ?? center} zoom={12} width={640} height={360} />} />
        {place.place?.verdict === 'nearBorder' && <Checkbox name="nearBorderConfirmed" label={t('place.confirmBorder')} checked={data.nearBorderConfirmed} />}
        <div className="actions"><LinkButton look="quiet" href={href(locale, '/feedback/new', undefined, { step: 'topic' })} icon={<Icon name="arrow-left" />}>{t('back')}</LinkButton><SubmitButton>{t('next')}</SubmitButton></div>
      </Form>
    </FormPage>
  )
}
