import { getTranslations } from 'next-intl/server'
import { Form } from '@/components/form/form'
import type { FormAction } from '@/components/form/form-client'
import { Honeypot } from '@/components/form/honeypot'
import { SubmitButton } from '@/components/form/submit-button'
import { LinkButton } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Note } from '@/components/ui/note'
import { Panel } from '@/components/ui/panel'
import { reportOf, type DraftData } from '@/lib/feedback/draft-data'
import { findPersonalData } from '@/lib/feedback/personal-data'
import type { CategoryDto } from '@/lib/feedback/types'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { photoUrl } from '@/lib/media/address'
import { Paragraphs } from './feedback-words'
import { FormPage } from './form-steps'

type Props = { category: CategoryDto; unit: string; data: DraftData; /** The report's own key: what is sent again with it is the same report. */ draftKey: string; locale: Locale; action: FormAction }
const question = { phone: 'phone', email: 'mail', personName: 'personName' } as const

/** Page 4: the report as others will see it, what stays hidden, questions about persons named; then the sending. */
export async function FormReview({ category, unit, data, draftKey, locale, action }: Props) {
  const t = await getTranslations('feedbackForm')
  const form = await getTranslations('form')
  // Each link is where the summary of a refused sending leads: to what must be mended.
  const edit = (step: string, field?: string) => <a id={field && `f-${field}`} href={href(locale, '/feedback/new', undefined, { step })}>{t('review.edit')}</a>
  const labels = { categoryCode: t('review.topic'), lat: t('review.place'), lon: t('review.place'), title: t('words.heading'), description: t('words.description'), reporterName: t('words.name'), reporterEmail: t('words.email'), reporterPhone: t('words.phone') }
  const post = { url: '/api/v1/feedback', key: draftKey, body: reportOf(data, locale), to: href(locale, '/feedback/sent') }
  const found = findPersonalData(`${data.title ?? ''}\n${data.description ?? ''}`)
  const contacts = [data.reporterName, data.reporterEmail, data.reporterPhone].filter(Boolean).join(', ')
  return (
    <FormPage step="review" title={t('review.title')} unit={unit} days={category.targetDays}>
      {found.map((f) => f !== 'identityCode' && <Note key={f} tone="wait">{t(`review.${question[f]}`)} {edit('words')}</Note>)}
      <Panel title={data.publishable === false ? t('review.private') : t('review.public')} id="h-preview">
        <div className="stack">
          <p className="meta meta--line"><span><Icon name={category.icon} />{category.name} {edit('topic', 'categoryCode')}</span><span><Icon name="map-pin" />{data.placeText ?? t('review.noPlace')} {edit('place', 'lat')}</span></p>
          <h3 className="title-m" id="f-title" tabIndex={-1}>{data.title}</h3>
          <div className="prose"><Paragraphs text={data.description ?? ''} /></div>
          <p>{edit('words', 'description')}</p>
          <div className="photos">{(data.photos ?? []).map((p) => <img key={p.token} className="photo" src={p.id ? photoUrl(p.id, 'small', p.token) : ''} alt={p.alt} width={240} height={240} />)}</div>
          <p className="meta">{t('review.photos', { count: data.photos?.length ?? 0 })}</p>
        </div>
      </Panel>
      <Panel tone="sunken" title={t('review.hidden')} id="h-hidden"><p>{t('review.contact')}: {contacts || t('review.noContact')} {edit('words', 'reporterEmail')}</p></Panel>
      <Form action={action} post={post} labels={labels}>
        <input type="hidden" name="locale" value={locale} />
        <Honeypot label={form('honeypot')} />
        <div className="actions"><LinkButton look="quiet" href={href(locale, '/feedback/new', undefined, { step: 'words' })} icon={<Icon name="arrow-left" />}>{t('back')}</LinkButton><SubmitButton icon={<Icon name="send" />}>{t('send')}</SubmitButton></div>
      </Form>
    </FormPage>
  )
}
