import { answered } from '@/app/answered'
import { localeOf, personalTitle, type PageProps } from '@/app/page-parts'
import { AuditLog } from '@/components/accounts/audit-log'
import { Main } from '@/components/layout/main'
import { readAudit } from '@/lib/accounts/queries/read-audit'
import { checkChain } from '@/lib/accounts/queries/audit'
import { checkChainAction } from '@/lib/accounts/staff-actions'
import { auditFilter } from '@/lib/accounts/validation'
import { getActor } from '@/lib/auth/get-actor'

export const generateMetadata = personalTitle('accounts.audit.title')

/** The log of every act. Reading it is an act too: a command, which refuses whoever may not. */
async function AuditPage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params)
  const actor = await getActor()
  const asked = await searchParams
  const filter = auditFilter.parse(asked)
  const chain = await checkChain(actor)
  return <Main frame="narrow"><AuditLog page={await readAudit(actor, filter)} chain={chain} filter={filter} done={asked.done} locale={locale} check={checkChainAction} /></Main>
}

export default answered(AuditPage)
