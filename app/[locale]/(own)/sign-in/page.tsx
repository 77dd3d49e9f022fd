import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { answered } from '@/app/answered'
import { Personas, SignInForm, SignInProblem } from '@/components/accounts/sign-in-parts'
import { Main } from '@/components/layout/main'
import { PageHead } from '@/components/ui/panel'
import { requestLoginAction } from '@/lib/accounts/actions'
import { listPersonas } from '@/lib/accounts/queries/own'
import { ownPath } from '@/lib/auth/redirect'
import { env } from '@/lib/core/env'
import { href } from '@/lib/i18n/href'
import { defaultLocale, isLocale } from '@/lib/i18n/locales'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ next?: string; error?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await getTranslations({ locale: (await params).locale, namespace: 'accounts' }))('signIn.title'), robots: { index: false } }
}

async function SignInPage({ params, searchParams }: Props) {
  const { locale: given } = await params
  const locale = isLocale(given) ? given : defaultLocale
  const { next: asked, error } = await searchParams
  const next = ownPath(asked || href(locale, '/own'))
  const t = await getTranslations('accounts.signIn')
  return (
    <Main frame="narrow">
      <PageHead title={t('title')} lead={t('lead')} />
      <SignInProblem error={typeof error === 'string' ? error : ''} />
      <SignInForm next={next} locale={locale} action={requestLoginAction} oidc={Boolean(env().OIDC_ISSUER)} />
      <Personas personas={listPersonas()} next={next} />
    </Main>
  )
}

export default answered(SignInPage)
