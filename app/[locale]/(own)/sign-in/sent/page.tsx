import { getTranslations } from 'next-intl/server'
import { answered } from '@/app/answered'
import { localeOf, type PageProps } from '@/app/page-parts'
import { CodeForm } from '@/components/accounts/sign-in-parts'
import { Main } from '@/components/layout/main'
import { PageHead } from '@/components/ui/panel'
import { codeAction } from '@/lib/accounts/actions'
import { ownPath } from '@/lib/auth/redirect'
import { href } from '@/lib/i18n/href'

async function SentPage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params)
  const t = await getTranslations('accounts.signIn')
  return <Main frame="narrow"><PageHead title={t('sentTitle')} lead={t('sentText')} /><CodeForm next={ownPath((await searchParams).next || href(locale, '/own'))} locale={locale} action={codeAction} /></Main>
}

export default answered(SentPage)
