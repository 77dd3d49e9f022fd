import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Main } from '@/components/layout/main'
import { PageHead } from '@/components/ui/panel'
import { ownPath } from '@/lib/auth/redirect'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ token?: string; next?: string }> }

// Not `no-referrer`: it would take the Origin off the form's post. No other site hears the token by this either.
export const metadata: Metadata = { referrer: 'same-origin', robots: { index: false } }

/** The mail's link leads here; only the button uses it up. */
export default async function ConfirmPage({ searchParams }: Props) {
  const { token, next } = await searchParams
  const t = await getTranslations('accounts.signIn')
  return (
    <Main frame="narrow">
      <PageHead title={t('confirmTitle')} lead={t('confirmText')} />
      <form method="post" action="/api/auth/callback/email">
        <input type="hidden" name="token" value={typeof token === 'string' ? token : ''} /><input type="hidden" name="next" value={ownPath(next)} />
        <button type="submit" className="btn btn--primary">{t('confirm')}</button>
      </form>
    </Main>
  )
}
