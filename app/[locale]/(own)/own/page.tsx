import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { answered } from '@/app/answered'
import { localeOf, personalTitle, type PageProps } from '@/app/page-parts'
import { DeedDone } from '@/components/accounts/account-parts'
import { OwnInvitations, OwnProfile, OwnSessions } from '@/components/accounts/own-account'
import { FeedbackCase } from '@/components/feedback/feedback-case'
import { Main } from '@/components/layout/main'
import { LinkButton } from '@/components/ui/button'
import { PageHead, Panel } from '@/components/ui/panel'
import { acceptAction, endAllAction, endSessionAction, profileAction } from '@/lib/accounts/own-actions'
import { getOwnAccount } from '@/lib/accounts/queries/own'
import { listScopeChoices } from '@/lib/accounts/queries/people'
import { getActor, getSession } from '@/lib/auth/get-actor'
import { isStaff } from '@/lib/auth/permissions'
import { listOwnFeedback } from '@/lib/feedback/queries/lists'
import { href } from '@/lib/i18n/href'

export const generateMetadata = personalTitle('accounts.own.title')

/** My matters: one's own reports, the way to work for staff, signing out. */
async function OwnPage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params)
  const actor = await getActor()
  if (actor.kind !== 'person') redirect(href(locale, '/sign-in', undefined, { next: href(locale, '/own') }))
  const t = await getTranslations('accounts.own')
  const [account, choices] = [await getOwnAccount(actor, await getSession()), await listScopeChoices()]
  const reports = await listOwnFeedback(actor, locale)
  return (
    <Main frame="narrow">
      <PageHead title={t('hello', { name: actor.name ?? actor.email })} />
      <DeedDone done={(await searchParams).done} />
      <OwnInvitations account={account} choices={choices} locale={locale} accept={acceptAction} />
      <Panel title={t('feedback')} id="h-feedback">{reports.length ? <div className="rows rows--bleed">{reports.map((r) => <FeedbackCase key={r.number} item={r} locale={locale} to="follow" />)}</div> : <p>{t('none')}</p>}</Panel>
      <div className="btns">
        {isStaff(actor) && <LinkButton href={href(locale, '/staff')}>{t('staff')}</LinkButton>}
        <form method="post" action="/api/auth/signout"><input type="hidden" name="next" value={href(locale, '/')} /><button type="submit" className="btn btn--secondary">{t('signOut')}</button></form>
      </div>
      <OwnProfile account={account} choices={choices} locale={locale} save={profileAction} />
      <OwnSessions account={account} locale={locale} end={endSessionAction} endAll={endAllAction} />
    </Main>
  )
}

export default answered(OwnPage)
