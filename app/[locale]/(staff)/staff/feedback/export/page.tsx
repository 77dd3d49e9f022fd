import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { answered } from '@/app/answered'
import { ExportPage } from '@/components/feedback/editor-export'
import { Main } from '@/components/layout/main'
import { getActor } from '@/lib/auth/get-actor'
import { now } from '@/lib/core/clock'
import { canExport } from '@/lib/feedback/policy'
import { listCategoryGroups } from '@/lib/feedback/queries/categories'
import { countExport } from '@/lib/feedback/queries/export'
import { readQueueAddress } from '@/lib/feedback/queue-address'
import { listAreaOptions } from '@/lib/geo/queries'
import { defaultLocale, isLocale } from '@/lib/i18n/locales'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await getTranslations({ locale: (await params).locale, namespace: 'feedbackEditors' }))('export.title'), robots: { index: false } }
}

/** The queue as a file, by the same filters. */
async function ExportRoute({ params, searchParams }: Props) {
  const { locale: given } = await params
  const locale = isLocale(given) ? given : defaultLocale
  const actor = await getActor()
  if (!canExport(actor)) notFound()
  const address = readQueueAddress(await searchParams)
  const total = await countExport(actor, address.filters, { view: address.view, now: now() })
  return <Main frame="narrow"><ExportPage address={address} total={total} groups={await listCategoryGroups(locale)} areas={await listAreaOptions(locale)} locale={locale} /></Main>
}

export default answered(ExportRoute)
