import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { answered } from '@/app/answered'
import { localeOf, type PageProps } from '@/app/page-parts'
import { SignInProblem } from '@/components/accounts/sign-in-parts'
import { Main } from '@/components/layout/main'
import { LinkButton } from '@/components/ui/button'
import { PageHead } from '@/components/ui/panel'
import { peekSignInLink } from '@/lib/auth/get-actor'
import { ownPath } from '@/lib/auth/redirect'
import { href } from '@/lib/i18n/href'

// Not `no-referrer`: it would take the Origin off the form's post. No other site hears the token by this either.
export const metadata: Metadata = { referrer: 'same-origin', robots: { index: false } }

/** The mail's link leads here; only the button uses it up, and only the browser that asked has the button. */
async function ConfirmPage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params)
  const asked = await searchParams
  const token = typeof asked.token === 'string' ? asked.token.slice(0, 200) : ''
  const next = ownPath(asked.next)
  const state = await peekSignInLink(token)
  const t = await getTranslations('accounts.signIn')
  if (state !== 'ready') {
    return (
      <Main frame="narrow">
        <PageHead title={t('confirmTitle')} />
        <SignInProblem error={state === 'over' ? 'loginOver' : 'otherBrowser'} />
        <LinkButton href={href(locale, '/sign-in', undefined, { next })}>{t('again')}</LinkButton>
      </Main>
    )
  }
  return (
    <Main frame="narrow">
      <PageHead title={t('confirmTitle')} lead={t('confirmText')} />
      <form method="post" action="/api/auth/callback/email">
        <input type="hidden" name="token" value={token} /><input type="hidden" name="next" value={next} />
        <button type="submit" className="btn btn--primary">{t('confirm')}</button>
      </form>
    </Main>
  )
}

export default answered(ConfirmPage)
