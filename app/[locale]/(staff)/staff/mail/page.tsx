import { notFound } from 'next/navigation'
import { answered } from '@/app/answered'
import { personalTitle, type PageProps } from '@/app/page-parts'
import { Main } from '@/components/layout/main'
import { MailProblems } from '@/components/mail/mail-problems'
import { getActor } from '@/lib/auth/get-actor'
import { can } from '@/lib/auth/permissions'
import { toLocale } from '@/lib/i18n/locales'
import { cancelAction, retryAction } from '@/lib/mail/actions'
import { getMailState } from '@/lib/mail/queries'

export const generateMetadata = personalTitle('mail.staffPage.title')

async function StaffMailPage({ params, searchParams }: PageProps) {
  const { locale } = await params
  const { result } = await searchParams
  const actor = await getActor()
  // The query refuses as well; this only gives the refusal its page.
  if (!can(actor, 'mail.readParked')) notFound()
  return (
    <Main frame="staff">
      <MailProblems state={await getMailState(actor)} result={typeof result === 'string' ? result : undefined} locale={toLocale(locale)} retry={retryAction} cancel={cancelAction} />
    </Main>
  )
}

export default answered(StaffMailPage)
