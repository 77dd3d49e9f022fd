import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { answered } from '@/app/answered'
import { PeopleList } from '@/components/accounts/people-list'
import { Main } from '@/components/layout/main'
import { listInvitations, listScopeChoices, listStaff } from '@/lib/accounts/queries/people'
import { cancelInvitationAction, inviteAction, resendAction } from '@/lib/accounts/staff-actions'
import { getActor } from '@/lib/auth/get-actor'
import { defaultLocale, isLocale } from '@/lib/i18n/locales'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await getTranslations({ locale: (await params).locale, namespace: 'accounts' }))('people.title'), robots: { index: false } }
}

/** Everyone with a role, and inviting. The queries refuse whoever may not. */
async function PeoplePage({ params, searchParams }: Props) {
  const { locale: given } = await params
  const locale = isLocale(given) ? given : defaultLocale
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
