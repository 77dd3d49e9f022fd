import { answered } from '@/app/answered'
import { localeOf, personalTitle, type PageProps } from '@/app/page-parts'
import { KeyList } from '@/components/accounts/key-list'
import { Main } from '@/components/layout/main'
import { listApiKeys } from '@/lib/accounts/queries/api-keys'
import { issueKeyAction, revokeKeyAction } from '@/lib/accounts/staff-actions'
import { getActor } from '@/lib/auth/get-actor'

export const generateMetadata = personalTitle('accounts.keys.title')

/** Keys of machines. The query refuses whoever may not. */
async function ApiKeysPage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params)
  const keys = await listApiKeys(await getActor())
  return <Main frame="narrow"><KeyList keys={keys} done={(await searchParams).done} locale={locale} issue={issueKeyAction} revoke={revokeKeyAction} /></Main>
}

export default answered(ApiKeysPage)
