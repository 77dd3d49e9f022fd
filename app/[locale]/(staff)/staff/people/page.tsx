import { answered } from '@/app/answered'
import { localeOf, personalTitle, type PageProps } from '@/app/page-parts'
import { PeopleList } from '@/components/accounts/people-list'
import { Main } from '@/components/layout/main'
import { listInvitations, listScopeChoices, listStaff } from '@/lib/accounts/queries/people'
import { cancelInvitationAction, inviteAction, resendAction } from '@/lib/accounts/staff-actions'
import { getActor } from '@/lib/auth/get-actor'

export const generateMetadata = personalTitle('accounts.people.title')

/** Everyone with a role, and inviting. The queries refuse whoever may not. */
async function PeoplePage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params)
  const { q: asked, done } = await searchParams
  const q = typeof asked === 'string' ? asked.trim().slice(0, 100) : ''
  const actor = await getActor()
  const people = await listStaff(actor, q)
  return (
    <Main frame="narrow">
      <PeopleList people={people} invitations={await listInvitations(actor)} choices={await listScopeChoices()} q={q} done={done} locale={locale} deeds={{ invite: inviteAction, resend: resendAction, cancel: cancelInvitationAction }} />
    </Main>
  )
}

export default answered(PeoplePage)
