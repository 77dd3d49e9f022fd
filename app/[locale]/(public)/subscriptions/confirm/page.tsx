import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { answered } from '@/app/answered'
import { Main } from '@/components/layout/main'
import { SubscriptionStep } from '@/components/notifications/subscription-step'
import { anonymous } from '@/lib/auth/actor'
import { defaultLocale, isLocale } from '@/lib/i18n/locales'
import { confirmAction } from '@/lib/notifications/actions'
import { findByConfirmToken } from '@/lib/notifications/queries'

/** Made for the one who asks; never kept. */
export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ token?: string | string[] }> }

/** The token in the address must not travel on, nor the page be found. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'notifications' })
  return { title: t('confirm.title'), robots: { index: false }, referrer: 'same-origin' }
}

async function Page({ params, searchParams }: Props) {
  const { locale } = await params
  const { token: given } = await searchParams
  const token = typeof given === 'string' ? given : ''
  const subscription = token ? await findByConfirmToken(anonymous, token) : null
  return <Main frame="narrow"><SubscriptionStep step="confirm" locale={isLocale(locale) ? locale : defaultLocale} token={token} subscription={subscription} action={confirmAction} /></Main>
}

export default answered(Page)
