import { answered } from '@/app/answered'
import { personalTitle, type PageProps } from '@/app/page-parts'
import { PersonView } from '@/components/accounts/person-view'
import { Main } from '@/components/layout/main'
import { getStaffPerson, listScopeChoices } from '@/lib/accounts/queries/people'
import { disableAction, enableAction, grantAction, revokeAction, signOutPersonAction } from '@/lib/accounts/staff-actions'
import { personIdOf } from '@/lib/auth/actor'
import { getActor } from '@/lib/auth/get-actor'
import { toLocale } from '@/lib/i18n/locales'

export const generateMetadata = personalTitle('accounts.people.title')

/** One person's roles and account. The query refuses whoever may not. */
async function PersonPage({ params, searchParams }: PageProps<'id'>) {
  const { locale: given, id } = await params
  const locale = toLocale(given)
  const actor = await getActor()
  const person = await getStaffPerson(actor, id)
  return (
    <Main frame="narrow">
      <PersonView person={person} choices={await listScopeChoices()} self={personIdOf(actor) === person.id} done={(await searchParams).done} locale={locale}
        deeds={{ grant: grantAction, revoke: revokeAction, disable: disableAction, enable: enableAction, signOut: signOutPersonAction }} />
    </Main>
  )
}

export default answered(PersonPage)
