import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Form } from '@/components/form/form'
import type { FormAction } from '@/components/form/form-client'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import { BlackBoxEditor } from '@/components/media/black-box-editor'
import { boxWords } from '@/components/media/words'
import { BackLink } from '@/components/ui/breadcrumbs'
import { Icon } from '@/components/ui/icon'
import { Note } from '@/components/ui/note'
import { PageHead, Panel } from '@/components/ui/panel'
import type { CasePhoto } from '@/lib/feedback/queries/case-photo'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'

type Deed = 'redact' | 'hide' | 'show' | 'remove' | 'describe'
type Props = { photo: CasePhoto; locale: Locale; done: string; actions: Record<Deed, FormAction> }
const said = { redacted: 'redacted', alt: 'altSaved', hidden: 'hiddenDone', shown: 'shownDone' } as const

/** One picture of a case: black boxes, words, hiding, removing. */
export async function PhotoEditor({ photo, locale, done, actions }: Props) {
  const t = await getTranslations('feedbackEditors.photo')
  const words = boxWords(await getTranslations('media'))
  const ids: ReactNode = <><input type="hidden" name="locale" value={locale} /><input type="hidden" name="number" value={photo.number} /><input type="hidden" name="id" value={photo.id} /></>
  const told = Object.hasOwn(said, done) ? said[done as keyof typeof said] : null
  return (
    <>
      <PageHead above={<BackLink href={href(locale, '/staff/feedback/[number]', { number: photo.number })}>{t('back')}</BackLink>} title={t('title', { n: photo.n, number: photo.number })} />
      {told && <Note tone="done" role="status">{t(told)}</Note>}
      {photo.hidden && <Note tone="wait" icon="eye-off">{t('isHidden')}</Note>}
      <Panel>
        <Form action={actions.redact} labels={{ boxes: words.title, reason: words.reason }} prefix="box">
          {ids}
          <BlackBoxEditor key={photo.src} photo={{ src: photo.src, width: photo.width, height: photo.height, alt: photo.alt?.fi ?? '' }} words={words} />
          <TextArea name="reason" label={words.reason} hint={words.reasonHint} maxLength={500} rows={2} />
          <Note tone="wait" icon="triangle-alert">{words.permanent}</Note>
          <div className="btns"><SubmitButton icon={<Icon name="square-check" />}>{words.submit}</SubmitButton></div>
        </Form>
      </Panel>
      <Panel title={t('alt')} id="h-alt">
        <Form action={actions.describe} labels={{ fi: t('altFi'), sv: t('altSv'), en: t('altEn') }} prefix="alt">
          {ids}
          <p className="hint">{t('altHint')}</p>
          <TextField name="fi" label={t('altFi')} optional value={photo.alt?.fi} maxLength={300} />
          <TextField name="sv" label={t('altSv')} optional value={photo.alt?.sv} maxLength={300} />
          <TextField name="en" label={t('altEn')} optional value={photo.alt?.en} maxLength={300} />
          <div className="btns"><SubmitButton look="secondary">{t('altSave')}</SubmitButton></div>
        </Form>
      </Panel>
      <Panel title={photo.hidden ? t('show') : t('hide')} id="h-hide">
        {photo.hidden
          ? <Form action={actions.show} prefix="show">{ids}<div className="btns"><SubmitButton look="secondary" icon={<Icon name="eye" />}>{t('show')}</SubmitButton></div></Form>
          : <Form action={actions.hide} labels={{ reason: t('reason') }} prefix="hide">{ids}<p className="hint">{t('hideText')}</p><TextArea name="reason" label={t('reason')} maxLength={500} rows={2} /><div className="btns"><SubmitButton look="secondary" icon={<Icon name="eye-off" />}>{t('hide')}</SubmitButton></div></Form>}
      </Panel>
      <Panel title={t('remove')} id="h-remove">
        <Form action={actions.remove} labels={{ reason: t('reason') }} prefix="remove">{ids}<p className="hint">{t('removeText')}</p><TextArea name="reason" label={t('reason')} maxLength={500} rows={2} /><div className="btns"><SubmitButton look="danger" icon={<Icon name="trash-2" />}>{t('remove')}</SubmitButton></div></Form>
      </Panel>
    </>
  )
}
