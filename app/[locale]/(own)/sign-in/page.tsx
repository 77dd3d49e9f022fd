import { getTranslations } from 'next-intl/server'
import { answered } from '@/app/answered'
import { localeOf, personalTitle, type PageProps } from '@/app/page-parts'
import { Personas, SignInForm, SignInProblem } from '@/components/accounts/sign-in-parts'
import { Main } from '@/components/layout/main'
import { PageHead } from '@/components/ui/panel'
import { requestLoginAction } from '@/lib/accounts/actions'
import { listPersonas } from '@/lib/accounts/queries/own'
import { ownPath } from '@/lib/auth/redirect'
import { env } from '@/lib/core/env'
import { href } from '@/lib/i18n/href'

export const generateMetadata = personalTitle('accounts.signIn.title')

async function SignInPage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params)
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
