import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { answered } from '@/app/answered'
import { PersonView } from '@/components/accounts/person-view'
import { Main } from '@/components/layout/main'
import { getStaffPerson, listScopeChoices } from '@/lib/accounts/queries/people'
import { disableAction, enableAction, grantAction, revokeAction, signOutPersonAction } from '@/lib/accounts/staff-actions'
import { personIdOf } from '@/lib/auth/actor'
import { getActor } from '@/lib/auth/get-actor'
import { defaultLocale, isLocale } from '@/lib/i18n/locales'

type Props = { params: Promise<{ locale: string; id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await getTranslations({ locale: (await params).locale, namespace: 'accounts' }))('people.title'), robots: { index: false } }
}

/** One person's roles and account. The query refuses whoever may not. */
async function PersonPage({ params, searchParams }: Props) {
  const { locale: given, id } = await params
  const locale = isLocale(given) ? given : defaultLocale
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
