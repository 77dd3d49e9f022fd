import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { answered } from '@/app/answered'
import { AuditLog } from '@/components/accounts/audit-log'
import { Main } from '@/components/layout/main'
import { readAudit } from '@/lib/accounts/queries/read-audit'
import { checkChain } from '@/lib/accounts/queries/audit'
import { checkChainAction } from '@/lib/accounts/staff-actions'
import { auditFilter } from '@/lib/accounts/validation'
import { getActor } from '@/lib/auth/get-actor'
import { defaultLocale, isLocale } from '@/lib/i18n/locales'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await getTranslations({ locale: (await params).locale, namespace: 'accounts' }))('audit.title'), robots: { index: false } }
}

/** The log of every act. Reading it is an act too: a command, which refuses whoever may not. */
async function AuditPage({ params, searchParams }: Props) {
  const { locale: given } = await params
  const locale = isLocale(given) ? given : defaultLocale
  const actor = await getActor()
  const asked = await searchParams
  const filter = auditFilter.parse(asked)
  const chain = await checkChain(actor)
  return <Main frame="narrow"><AuditLog page={await readAudit(actor, filter)} chain={chain} filter={filter} done={asked.done} locale={locale} check={checkChainAction} /></Main>
}

export default answered(AuditPage)
