import { answered } from '@/app/answered'
import { localeOf, one, personalTitle, type PageProps } from '@/app/page-parts'
import { Main } from '@/components/layout/main'
import { SubscriptionStep } from '@/components/notifications/subscription-step'
import { anonymous, type Actor } from '@/lib/auth/actor'
import type { SubscriptionView } from '@/lib/notifications/types'

type Step = { step: 'confirm' | 'end'; find: (actor: Actor, token: string) => Promise<SubscriptionView | null>; action: (data: FormData) => Promise<void> }

/** The page a link in a mail leads to: what its file exports. The token in the address must not travel on, nor the page be found. */
export const subscriptionPage = ({ step, find, action }: Step) => ({
  generateMetadata: personalTitle(`notifications.${step}.title`, { referrer: 'same-origin' }),
  Page: answered(async ({ params, searchParams }: PageProps) => {
    const token = one((await searchParams).token, 500)
    return <Main frame="narrow"><SubscriptionStep step={step} locale={await localeOf(params)} token={token} subscription={token ? await find(anonymous, token) : null} action={action} /></Main>
  }),
})
