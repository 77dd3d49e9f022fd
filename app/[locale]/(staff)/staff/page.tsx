import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { answered } from '@/app/answered'
import { localeOf, personalTitle, type PageProps } from '@/app/page-parts'
import { Main } from '@/components/layout/main'
import { PageHead } from '@/components/ui/panel'
import { Glyph, Row, Rows } from '@/components/ui/row'
import { getActor } from '@/lib/auth/get-actor'
import { can, canSomewhere, isStaff } from '@/lib/auth/permissions'
import { href } from '@/lib/i18n/href'

export const generateMetadata = personalTitle('accounts.staff.title')

/** Doors to what the actor may do; each page asks again. */
async function StaffPage({ params }: PageProps) {
  const locale = await localeOf(params)
  const actor = await getActor()
  if (!isStaff(actor)) notFound()
  const t = await getTranslations('accounts.staff')
  const editors = await getTranslations('feedbackEditors')
  return (
    <Main frame="narrow">
      <PageHead title={t('title')} lead={t('lead')} />
      <Rows panel>
        {canSomewhere(actor, 'feedback.read') && <Row href={href(locale, '/staff/feedback')} glyph={<Glyph icon="inbox" tone="lake" />} title={t('feedback')} level={2} />}
        {canSomewhere(actor, 'feedback.editCategories') && <Row href={href(locale, '/staff/categories')} glyph={<Glyph icon="tags" tone="lake" />} title={editors('categories.title')} level={2} />}
        {canSomewhere(actor, 'feedback.editCategories') && <Row href={href(locale, '/staff/templates')} glyph={<Glyph icon="message-square-reply" tone="lake" />} title={editors('templates.title')} level={2} />}
        {canSomewhere(actor, 'mail.readParked') && <Row href={href(locale, '/staff/mail')} glyph={<Glyph icon="mail" tone="lake" />} title={t('mail')} level={2} />}
        {can(actor, 'people.manage') && <Row href={href(locale, '/staff/people')} glyph={<Glyph icon="users" tone="lake" />} title={t('people')} meta={t('peopleText')} level={2} />}
        {can(actor, 'apiKeys.manage') && <Row href={href(locale, '/staff/api-keys')} glyph={<Glyph icon="key-round" tone="lake" />} title={t('keys')} meta={t('keysText')} level={2} />}
        {can(actor, 'audit.read') && <Row href={href(locale, '/staff/audit')} glyph={<Glyph icon="scroll-text" tone="lake" />} title={t('audit')} meta={t('auditText')} level={2} />}
      </Rows>
    </Main>
  )
}

export default answered(StaffPage)
