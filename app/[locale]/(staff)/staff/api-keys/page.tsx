import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { answered } from '@/app/answered'
import { KeyList } from '@/components/accounts/key-list'
import { Main } from '@/components/layout/main'
import { listApiKeys } from '@/lib/accounts/queries/api-keys'
import { issueKeyAction, revokeKeyAction } from '@/lib/accounts/staff-actions'
import { getActor } from '@/lib/auth/get-actor'
import { defaultLocale, isLocale } from '@/lib/i18n/locales'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await getTranslations({ locale: (await params).locale, namespace: 'accounts' }))('keys.title'), robots: { index: false } }
}

/** Keys of machines. The query refuses whoever may not. */
async function ApiKeysPage({ params, searchParams }: Props) {
  const { locale: given } = await params
  const locale = isLocale(given) ? given : defaultLocale
  const keys = await listApiKeys(await getActor())
  return <Main frame="narrow"><KeyList keys={keys} done={(await searchParams).done} locale={locale} issue={issueKeyAction} revoke={revokeKeyAction} /></Main>
}

export default answered(ApiKeysPage)
