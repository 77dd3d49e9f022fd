import { getTranslations } from 'next-intl/server'
import { Form, GetForm } from '@/components/form/form'
import type { FormAction } from '@/components/form/form-client'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Note } from '@/components/ui/note'
import { Row, Rows } from '@/components/ui/row'
import type { StaffCase } from '@/lib/feedback/queries/case'
import { isAllowedTransition } from '@/lib/feedback/rules/status'
import type { FeedbackListItem } from '@/lib/feedback/types'
import { formatDate } from '@/lib/i18n/format'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { FeedbackBadge } from './feedback-badge'
import { Which, type CaseAt } from './case-which'

/** A report looked up by number: not asked for, not found, or this one. */
export type Other = { asked: string; found: StaffCase | null }
export type Near = (FeedbackListItem & { metres: number })[]

const Lines = ({ items, locale, hrefOf }: { items: FeedbackListItem[]; locale: Locale; hrefOf: (number: string) => string }) => (
  <Rows bleed>{items.map((f) => <Row key={f.number} href={hrefOf(f.number)} title={f.title} level={3} meta={[f.number, f.areaName, formatDate(f.receivedAt, locale)].filter(Boolean).join(' · ')}><p><FeedbackBadge status={f.status} /></p></Row>)}</Rows>
)

/** The other report is shown before anything is done with it: joined as the first one, or linked. */
async function Found({ at, other, join, link }: { at: CaseAt; other: StaffCase; join: FormAction; link: FormAction }) {
  const t = await getTranslations('feedbackStaff.case')
  const { report, locale } = at
  return (
    <>
      <Lines items={[other]} locale={locale} hrefOf={(number) => href(locale, '/staff/feedback/[number]', { number })} />
      <p className="clamp">{other.description}</p>
      {report.status !== 'duplicate' && isAllowedTransition(report.status, 'duplicate') && (
        <Form action={join} prefix="join" labels={{ firstNumber: t('firstNumber') }}><Which {...at} />
          <input type="hidden" name="firstNumber" value={other.number} />
          <div id="join-firstNumber" className="withhint" tabIndex={-1}><SubmitButton look="secondary">{t('joinButton')}</SubmitButton><p className="hint">{t('joinHint')}</p></div>
        </Form>
      )}
      <Form action={link} prefix="link" labels={{ otherNumber: t('otherNumber') }}><Which {...at} />
        <input type="hidden" name="otherNumber" value={other.number} />
        <div id="link-otherNumber" className="withhint" tabIndex={-1}><SubmitButton look="secondary">{t('linkButton')}</SubmitButton><p className="hint">{t('linkHint')}</p></div>
      </Form>
    </>
  )
}

/** The same thing told twice, or two that belong together: look up by number, see, then join or link. */
export async function CaseOther({ at, other, near, join, link }: { at: CaseAt; other: Other; near: Near; join: FormAction; link: FormAction }) {
  const t = await getTranslations('feedbackStaff.case')
  const { report, locale, back } = at
  const query = Object.fromEntries(new URLSearchParams(back))
  const hrefOf = (number: string) => `${href(locale, '/staff/feedback/[number]', { number: report.number }, { ...query, other: number })}#other`
  return (
    <details className="disclosure deed-fold" open={other.asked !== ''} id="other">
      <summary>{t('other')}</summary>
      <div className="form">
        <GetForm action={href(locale, '/staff/feedback/[number]', { number: report.number }) + '#other'} className="form" label={t('other')} prefix="other">
          {Object.entries(query).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
          <TextField name="other" label={t('otherNumber')} value={other.asked} maxLength={40} autoComplete="off" spellCheck={false} />
          <div className="btns"><SubmitButton look="secondary">{t('findOther')}</SubmitButton></div>
        </GetForm>
        {other.asked && !other.found && <Note tone="wait" role="status">{t('otherMissing', { number: other.asked })}</Note>}
        {other.found && <Found at={at} other={other.found} join={join} link={link} />}
        {!other.asked && near.length > 0 && <><h3 className="title-s">{t('near')}</h3><Lines items={near} locale={locale} hrefOf={hrefOf} /></>}
      </div>
    </details>
  )
}
